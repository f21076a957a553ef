package org.niangjia.engine.linkage.internal.block;

import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** What records must have in common in one field to be compared: up to three numbers a value, of which one must be equal. */
final class BlockingKey {

    private final String name;
    private final FieldValues values;
    private final int width;
    private final double tolerance;
    /** Half of each number is enough: two different ones fall together once in four billion times. */
    private final int[] byCode;

    /**
     * @param tolerance how probably two records that differ in the field by a mistake still have it in common, 0 to 1
     * @param maker gives a value's numbers; 0 stands for none
     */
    BlockingKey(String name, FieldValues values, int width, double tolerance, Maker maker) {
        this.name = name;
        this.values = values;
        this.width = width;
        this.tolerance = tolerance;
        this.byCode = new int[Math.multiplyExact(values.distinct() + 1, width)];
        IntStream.rangeClosed(1, values.distinct()).parallel().forEach(code -> {
            long[] numbers = new long[width];
            maker.make(code, numbers);
            for (int i = 0; i < width; i++) {
                int half = (int) (numbers[i] >>> Integer.SIZE);
                byCode[code * width + i] = numbers[i] == 0 || half != 0 ? half : 1;
            }
        });
    }

    /** Called by several threads. */
    @FunctionalInterface
    interface Maker {
        void make(int code, long[] into);
    }

    String name() {
        return name;
    }

    String field() {
        return values.name();
    }

    double tolerance() {
        return tolerance;
    }

    int width() {
        return width;
    }

    /** A number of a row, in the upper half of what is given; 0 if it has none. */
    long key(int row, int index) {
        return (long) byCode[values.code(row) * width + index] << Integer.SIZE;
    }

    /** The place of the first number of the left row that the right one has too; -1 if they have none in common. */
    int common(int left, int right) {
        int one = values.code(left) * width;
        int two = values.code(right) * width;
        for (int i = 0; i < width; i++) {
            int key = byCode[one + i];
            for (int j = 0; key != 0 && j < width; j++) {
                if (byCode[two + j] == key) {
                    return i;
                }
            }
        }
        return -1;
    }
}
