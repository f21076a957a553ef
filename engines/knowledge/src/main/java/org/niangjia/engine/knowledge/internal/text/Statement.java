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

    /** An item that names whom it is about; the lead-in's 职工 before it would be one too many. */
    private static final Pattern NAMES_SUBJECT = Pattern.compile("^(?:女职工|职工|劳动者|用人单位|单位|工会|当事人|双方)|的(?:职工|劳动者|用人单位)");

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

    /** The statement in one line; an item without its number, closed by a full stop. */
    public String line() {
        return item().map(text -> String.join("", quotes.subList(0, quotes.size() - 1)) + text + "。")
                .orElseGet(this::text);
    }

    /**
     * An item of a list of conditions with its lead-in as one sentence: 职工有下列情形之一的，应当认定为工伤：（四）患职业病的；
     * is 职工患职业病的，应当认定为工伤。 Empty for everything else.
     */
    public Optional<String> asOneSentence() {
        Optional<String> item = item().filter(text -> text.endsWith("的"));
        Matcher lead = ANY_OF.matcher(quotes.getFirst());
        if (item.isEmpty() || quotes.size() != 2 || !lead.matches()) {
            return Optional.empty();
        }
        boolean named = lead.group(1).indexOf('，') < 0
                && NAMES_SUBJECT.matcher(item.get()).find();
        return Optional.of((named ? "" : lead.group(1)) + item.get() + "，" + lead.group(2) + "。");
    }
}
