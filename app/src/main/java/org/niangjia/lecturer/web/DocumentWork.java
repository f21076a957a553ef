package org.niangjia.lecturer.web;

import java.util.List;
import org.niangjia.lecturer.internal.documents.DocumentVersion;
import org.niangjia.lecturer.internal.documents.IndexWork;

/**
 * What is being done to uploads and to the search index.
 *
 * @param stamp changes whenever a version does
 */
public record DocumentWork(List<DocumentVersion> uploads, IndexWork index, long stamp) {

    public boolean isRunning() {
        return index.isRunning()
                || uploads.stream().anyMatch(upload -> upload.state().unread());
    }
}
