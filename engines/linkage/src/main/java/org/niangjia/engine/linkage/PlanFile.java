package org.niangjia.engine.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Plans as YAML. */
public final class PlanFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private PlanFile() {}

    /** @throws IllegalArgumentException if the file is no plan; the message says what is wrong */
    public static LinkagePlan read(Path file) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(file), LinkagePlan.class);
        } catch (JacksonException malformed) {
            Throwable root = malformed;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            // A sheet or any other text is one string to YAML, and what Jackson says of that helps nobody.
            String reason = root instanceof MismatchedInputException strange
                            && strange.getPath().isEmpty()
                    ? "it does not hold the settings of a plan, such as --suggest prints"
                    : root instanceof JacksonException jackson ? jackson.getOriginalMessage() : root.getMessage();
            TokenStreamLocation at = malformed.getLocation();
            String line = at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr();
            throw new IllegalArgumentException(file + line + " is no plan: " + reason, malformed);
        }
    }

    public static String write(LinkagePlan plan) {
        return MAPPER.writeValueAsString(plan);
    }
}
