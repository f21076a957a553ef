package org.niangjia.engine.knowledge.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.text.Sentences;

/** Cuts the text of a passage into statements. */
final class Statements {

    /** The ways of numbering items, each its own level where one stands within another. */
    private static final List<Pattern> ITEMS = List.of(
            Pattern.compile("^[一二三四五六七八九十]{1,3}、.*", Pattern.DOTALL),
            Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)].*", Pattern.DOTALL),
            Pattern.compile("^\\d{1,2}[.．、].*", Pattern.DOTALL),
            Pattern.compile("^[（(]\\d{1,2}[）)].*", Pattern.DOTALL),
            Pattern.compile("^[①-⑳].*", Pattern.DOTALL));

    private final List<Statement> statements = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int lists;

    /** A line that ends in a colon and waits for its items; the numbering is -1 for a paragraph. */
    private record Open(String line, int numbering) {}

    private Statements() {}

    /** In the order of the text. */
    static List<Statement> of(String text) {
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
        List<String> sentences = Sentences.of(line);
        for (String sentence : sentences.subList(0, sentences.size() - 1)) {
            statements.add(new Statement(List.of(sentence), -1, false));
        }
        String last = sentences.getLast();
        if (opensList(last)) {
            open.add(new Open(last, -1));
            statements.add(new Statement(List.of(last), lists++, true));
        } else {
            statements.add(new Statement(List.of(last), -1, false));
        }
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
