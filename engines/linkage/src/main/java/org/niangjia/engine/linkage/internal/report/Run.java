package org.niangjia.engine.linkage.internal.report;

import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageEvidence;
import org.niangjia.engine.linkage.LinkageResult;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.RunFacts;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/**
 * All that a report tells of.
 *
 * @param right null in a deduplication
 */
public record Run(
        LinkageResult result, RecordTable left, @Nullable RecordTable right, ResultFolder.Kept kept, RunFacts facts) {

    boolean isLinkage() {
        return right != null;
    }

    LinkageEvidence evidence() {
        return result.evidence();
    }

    RecordNames leftNames() {
        return new RecordNames(left, kept.ids().left());
    }

    RecordNames rightNames() {
        return new RecordNames(right == null ? left : right, kept.ids().right());
    }
}
