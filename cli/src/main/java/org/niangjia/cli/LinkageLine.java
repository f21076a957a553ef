package org.niangjia.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageEvidence;
import org.niangjia.engine.linkage.LinkageResult;
import org.niangjia.engine.linkage.Truth;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a linkage or a deduplication prints: one line of JSON, or a few words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkageLine(
        List<Integer> records,
        long pairs,
        int links,
        double expectedPrecision,
        List<Double> expectedPrecisionInterval,
        double expectedRecall,
        List<Double> expectedRecallInterval,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        Map<String, Double> seconds,
        long peakMemoryMiB) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static LinkageLine of(
            List<Integer> records, LinkageResult result, Truth.@Nullable Score score, Map<String, Double> seconds) {
        LinkageEvidence.Cut own = result.evidence().cut(result.plan().threshold());
        return new LinkageLine(
                records,
                result.pairs(),
                result.links().size(),
                result.expectedPrecision(),
                list(own.precisionInterval()),
                result.expectedRecall(),
                list(own.recallInterval()),
                score == null ? null : score.precision(),
                score == null ? null : score.recall(),
                score == null ? null : score.f1(),
                seconds,
                PeakMemory.mebibytes());
    }

    private static List<Double> list(LinkageEvidence.Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
