package org.niangjia.engine.linkage.internal.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.normal.BirthDays;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/**
 * Looks at pairs as if one of the two records lacked the field that tells persons apart best: the one of the table that lacks it more
 * often. What the record has of the field elsewhere, a day of birth taken from the number, it lacks then too.
 */
public final class HiddenField {

    /** Kinds of which each person has a value of his own, the most telling first; an e-mail is made of the name. */
    private static final List<ColumnKind> TELLING =
            List.of(ColumnKind.NATIONAL_NUMBER, ColumnKind.NUMBER, ColumnKind.PHONE);

    /** Where fewer of the values are different, many persons have one in common. */
    private static final double DISTINCT_LEAST = 0.3;

    private static final double FILLED_LEAST = 0.1;

    private final FieldValues values;
    private final int place;
    private final @Nullable FieldValues birth;
    private final int birthPlace;
    private final boolean hidesLeft;
    private final List<Comparison> comparisons;
    private final Scoring scoring;
    private final BiPredicate<Integer, Integer> foundWithout;
    private final BiPredicate<Integer, Integer> foundWithoutBirth;

    private HiddenField(
            FieldValues values,
            List<FieldValues> fields,
            List<Comparison> comparisons,
            Scoring scoring,
            Sides sides,
            Blocking blocking) {
        this.values = values;
        this.comparisons = comparisons;
        this.scoring = scoring;
        this.hidesLeft = share(values, 0, sides.leftRows()) <= share(values, sides.leftRows(), sides.rows());
        String birthName = values.kind() == ColumnKind.NATIONAL_NUMBER
                ? BirthDays.nameIn(fields).orElse("")
                : "";
        List<String> compared = comparisons.stream().map(Comparison::field).toList();
        this.place = compared.indexOf(values.name());
        this.birthPlace = compared.indexOf(birthName);
        this.birth = fields.stream()
                .filter(field -> field.name().equals(birthName))
                .findFirst()
                .orElse(null);
        this.foundWithout = blocking.without(Set.of(values.name()));
        this.foundWithoutBirth = birth == null ? foundWithout : blocking.without(Set.of(values.name(), birthName));
    }

    /** @return nothing if no field tells persons apart, or there is no other */
    public static Optional<HiddenField> of(
            List<FieldValues> fields, List<Comparison> comparisons, Scoring scoring, Sides sides, Blocking blocking) {
        List<String> compared = comparisons.stream().map(Comparison::field).toList();
        return fields.stream()
                .filter(field -> compared.size() > 1 && compared.contains(field.name()) && tells(field))
                .min(Comparator.comparingInt(field -> TELLING.indexOf(field.kind())))
                .map(field -> new HiddenField(field, fields, comparisons, scoring, sides, blocking));
    }

    private static boolean tells(FieldValues field) {
        return TELLING.contains(field.kind())
                && field.filled() >= FILLED_LEAST * field.rows()
                && field.variety() >= DISTINCT_LEAST * field.filled();
    }

    private static double share(FieldValues field, int from, int to) {
        long filled =
                IntStream.range(from, to).filter(row -> field.code(row) != 0).count();
        return from == to ? 1 : (double) filled / (to - from);
    }

    public String name() {
        return values.name();
    }

    /** Whether both records have a value. */
    boolean isKnown(int left, int right) {
        return values.code(left) != 0 && values.code(right) != 0;
    }

    /** Whether a level of the field says that both have the same. */
    boolean isEqual(int level) {
        return level == comparisons.get(place).equalLevel();
    }

    /** Whether it proves two persons: both values are right, and they differ. */
    boolean tellsApart(int level) {
        return level > Comparison.MISSING && level <= comparisons.get(place).strangersLevels();
    }

    /** Whether a rule that asks for nothing hidden finds the pair. */
    boolean isFound(int left, int right) {
        return (lacksBirth(left, right) ? foundWithoutBirth : foundWithout).test(left, right);
    }

    /** The odds of any two rows without the field, as logarithm to base 2. */
    public double odds(int left, int right) {
        return odds(scoring.pattern(left, right), left, right);
    }

    /** Whether a veto keeps any two rows apart that asks for nothing hidden. */
    public boolean isVetoed(int left, int right) {
        return scoring.hasVetoes() && scoring.isVetoed(hidden(scoring.pattern(left, right), left, right));
    }

    private double odds(long pattern, int left, int right) {
        return scoring.oddsBits(hidden(pattern, left, right), left, right);
    }

    private long hidden(long pattern, int left, int right) {
        long hidden = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            boolean lacking = c == place || (c == birthPlace && lacksBirth(left, right));
            // What the field contains counts again where it stands in a field of its own.
            long level = lacking
                    ? Comparison.MISSING
                    : Math.min(Patterns.level(pattern, c), comparisons.get(c).equalLevel());
            hidden |= level << (4 * c);
        }
        return hidden;
    }

    private boolean lacksBirth(int left, int right) {
        return birth != null && birth.isTaken(hidesLeft ? left : right);
    }

    /**
     * The pairs in the same order with their odds without the field.
     *
     * @param levels takes the level of the field itself, by pair
     */
    PairList weighed(PairList pairs, byte[] levels) {
        long[] same = new long[pairs.size()];
        float[] odds = new float[pairs.size()];
        IntStream.range(0, same.length).parallel().forEach(i -> {
            long pattern = scoring.pattern(pairs.left(i), pairs.right(i));
            same[i] = pairs.pair(i);
            odds[i] = (float) odds(pattern, pairs.left(i), pairs.right(i));
            levels[i] = (byte) Patterns.level(pattern, place);
        });
        return new PairList(same, odds);
    }
}
