package org.niangjia.batch;

import org.niangjia.files.FileId;

/** Reads stored files as sheets. */
public interface Sheets {

    /** The most rows, blank ones aside, that a run takes. */
    int ROWS_MAX = 300_000;

    /**
     * Opens the first sheet that holds anything.
     *
     * @throws UnreadableSheet if it is no XLSX and no text; or while reading, if it is damaged or has more than {@value
     *     #ROWS_MAX} rows
     */
    Sheet open(FileId file);
}
