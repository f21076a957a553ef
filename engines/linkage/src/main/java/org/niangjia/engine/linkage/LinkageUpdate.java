package org.niangjia.engine.linkage;

import java.util.List;

/**
 * What an earlier deduplication has become with further records.
 *
 * @param links of all records, the most probable first
 * @param clusters rows that are one, of all records; each has two rows or more
 * @param pairs how many pairs were compared: new records with known ones, and with each other
 * @param drifts how far the new records are from those that the model was learnt from, by field
 */
public record LinkageUpdate(
        List<LinkageResult.Link> links, List<List<Integer>> clusters, long pairs, List<Drift> drifts) {

    public LinkageUpdate {
        links = List.copyOf(links);
        clusters = List.copyOf(clusters);
        drifts = List.copyOf(drifts);
    }

    /** Whether a field has drifted so far that the weights should be learnt anew. */
    public boolean shouldLearnAnew() {
        return drifts.stream().anyMatch(Drift::shifted);
    }
}
