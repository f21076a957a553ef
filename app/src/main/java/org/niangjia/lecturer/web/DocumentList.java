package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.Uploads.Outcome;
import org.niangjia.organisation.UnionNode;

/**
 * The editors' list of documents with what goes on around it.
 *
 * @param regions names of the regions by version, of those that have one
 * @param choices the unions that a document can be for
 * @param before whether there are documents before these
 * @param next the title behind which the next page begins; null on the last
 * @param outcomes of the files that were just sent
 */
public record DocumentList(
        List<Item> items,
        Map<UUID, String> regions,
        List<UnionNode> choices,
        Catalogue.Count count,
        boolean before,
        @Nullable String next,
        boolean mayEdit,
        List<Outcome> outcomes,
        boolean nothingChosen,
        DocumentWork work,
        int megabytesMax) {}
