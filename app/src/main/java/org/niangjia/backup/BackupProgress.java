package org.niangjia.backup;

/** Is told what is being written or read. */
@FunctionalInterface
public interface BackupProgress {

    /** @param part a table with its schema, or a file below the data directory */
    void at(String part);
}
