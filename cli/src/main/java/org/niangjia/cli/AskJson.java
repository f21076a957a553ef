package org.niangjia.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.Sentence;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer as one line of JSON. */
final class AskJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private AskJson() {}

    private record Line(
            String id,
            String question,
            boolean answered,
            double confidence,
            List<Said> sentences,
            List<Found> retrieved,
            long millis,
            long searchMillis) {}

    private record Said(String text, List<Quoted> citations) {

        static Said of(Sentence sentence) {
            return new Said(
                    sentence.text(),
                    sentence.citations().stream().map(Quoted::of).toList());
        }
    }

    private record Quoted(String document, String version, String passage, String quote) {

        static Quoted of(Citation citation) {
            return new Quoted(citation.document(), citation.version(), citation.passage(), citation.quote());
        }
    }

    private record Found(String document, String passage, double score) {}

    private record Name(String document, String passage) {}

    /** @param top how many passages are listed at most, each name once with its best score */
    static String line(AskQuestion asked, Answer answer, int top) {
        return MAPPER.writeValueAsString(new Line(
                asked.id(),
                asked.text(),
                answer.answered(),
                rounded(answer.confidence()),
                answer.sentences().stream().map(Said::of).toList(),
                retrieved(answer.retrieved(), top),
                answer.millis(),
                answer.searchMillis()));
    }

    private static List<Found> retrieved(List<Hit> hits, int top) {
        Map<Name, Found> found = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Name name = new Name(hit.documentTitle(), hit.passage().heading());
            found.putIfAbsent(name, new Found(name.document(), name.passage(), rounded(hit.score())));
        }
        return found.values().stream().limit(top).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
