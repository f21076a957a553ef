package org.niangjia.engine.knowledge.internal.digest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.text.DocumentName;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;

/** Says a statement so that it can be heard once and understood: short, without brackets, a list as one sentence. */
final class Spoken {

    /** What a person hears without losing the thread, in characters. */
    static final int LENGTH_GOOD = 50;

    /** What nobody listens to. */
    static final int LENGTH_MAX = 120;

    private static final int ITEMS_MAX = 5;
    private static final int ITEM_LENGTH_MAX = 40;

    private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()]{0,40}[）)]");

    private static final Pattern EMOJI =
            Pattern.compile("[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{FE0F}\\x{200D}]");

    private final String title;

    Spoken(String title) {
        this.title = title;
    }

    /**
     * The statement as it could be said, if it {@link #holds}; empty if it can't be said short, and for a row of a table,
     * whose cells say nothing without the head of their column.
     */
    Optional<String> of(Statement statement, List<Statement> items) {
        if (Statements.isTableRow(statement.text())) {
            return Optional.empty();
        }
        String said = statement.leadIn() ? listed(statement, items) : sentenceOf(statement);
        String named = DocumentName.inPlaceOfItself(EMOJI.matcher(said).replaceAll(""), title);
        return named.isBlank() || named.length() > LENGTH_MAX ? Optional.empty() : Optional.of(named);
    }

    /** Whether a sentence says nothing else than its passage. */
    boolean holds(Passage passage, String said) {
        return Guard.over(List.of(new Cited(title, passage.heading(), passage.text())))
                .check(said)
                .isSupported();
    }

    /** Whether it is said in one sentence that is longer than anybody listens to. */
    boolean isTooLong(Statement statement) {
        return !statement.leadIn()
                && !Statements.isTableRow(statement.text())
                && sentenceOf(statement).length() > LENGTH_MAX;
    }

    /** An item says nothing without its lead-in, which most often can't be joined with it to one sentence. */
    private static String sentenceOf(Statement statement) {
        String whole = statement.asOneSentence().orElseGet(() -> statement.isListed() ? "" : statement.line());
        return BRACKETED.matcher(whole).replaceAll("");
    }

    /** A short list in one breath; a long one can only be shown. */
    private static String listed(Statement leadIn, List<Statement> items) {
        List<String> brief = items.stream()
                .map(item -> item.item().orElse(""))
                .map(item -> BRACKETED.matcher(item).replaceAll(""))
                .filter(item -> !item.isBlank() && item.length() <= ITEM_LENGTH_MAX)
                .toList();
        if (brief.size() < items.size() || items.isEmpty() || items.size() > ITEMS_MAX) {
            return "";
        }
        return leadIn.text() + String.join("；", brief) + "。";
    }
}
