package org.niangjia.engine.knowledge.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest piece of a passage that can be read alone: a sentence with the provisos behind it, or an item of a list
 * with its lead-in.
 *
 * @param quotes literally from the passage, in its order; lead-ins before the item
 * @param list number of the list within the passage that this is an item or the lead-in of; -1 for a sentence
 * @param leadIn whether this is the lead-in that stands for its whole list
 */
public record Statement(List<String> quotes, int list, boolean leadIn) {

    /** Such as 职工有下列情形之一的，应当认定为工伤：, whose items take the place of the words from 有 to 之一. */
    private static final Pattern ANY_OF = Pattern.compile("(.*?)有下列[^，,。；]{1,8}之一的?[，,](.+)[:：]");

    private static final Pattern END = Pattern.compile("[；;。，,]+$");

    public Statement {
        quotes = List.copyOf(quotes);
    }

    public String text() {
        return String.join("", quotes);
    }

    public boolean isListed() {
        return list >= 0;
    }

    /** The item without its number and closing sign; empty if this is none. */
    public Optional<String> item() {
        return isListed() && !leadIn
                ? Optional.of(
                        END.matcher(Statements.withoutNumber(quotes.getLast())).replaceFirst(""))
                : Optional.empty();
    }

    /**
     * An item of a list of conditions with its lead-in as one sentence: 职工有下列情形之一的，应当认定为工伤：（四）患职业病的；
     * is 职工患职业病的，应当认定为工伤。 Empty for everything else.
     */
    public Optional<String> asOneSentence() {
        Optional<String> item = item().filter(text -> text.endsWith("的"));
        Matcher lead = ANY_OF.matcher(quotes.getFirst());
        return item.isPresent() && quotes.size() == 2 && lead.matches()
                ? Optional.of(lead.group(1) + item.get() + "，" + lead.group(2) + "。")
                : Optional.empty();
    }
}
