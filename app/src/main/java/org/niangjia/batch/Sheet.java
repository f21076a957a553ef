package org.niangjia.batch;

import java.util.stream.Stream;

/**
 * A sheet that is being read, from its first row, once.
 *
 * @param name of the sheet within its workbook; empty for CSV
 * @param others how many other sheets of the workbook hold something too and are not read
 * @param rows without the blank ones, read as they are asked for; closing it closes the file
 */
public record Sheet(String name, int others, Stream<SheetRow> rows) implements AutoCloseable {

    @Override
    public void close() {
        rows.close();
    }
}
