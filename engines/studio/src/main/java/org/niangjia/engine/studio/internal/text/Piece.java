package org.niangjia.engine.studio.internal.text;

import java.util.List;
import org.niangjia.engine.studio.Pause;

/** A part of a spoken form, with the characters {@code from} (inclusive) to {@code to} of the displayed text that it stands for. */
public sealed interface Piece {

    int from();

    int to();

    /** A Chinese character, one code point, to be pronounced by its context. */
    record Hanzi(String text, int from, int to) implements Piece {}

    /** A letter or a foreign word with the syllables that say it, in pinyin with tone digits. */
    record Foreign(String text, List<String> pinyin, int from, int to) implements Piece {}

    /** A silence. */
    record Silence(Pause pause, int from, int to) implements Piece {}
}
