package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkageEvidence.Lacking;
import org.niangjia.engine.linkage.LinkageEvidence.Unlinkables;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Holds each record against itself: one that would not even be linked with its own copy can't be linked at all. */
public final class FullAgreement {

    private static final int LACKING_MAX = 6;

    private FullAgreement() {}

    public static Unlinkables of(List<FieldValues> fields, Scoring scoring, Sides sides, double threshold) {
        int[] rows = IntStream.range(0, sides.rows())
                .parallel()
                .filter(row -> Scoring.probability(scoring.oddsBits(scoring.pattern(row, row), row, row)) < threshold)
                .toArray();
        Map<List<String>, Long> lacking = new HashMap<>();
        long left = 0;
        for (int row : rows) {
            left += row < sides.leftRows() ? 1 : 0;
            List<String> empty = new ArrayList<>();
            for (FieldValues field : fields) {
                if (field.code(row) == 0) {
                    empty.add(field.name());
                }
            }
            lacking.merge(empty, 1L, Long::sum);
        }
        return new Unlinkables(
                left,
                rows.length - left,
                lacking.entrySet().stream()
                        .map(entry -> new Lacking(entry.getKey(), entry.getValue()))
                        .sorted((one, two) -> {
                            int byRecords = Long.compare(two.records(), one.records());
                            return byRecords != 0
                                    ? byRecords
                                    : one.fields()
                                            .toString()
                                            .compareTo(two.fields().toString());
                        })
                        .limit(LACKING_MAX)
                        .toList());
    }
}
