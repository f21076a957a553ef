package org.niangjia.lecturer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Patterns kept as readable data. A line is {@code result <- pattern}, {@code let NAME = pattern} for a part that
 * {@code <<NAME>>} stands for in later lines, a comment that begins with {@code #}, or blank.
 *
 * @param rules in the order of the file; letters match in both cases
 */
public record RuleFile(List<Rule> rules) {

    private static final Pattern DEFINITION = Pattern.compile("let (\\w+) = (.+)");
    private static final Pattern NAME = Pattern.compile("<<(\\w+)>>");
    private static final String ARROW = " <- ";

    /** What a pattern finds means the result. */
    public record Rule(String result, Pattern pattern) {}

    public RuleFile {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a file of the class path.
     *
     * @throws IllegalStateException if a line is neither a rule nor a definition
     */
    public static RuleFile load(String path) {
        try {
            List<Rule> rules = new ArrayList<>();
            Map<String, String> definitions = new HashMap<>();
            new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> read(path, line, definitions, rules));
            return new RuleFile(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String path, String line, Map<String, String> definitions, List<Rule> rules) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            definitions.put(definition.group(1), expand(path, definition.group(2), definitions));
            return;
        }
        int end = line.indexOf(ARROW);
        if (end < 0) {
            throw new IllegalStateException("neither a rule nor a definition in " + path + ": " + line);
        }
        String pattern = expand(path, line.substring(end + ARROW.length()), definitions);
        rules.add(new Rule(line.substring(0, end), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
    }

    private static String expand(String path, String text, Map<String, String> definitions) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(
                        definitions.get(name.group(1)), () -> "not defined in " + path + ": " + name.group(1))));
    }
}
