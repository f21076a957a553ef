package org.niangjia.lecturer.internal.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds questions that have two readings. They are data, in {@code lecturer/clarifications.txt}. */
@Component
public class Clarifications {

    private static final String FILE = "lecturer/clarifications.txt";
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private final List<Ambiguity> known = load();

    /**
     * One of the readings.
     *
     * @param label what its button says
     * @param question what it asks, standing on its own
     */
    public record Reading(String label, String question) {}

    private record Ambiguity(Pattern when, Pattern unless, List<Reading> readings) {

        boolean isIn(String question) {
            return when.matcher(question).find() && !unless.matcher(question).find();
        }
    }

    /** The readings of the question, at least two; empty if it has one only. */
    public Optional<List<Reading>> readingsOf(String question) {
        return known.stream()
                .filter(ambiguity -> ambiguity.isIn(question))
                .map(Ambiguity::readings)
                .findFirst();
    }

    private static List<Ambiguity> load() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(BLANK_LINE.split(text))
                    .map(block -> block.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(Clarifications::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ambiguity read(List<String> lines) {
        List<Reading> readings = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] parts = after("offer: ", line).split(" -> ", 2);
            if (parts.length < 2) {
                throw new IllegalStateException("an offer without a question in " + FILE + ": " + line);
            }
            readings.add(new Reading(parts[0], parts[1]));
        }
        if (readings.size() < 2) {
            throw new IllegalStateException("less than two readings in " + FILE + ": " + lines);
        }
        return new Ambiguity(
                Pattern.compile(after("when: ", lines.get(0))),
                Pattern.compile(after("unless: ", lines.get(1))),
                List.copyOf(readings));
    }

    private static String after(String begin, String line) {
        if (!line.startsWith(begin)) {
            throw new IllegalStateException("a line without " + begin + " in " + FILE + ": " + line);
        }
        return line.substring(begin.length());
    }
}
