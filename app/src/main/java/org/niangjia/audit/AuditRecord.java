package org.niangjia.audit;

import java.util.List;
import java.util.function.Consumer;

/** The record of deeds for those who may read it, newest first. */
public interface AuditRecord {

    /** At most so many entries. */
    List<RecordedEntry> read(AuditQuery query, int max);

    /** All entries, one by one, without holding them. */
    void forEach(AuditQuery query, Consumer<RecordedEntry> reader);

    /** The actions that were ever recorded, in the order of the alphabet. */
    List<String> actions();
}
