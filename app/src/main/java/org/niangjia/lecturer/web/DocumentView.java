package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.DocumentVersion;
import org.niangjia.lecturer.internal.documents.VersionState;
import org.niangjia.organisation.UnionNode;

/**
 * A document at the desk.
 *
 * @param shown the version whose text stands there
 * @param versions the newest first
 * @param regions names of the regions by version, of those that have one
 * @param choices the unions that a document can be for
 * @param names who uploaded which version, as far as the reader may know
 */
public record DocumentView(
        Item shown,
        List<Item> versions,
        List<Passage> text,
        Map<UUID, String> names,
        Map<UUID, String> regions,
        List<UnionNode> choices,
        boolean mayEdit) {

    /** The newest version that is not only scheduled decides about the document. */
    public DocumentVersion current() {
        return versions.stream()
                .map(Item::version)
                .filter(version -> !(version.state() instanceof VersionState.Scheduled))
                .findFirst()
                .orElseGet(() -> versions.getFirst().version());
    }
}
