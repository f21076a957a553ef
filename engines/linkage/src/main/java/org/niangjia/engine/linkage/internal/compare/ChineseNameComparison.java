package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.ChineseName;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.TextHash;

/** Compares names in Chinese characters by characters and by sounds. */
final class ChineseNameComparison extends FieldComparison {

    /** Signs that offices put where they lack a character. */
    private static final String WILDCARDS = "?？*×xX某□〓";

    private static final int SAME_SURNAME = 3;
    private static final int ONE_CHARACTER_DIFFERS = 4;
    private static final int ALIKE_IN_SOUND = 5;
    private static final int SAME_SOUND = 6;
    private static final int PART_MISSING = 7;
    private static final int EQUAL = 8;

    private final ChineseName[] names;

    private ChineseNameComparison(FieldValues values, ChineseName[] names) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.ONE_CHARACTER_SHARED,
                        Likeness.SAME_SURNAME,
                        Likeness.ONE_CHARACTER_DIFFERS,
                        Likeness.ALIKE_IN_SOUND,
                        Likeness.SAME_SOUND,
                        Likeness.PART_MISSING,
                        Likeness.EQUAL),
                code -> parts(names[code]));
        this.names = names;
    }

    static ChineseNameComparison of(FieldValues values) {
        return new ChineseNameComparison(
                values, values.reading(ChineseName[].class, ChineseName::of, ChineseName[]::new));
    }

    @Override
    int compare(int left, int right) {
        ChineseName one = names[left];
        ChineseName two = names[right];
        if (one.characters().equals(two.characters())) {
            return EQUAL;
        }
        if (isPartOf(one, two) || isPartOf(two, one) || wildcardsFit(one.characters(), two.characters())) {
            return PART_MISSING;
        }
        if (one.sounds().equals(two.sounds())) {
            return SAME_SOUND;
        }
        if (one.roughSounds().equals(two.roughSounds())) {
            return ALIKE_IN_SOUND;
        }
        int shortest = Math.min(one.characters().length(), two.characters().length());
        if (shortest >= 3 && Alike.edits(one.characters(), two.characters(), 1) == 1) {
            return ONE_CHARACTER_DIFFERS;
        }
        if (!one.surname().isEmpty() && one.surname().equals(two.surname())) {
            return SAME_SURNAME;
        }
        boolean any = one.characters().chars().anyMatch(c -> two.characters().indexOf(c) >= 0);
        return any ? 2 : DIFFERENT;
    }

    private static long[] parts(ChineseName name) {
        String characters = name.characters();
        return LongStream.concat(
                        LongStream.of(sound(name), roughSound(name), surname(name)),
                        LongStream.concat(
                                IntStream.range(0, characters.length()).mapToLong(place -> without(characters, place)),
                                name.segments().stream().mapToLong(ChineseNameComparison::segment)))
                .filter(part -> part != 0)
                .distinct()
                .toArray();
    }

    @Override
    long sharedPart(int left, int right, int level) {
        ChineseName one = names[left];
        ChineseName two = names[right];
        return switch (level) {
            case PART_MISSING ->
                one.characters().length() == two.characters().length()
                        ? allButOne(one.characters(), two.characters())
                        : shorterSegment(one, two);
            case SAME_SOUND -> sound(one);
            case ALIKE_IN_SOUND -> roughSound(one);
            case ONE_CHARACTER_DIFFERS -> allButOne(one.characters(), two.characters());
            case SAME_SURNAME -> surname(one);
            default -> 0;
        };
    }

    @Override
    int ways(int code, int level) {
        return level == ONE_CHARACTER_DIFFERS ? names[code].characters().length() : 1;
    }

    private static long sound(ChineseName name) {
        return TextHash.of("sound " + name.sounds());
    }

    private static long roughSound(ChineseName name) {
        return TextHash.of("rough sound " + name.roughSounds());
    }

    private static long surname(ChineseName name) {
        return name.surname().isEmpty() ? 0 : TextHash.of("surname " + name.surname());
    }

    private static long segment(String segment) {
        return TextHash.of("segment " + segment);
    }

    private static long without(String characters, int place) {
        return TextHash.of(characters.substring(0, place) + '_' + characters.substring(place + 1));
    }

    /** @return 0 unless exactly one differs */
    private static long allButOne(String one, String two) {
        if (one.length() != two.length()) {
            return 0;
        }
        int first = 0;
        while (one.charAt(first) == two.charAt(first)) {
            first++;
        }
        boolean alone = one.regionMatches(first + 1, two, first + 1, one.length() - first - 1);
        return alone ? without(one, first) : 0;
    }

    private static long shorterSegment(ChineseName one, ChineseName two) {
        ChineseName shorter = one.segments().size() < two.segments().size() ? one : two;
        return shorter.segments().size() == 1 ? segment(shorter.characters()) : 0;
    }

    /** A minority name is often written by its first part, or by its parts in another order. */
    private static boolean isPartOf(ChineseName part, ChineseName whole) {
        return whole.segments().size() > 1
                && part.characters().length() >= 3
                && whole.segments().containsAll(part.segments());
    }

    private static boolean wildcardsFit(String one, String two) {
        if (one.length() != two.length() || one.length() < 2) {
            return false;
        }
        boolean wild = false;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != two.charAt(i)) {
                if (WILDCARDS.indexOf(one.charAt(i)) < 0 && WILDCARDS.indexOf(two.charAt(i)) < 0) {
                    return false;
                }
                wild = true;
            }
        }
        return wild;
    }
}
