package org.niangjia.engine.linkage;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Plans as YAML. */
public final class PlanFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final String NO_SUCH_WORD =
            "Cannot deserialize .* from String \"(.*)\": not one of .* Enum class: \\[(.*)]";

    private PlanFile() {}

    /** @throws IllegalArgumentException if the file is no plan; the message says what is wrong */
    public static LinkagePlan read(Path file) throws IOException {
        try {
            JsonNode settings = MAPPER.readTree(Files.readString(file));
            fillIn(settings);
            requireAll(settings, file);
            return MAPPER.treeToValue(settings, LinkagePlan.class);
        } catch (CharacterCodingException strange) {
            throw new IllegalArgumentException(file + " is no plan: it is no text in UTF-8", strange);
        } catch (JacksonException malformed) {
            Throwable root = malformed;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String reason = reason(root);
            TokenStreamLocation at = malformed.getLocation();
            String line = at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr();
            throw new IllegalArgumentException(file + line + " is no plan: " + reason, malformed);
        }
    }

    /** Plans that were written before it could be set. */
    private static void fillIn(JsonNode settings) {
        if (settings instanceof ObjectNode plan && !plan.has("groupPairsMax")) {
            plan.put("groupPairsMax", LinkagePlan.GROUP_PAIRS_MAX);
        }
    }

    private static void requireAll(JsonNode settings, Path file) {
        // A sheet or any other text is one string to YAML.
        if (!settings.isObject()) {
            throw new IllegalArgumentException(
                    file + " is no plan: it does not hold the settings of a plan, such as --suggest prints");
        }
        for (RecordComponent setting : LinkagePlan.class.getRecordComponents()) {
            if (!setting.getAnnotatedType().isAnnotationPresent(Nullable.class) && !settings.has(setting.getName())) {
                throw new IllegalArgumentException(file + " is no plan: it does not say " + setting.getName());
            }
        }
    }

    /** Jackson's words, behind the setting that they are about and without advice for programmers. */
    private static @Nullable String reason(Throwable root) {
        if (!(root instanceof JacksonException jackson)) {
            return root.getMessage();
        }
        String setting = jackson.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        String words = jackson.getOriginalMessage()
                .replaceFirst(" \\(set `.*", "")
                .replaceFirst(NO_SUCH_WORD, "there is no $1; there are $2");
        return setting.isEmpty() ? words : setting + ": " + words;
    }

    public static String write(LinkagePlan plan) {
        return MAPPER.writeValueAsString(plan);
    }
}
