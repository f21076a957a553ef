package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.PartCounts;

/**
 * Compares one field. Where values come again and again, each two distinct ones are compared once, as long as the memory of
 * comparisons holds them.
 */
abstract class FieldComparison implements Comparison {

    private static final int REMEMBERED_BITS_MAX = 20;
    private static final int OFTEN = 3;
    private static final int CODE_BITS = 29;
    private static final int LEVEL_BITS = 4;

    private final FieldValues values;
    private final List<Likeness> likenesses;
    private final @Nullable PartCounts parts;
    private final int rememberedBits;
    private final @Nullable AtomicLongArray remembered;

    /** @param likenesses of the levels from {@link Comparison#DIFFERENT} on */
    FieldComparison(FieldValues values, List<Likeness> likenesses) {
        this(values, likenesses, null);
    }

    /** @param partsOf a value, by its code: each by hash, what near values have in common; null if that is not one thing */
    FieldComparison(FieldValues values, List<Likeness> likenesses, @Nullable IntFunction<long[]> partsOf) {
        this.values = values;
        this.likenesses = List.copyOf(likenesses);
        this.parts = partsOf == null ? null : values.parts(partsOf);
        // Two given values of which most occur once hardly ever meet again: looking for them costs more than it saves.
        boolean again = values.filled() > OFTEN * (long) values.variety();
        long pairs = (long) values.distinct() * values.distinct();
        this.rememberedBits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(pairs), 1, REMEMBERED_BITS_MAX);
        this.remembered = again ? new AtomicLongArray(1 << rememberedBits) : null;
    }

    final FieldValues values() {
        return values;
    }

    @Override
    public final String field() {
        return values.name();
    }

    @Override
    public final int levels() {
        return likenesses.size() + 1;
    }

    @Override
    public final Likeness likeness(int level) {
        return level == MISSING ? Likeness.MISSING : likenesses.get(level - 1);
    }

    @Override
    public boolean isSharedInHousehold() {
        return values.kind().isSharedInHousehold();
    }

    @Override
    public boolean isSharedByNamesakes() {
        return values.kind().isSharedByNamesakes();
    }

    @Override
    public int level(int left, int right) {
        return levelOf(values.code(left), values.code(right));
    }

    /** The level of two values. */
    final int levelOf(int left, int right) {
        if (left == 0 || right == 0) {
            return MISSING;
        }
        if (left == right) {
            return levels() - 1;
        }
        AtomicLongArray memory = remembered;
        if (memory == null) {
            return compare(Math.min(left, right), Math.max(left, right));
        }
        long low = Math.min(left, right);
        long high = Math.max(left, right);
        long pair = ((low << CODE_BITS) | high) << LEVEL_BITS;
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - rememberedBits));
        long known = memory.getPlain(slot);
        if ((known & (-1L << LEVEL_BITS)) == pair && known != 0) {
            return (int) (known & 15);
        }
        int level = compare((int) low, (int) high);
        memory.setPlain(slot, pair | level);
        return level;
    }

    /** The level of two different values, none of them empty. */
    abstract int compare(int left, int right);

    @Override
    public final double frequency(int left, int right, int level) {
        int one = values.code(left);
        int two = values.code(right);
        double others = level == levels() - 1
                ? Math.max(values.count(one), values.count(two)) - 2
                : othersWithPart(one, two, level);
        return Math.max(0, others) / values.filled();
    }

    /** How many others a record with either value finds at the level, if each way to it is as frequent as theirs. */
    private double othersWithPart(int one, int two, int level) {
        PartCounts counts = parts;
        long part = counts == null ? 0 : sharedPart(one, two, level);
        if (counts == null || part == 0) {
            return 0;
        }
        int equal = Math.min(values.count(one), values.count(two));
        return (double) ways(one, level) * (counts.records(part) - equal - 1);
    }

    /** The part that both values have in common and that makes the level, by hash; 0 if there is not one. */
    long sharedPart(int one, int two, int level) {
        return 0;
    }

    /** How many parts of a value could be the one that makes the level. */
    int ways(int code, int level) {
        return 1;
    }
}
