package org.niangjia.engine.knowledge.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the text of a passage into statements. */
public final class Statements {

    /** The ways of numbering items, each its own level where one stands within another. */
    private static final List<Pattern> ITEMS = List.of(
            Pattern.compile("^[一二三四五六七八九十]{1,3}、.*", Pattern.DOTALL),
            Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)].*", Pattern.DOTALL),
            Pattern.compile("^\\d{1,2}[.．、].*", Pattern.DOTALL),
            Pattern.compile("^[（(]\\d{1,2}[）)].*", Pattern.DOTALL),
            Pattern.compile("^[①-⑳].*", Pattern.DOTALL));

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.．、]|[①-⑳])\\s*");

    /** With these a sentence takes back or narrows what the one before it says, and is never read without it. */
    private static final Pattern PROVISO = Pattern.compile("但|不过|然而|除外|其中[，,]?|除(?:前|上|此)");

    private static final String CELL_BAR = " | ";

    private final List<Statement> statements = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int lists;

    /** A line that ends in a colon and waits for its items; the numbering is -1 for a paragraph. */
    private record Open(String line, int numbering) {}

    private Statements() {}

    /** In the order of the text. */
    public static List<Statement> of(String text) {
        Statements cutter = new Statements();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(cutter::read);
        return cutter.statements;
    }

    private void read(String line) {
        int numbering = numbering(line);
        if (numbering < 0) {
            open.clear();
            readParagraph(line);
        } else {
            open.removeIf(above -> above.numbering() >= numbering);
            readItem(line, numbering);
        }
    }

    private void readParagraph(String line) {
        List<String> sentences = new ArrayList<>(Sentences.of(line));
        Optional<String> leadIn =
                opensList(sentences.getLast()) ? Optional.of(sentences.removeLast()) : Optional.empty();
        for (List<String> sentence : withProvisos(sentences)) {
            statements.add(new Statement(sentence, -1, false));
        }
        leadIn.ifPresent(opening -> {
            open.add(new Open(opening, -1));
            statements.add(new Statement(List.of(opening), lists++, true));
        });
    }

    private void readItem(String line, int numbering) {
        List<String> quotes = new ArrayList<>(open.stream().map(Open::line).toList());
        boolean first = quotes.isEmpty();
        quotes.add(line);
        if (first) {
            boolean opens = opensList(line);
            statements.add(new Statement(quotes, opens ? lists++ : -1, opens));
        } else {
            statements.add(new Statement(quotes, lists - 1, false));
        }
        if (opensList(line)) {
            open.add(new Open(line, numbering));
        }
    }

    /** Appends to the sentence before, if there is one, what only limits or explains that. */
    private static List<List<String>> withProvisos(List<String> sentences) {
        List<List<String>> joined = new ArrayList<>();
        for (String sentence : sentences) {
            if (!joined.isEmpty() && PROVISO.matcher(sentence).lookingAt()) {
                joined.getLast().add(sentence);
            } else {
                joined.add(new ArrayList<>(List.of(sentence)));
            }
        }
        return joined;
    }

    /** Whether the line is numbered as an item of a list. */
    public static boolean isItem(String line) {
        return numbering(line) >= 0;
    }

    /** Whether the line is a row of a table, whose cells have bars between them. */
    public static boolean isTableRow(String line) {
        return line.contains(CELL_BAR);
    }

    /** An item's text without the number before it. */
    public static String withoutNumber(String item) {
        return NUMBER.matcher(item).replaceFirst("");
    }

    private static boolean opensList(String line) {
        return line.endsWith("：") || line.endsWith(":");
    }

    private static int numbering(String line) {
        for (int i = 0; i < ITEMS.size(); i++) {
            if (ITEMS.get(i).matcher(line).matches()) {
                return i;
            }
        }
        return -1;
    }
}
