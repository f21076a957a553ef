package org.niangjia.engine.knowledge.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in the words of laws what workers say in theirs: 加班费 is 延长工作时间 工资报酬. */
public final class LayTerms {

    private final Map<String, String> legalTerms;
    private final Pattern layTerms;

    private LayTerms(Map<String, String> legalTerms) {
        this.legalTerms = legalTerms;
        this.layTerms = Pattern.compile(legalTerms.keySet().stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** Those of {@code lay-terms.tsv}, written for this project: lay term, tab, what laws say. */
    public static LayTerms known() {
        try (InputStream stream = Objects.requireNonNull(LayTerms.class.getResourceAsStream("lay-terms.tsv"))) {
            String lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new LayTerms(lines.lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The question with each lay term, the longest first, in the words of laws; terms that laws have stay. */
    public String inLegalWords(String question) {
        StringBuilder said = new StringBuilder();
        String folded = Terms.fold(question);
        var matcher = layTerms.matcher(folded);
        while (matcher.find()) {
            String legal = legalTerms.getOrDefault(matcher.group(), matcher.group());
            boolean already = folded.startsWith(legal, Math.max(0, matcher.end() - legal.length()))
                    || folded.startsWith(legal, matcher.start());
            matcher.appendReplacement(said, already ? matcher.group() : legal);
        }
        return matcher.appendTail(said).toString();
    }
}
