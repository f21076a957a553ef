package org.niangjia.engine.knowledge.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/** Gathers blocks until the text grows too long or the reading takes too long. */
final class BlockCollector {

    private final int charactersMax;
    private final List<Block> blocks = new ArrayList<>();
    private long characters;

    BlockCollector(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    /**
     * Adds the text as a block of the level, unless it is blank.
     *
     * @throws Refusal TOO_LARGE if all text together passes the limit, BOMB if this thread was interrupted
     */
    void add(int level, String text) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(Reason.BOMB);
        }
        String clean = trim(text);
        characters += clean.length();
        if (characters > charactersMax) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        if (!clean.isEmpty()) {
            blocks.add(new Block(level, clean));
        }
    }

    int size() {
        return blocks.size();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Without spaces, ideographic and no-break spaces and byte order marks around it; the inside stays as written. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
