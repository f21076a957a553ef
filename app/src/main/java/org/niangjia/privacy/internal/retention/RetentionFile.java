package org.niangjia.privacy.internal.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules as they came with the platform, from {@code privacy/retention.yaml}. */
@Component
public class RetentionFile {

    private final List<RetentionRule> rules;
    private final List<Kept> kept;

    RetentionFile() {
        Map<String, List<Map<String, Object>>> file = read();
        this.rules = file.getOrDefault("rules", List.of()).stream()
                .map(entry -> new RetentionRule(
                        text(entry, "code"),
                        0,
                        Integer.parseInt(text(entry, "days")),
                        text(entry, "since"),
                        text(entry, "source"),
                        Boolean.parseBoolean(text(entry, "verified"))))
                .toList();
        this.kept = file.getOrDefault("kept", List.of()).stream()
                .map(entry -> new Kept(
                        text(entry, "code"), text(entry, "source"), Boolean.parseBoolean(text(entry, "verified"))))
                .toList();
    }

    /**
     * What an erasure on request leaves.
     *
     * @param code {@code removal.kept.<code>} is the message key of what and how long
     */
    public record Kept(String code, String source, boolean verified) {}

    List<RetentionRule> rules() {
        return rules;
    }

    public List<Kept> kept() {
        return kept;
    }

    private static Map<String, List<Map<String, Object>>> read() {
        try (InputStream file = new ClassPathResource("privacy/retention.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalStateException("retention.yaml: an entry lacks " + name);
        }
        return value.toString();
    }
}
