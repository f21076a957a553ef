package org.niangjia.engine.studio.internal.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.studio.internal.pronunciation.Pronunciation;
import org.niangjia.engine.studio.internal.pronunciation.Reading;

/**
 * Breaks Chinese text into lines (GB/T 15834-2011, 5.1: no closing sign begins a line, no opening sign ends one). Words
 * and numbers with their unit stay whole, no line is a single character, and lines of a paragraph are about equally long.
 */
public final class LineBreaker {

    private static final String CLOSING = "、，。；：？！）》〉」』】〕”’％…—·,.;:?!)%";
    private static final String OPENING = "（《〈「『【〔“‘(";
    private static final Pattern ATOM = Pattern.compile(
            "\\d[\\d,.:/-]*(?:[%％‰]|万元|亿元|万人|个月|工作日|[元年月日天人条款项号次岁时分倍周小])?|[\\p{IsLatin}\\d_@/+#.-]+| +|\\p{IsHan}+|\\X");
    private static final int NARROWINGS = 12;
    private static final String PARTING = "，；：。？！";
    /** The longer of two lines may be such a part of both. */
    private static final double UNEVEN = 0.68;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int WORD_LONGEST = 5;

    private final ToDoubleFunction<String> width;

    /** @param width of a text in one line */
    public LineBreaker(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /** Lines of at most a width, as few as can be, and of about the same length. */
    List<String> balanced(String text, double widest) {
        List<String> pieces = pieces(text);
        List<String> lines = filled(pieces, widest);
        if (lines.size() == 2) {
            List<String> atSign = atSign(pieces, widest);
            if (!atSign.isEmpty()) {
                return atSign;
            }
        }
        double least = widest / Math.max(1, lines.size()) * 0.6;
        double most = widest;
        for (int round = 0; round < NARROWINGS && lines.size() > 1; round++) {
            double middle = (least + most) / 2;
            if (filled(pieces, middle).size() <= lines.size() && fits(filled(pieces, middle), widest)) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return filled(pieces, most);
    }

    /** Two lines that part at a sign, if there is one near enough to the middle; else none. */
    private List<String> atSign(List<String> pieces, double widest) {
        double shortest = width.applyAsDouble(String.join("", pieces)) * UNEVEN;
        List<String> best = List.of();
        double bestWidth = Math.min(widest, shortest);
        for (int index = 1; index < pieces.size(); index++) {
            String before = pieces.get(index - 1);
            if (PARTING.indexOf(before.charAt(before.length() - 1)) >= 0) {
                String first = String.join("", pieces.subList(0, index)).strip();
                String second =
                        String.join("", pieces.subList(index, pieces.size())).strip();
                double longer = Math.max(width.applyAsDouble(first), width.applyAsDouble(second));
                if (longer <= bestWidth) {
                    best = List.of(first, second);
                    bestWidth = longer;
                }
            }
        }
        return best;
    }

    /** Lines as full as can be, as in a book. */
    public List<String> filled(String text, double widest) {
        return filled(pieces(text), widest);
    }

    private boolean fits(List<String> lines, double widest) {
        return lines.stream().allMatch(line -> width.applyAsDouble(line) <= widest);
    }

    /** What may not be parted: words, and signs with what they close or open. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean opened = false;
        for (String atom : atoms(text.strip())) {
            boolean closes = CLOSING.contains(atom) && atom.length() == 1;
            if (!piece.isEmpty() && !opened && !closes) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(atom);
            opened = OPENING.contains(atom);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        Matcher matcher = ATOM.matcher(text);
        while (matcher.find()) {
            String atom = matcher.group();
            if (HAN.matcher(atom).matches()) {
                addWords(atoms, atom);
            } else {
                atoms.add(atom);
            }
        }
        return atoms;
    }

    private static void addWords(List<String> atoms, String characters) {
        boolean first = true;
        for (Reading reading : Pronunciation.shared().read(characters)) {
            boolean goesOn = !first && !reading.beginsWord() && atoms.getLast().length() < WORD_LONGEST;
            atoms.add(goesOn ? atoms.removeLast() + reading.character() : reading.character());
            first = false;
        }
    }

    private List<String> filled(List<String> pieces, double widest) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (String piece : pieces) {
            if (!line.isEmpty() && width.applyAsDouble(String.join("", line) + piece.stripTrailing()) > widest) {
                lines.add(line);
                line = new ArrayList<>();
            }
            if (!line.isEmpty() || !piece.isBlank()) {
                line.add(piece);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        leaveNoOrphan(lines);
        return lines.stream().map(parts -> String.join("", parts).strip()).toList();
    }

    private static void leaveNoOrphan(List<List<String>> lines) {
        if (lines.size() < 2) {
            return;
        }
        List<String> last = lines.getLast();
        List<String> before = lines.get(lines.size() - 2);
        long letters = String.join("", last)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        if (letters < 2 && before.size() > 2) {
            last.addFirst(before.removeLast());
        }
    }
}
