package org.niangjia.engine.knowledge.internal.text;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a paragraph, each with the sign that closes it and the closing quotes behind that. */
public final class Sentences {

    private static final String CLOSING = "。！？!?";
    private static final String TRAILING = "”’」』）)》\"";
    private static final int LENGTH_MAX = 1_000;

    private Sentences() {}

    /** Not blank, without space around, each literally part of the paragraph; pieces of at most 1,000 characters. */
    public static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            boolean closes = CLOSING.indexOf(paragraph.charAt(i)) >= 0 || i - start >= LENGTH_MAX - 1;
            if (closes) {
                while (i + 1 < paragraph.length() && TRAILING.indexOf(paragraph.charAt(i + 1)) >= 0) {
                    i++;
                }
                add(sentences, paragraph.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, paragraph.substring(start));
        return sentences;
    }

    /** Whether this is a piece of a longer sentence that goes on in the next piece. */
    public static boolean goesOn(String piece) {
        return piece.length() >= LENGTH_MAX && (CLOSING + TRAILING).indexOf(piece.charAt(piece.length() - 1)) < 0;
    }

    private static void add(List<String> sentences, String sentence) {
        String clean = sentence.strip();
        if (!clean.isEmpty()) {
            sentences.add(clean);
        }
    }
}
