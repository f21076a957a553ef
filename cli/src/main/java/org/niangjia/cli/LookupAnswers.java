package org.niangjia.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.Lookup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers who records may be.
 *
 * @param max how many candidates at most
 */
record LookupAnswers(Lookup lookup, int max, LinkageWords words) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** The answer for one record: candidates, or what is wrong with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable List<Found> candidates, @Nullable String error) {}

    /** @param table {@code left} or {@code right} */
    record Found(String table, String id, double probability, double weight, String why) {}

    static String json(Answer answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** @throws IllegalArgumentException if the record can't be looked up */
    Answer to(Map<String, String> record) {
        return new Answer(
                lookup.find(record, max).stream()
                        .map(candidate -> new Found(
                                candidate.inRight() ? "right" : "left",
                                candidate.id(),
                                candidate.probability(),
                                candidate.weight(),
                                words.sentence(candidate.explanation())))
                        .toList(),
                null);
    }

    /**
     * Answers a JSON object a line by a line of JSON each.
     *
     * @return whether all lines could be looked up
     */
    boolean toLines(BufferedReader lines, PrintStream answers) throws IOException {
        boolean well = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Answer answer = toLine(line);
            well &= answer.error() == null;
            answers.println(json(answer));
        }
        return well;
    }

    private Answer toLine(String line) {
        try {
            return to(fields(line));
        } catch (JacksonException malformed) {
            return new Answer(null, "no JSON: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return new Answer(null, wrong.getMessage());
        }
    }

    private static Map<String, String> fields(String line) {
        JsonNode tree = MAPPER.readTree(line);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("a record is a JSON object");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        tree.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isContainer()) {
                throw new IllegalArgumentException("the value of " + property.getKey() + " is neither text nor number");
            }
            fields.put(property.getKey(), value.isNull() ? "" : value.asString());
        });
        return fields;
    }
}
