package org.niangjia.batch;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the sheet's program shows it, from 1
 * @param cells their texts, stripped; trailing empty ones are left out, formulas stand with their last value
 * @param readable false if its bytes are no text in any encoding that is known; it then has no cells
 */
public record SheetRow(int number, List<String> cells, boolean readable) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public static SheetRow of(int number, List<String> cells) {
        return new SheetRow(number, cells, true);
    }

    public static SheetRow unreadable(int number) {
        return new SheetRow(number, List.of(), false);
    }

    /** The text of a column, counted from 0; empty if the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return readable && cells.isEmpty();
    }
}
