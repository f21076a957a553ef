package org.niangjia.engine.linkage.internal.table;

import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;

/**
 * The rows of both tables in an order of their own, so that whatever goes by it comes out the same in whichever order they stand and
 * whichever table is called the left one: one table after the other, each by its {@link ContentOrder}.
 */
public final class RowOrder {

    private final int[] rows;
    private final int[] places;
    private final int ofFirst;

    private RowOrder(int[] rows, int ofFirst) {
        this.rows = rows;
        this.ofFirst = ofFirst;
        places = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
    }

    /** @param right null in a deduplication; its rows are numbered behind those of the left table */
    public static RowOrder of(RecordTable left, @Nullable RecordTable right) {
        ContentOrder lefts = left.order();
        if (right == null) {
            int[] rows = new int[lefts.size()];
            put(lefts, 0, rows, 0);
            return new RowOrder(rows, rows.length);
        }
        ContentOrder rights = right.order();
        boolean leftFirst = lefts.sum() <= rights.sum();
        int[] rows = new int[Math.addExact(lefts.size(), rights.size())];
        put(lefts, 0, rows, leftFirst ? 0 : rights.size());
        put(rights, lefts.size(), rows, leftFirst ? lefts.size() : 0);
        return new RowOrder(rows, leftFirst ? lefts.size() : rights.size());
    }

    /** The rows as they are numbered. */
    public static RowOrder asNumbered(int rows, int leftRows) {
        int[] all = new int[rows];
        for (int row = 0; row < rows; row++) {
            all[row] = row;
        }
        return new RowOrder(all, leftRows);
    }

    private static void put(ContentOrder order, int offset, int[] rows, int from) {
        for (int place = 0; place < order.size(); place++) {
            rows[from + place] = offset + order.row(place);
        }
    }

    /** How many rows there are. */
    public int size() {
        return rows.length;
    }

    /** How many places, the first ones, are of the table that comes first; all in a deduplication. */
    public int ofFirst() {
        return ofFirst;
    }

    public int row(int place) {
        return rows[place];
    }

    public int place(int row) {
        return places[row];
    }

    /** That of two rows which comes first. */
    public int first(int one, int two) {
        return places[one] <= places[two] ? one : two;
    }
}
