package org.niangjia.lecturer.internal.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Replaces personal data in a text by what it was: numbers, names, addresses. The rules are data, in {@code
 * lecturer/masking.txt}, applied one after the other; they would rather mask too much than too little.
 */
@Component
class Masking {

    private static final String RULES = "lecturer/masking.txt";
    private static final Pattern DEFINITION = Pattern.compile("let (\\w+) = (.+)");
    private static final Pattern NAME = Pattern.compile("<<(\\w+)>>");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@._+\\-]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final List<Rule> rules = load();

    /** What a pattern finds becomes the replacement. */
    private record Rule(Pattern pattern, String replacement) {}

    String mask(String text) {
        String masked = narrow(text);
        for (Rule rule : rules) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
        }
        return masked;
    }

    /** Digits and Latin letters in any dress (full-width, circled, of another script) as plain ones; the rest stays. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(sign -> {
            String plain = Character.isDigit(sign)
                    ? Integer.toString(Character.digit(sign, 10))
                    : Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
            if (PLAIN.matcher(plain).matches()) {
                narrow.append(plain);
            } else {
                narrow.appendCodePoint(sign);
            }
        });
        return narrow.toString();
    }

    private static List<Rule> load() {
        try {
            List<Rule> rules = new ArrayList<>();
            Map<String, String> definitions = new HashMap<>();
            new ClassPathResource(RULES)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> read(line, definitions, rules));
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line, Map<String, String> definitions, List<Rule> rules) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            definitions.put(definition.group(1), expand(definition.group(2), definitions));
            return;
        }
        int end = line.indexOf(" <- ");
        if (end < 0) {
            throw new IllegalStateException("neither a rule nor a definition in " + RULES + ": " + line);
        }
        Pattern pattern =
                Pattern.compile(expand(line.substring(end + " <- ".length()), definitions), Pattern.CASE_INSENSITIVE);
        rules.add(new Rule(pattern, line.substring(0, end)));
    }

    private static String expand(String text, Map<String, String> definitions) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(
                        definitions.get(name.group(1)), () -> "not defined in " + RULES + ": " + name.group(1))));
    }
}
