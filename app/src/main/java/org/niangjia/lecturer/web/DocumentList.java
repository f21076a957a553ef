package org.niangjia.lecturer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.Uploads.Outcome;

/**
 * The editors' list of documents with what goes on around it.
 *
 * @param before whether there are documents before these
 * @param next the title behind which the next page begins; null on the last
 * @param outcomes of the files that were just sent
 */
public record DocumentList(
        List<Item> items,
        Catalogue.Count count,
        boolean before,
        @Nullable String next,
        boolean mayEdit,
        List<Outcome> outcomes,
        boolean nothingChosen,
        DocumentWork work,
        int megabytesMax) {}
