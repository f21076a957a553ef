package org.niangjia.engine.linkage.internal.block;

import org.niangjia.engine.linkage.internal.table.FieldValues;

/** What records must have in common in one field to be compared: up to three numbers a value, of which one must be equal. */
final class BlockingKey {

    private final String name;
    private final FieldValues values;
    private final int width;
    private final double tolerance;
    private final long[] byCode;

    /**
     * @param tolerance how probably two records that differ in the field by a mistake still have it in common, 0 to 1
     * @param maker gives a value's numbers; 0 stands for none
     */
    BlockingKey(String name, FieldValues values, int width, double tolerance, Maker maker) {
        this.name = name;
        this.values = values;
        this.width = width;
        this.tolerance = tolerance;
        this.byCode = new long[(values.distinct() + 1) * width];
        for (int code = 1; code <= values.distinct(); code++) {
            maker.make(code, byCode, code * width);
        }
    }

    @FunctionalInterface
    interface Maker {
        void make(int code, long[] into, int at);
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

    long key(int row, int index) {
        return byCode[values.code(row) * width + index];
    }
}
