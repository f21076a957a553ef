package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.internal.text.ChineseNumber;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * The grades, occasions and degrees that a question asks for. A statement about another one is no answer, however near
 * its words are: 七级伤残 is not answered by 一级伤残, nor 一般违规 by 严重违规. A statement that makes no such
 * difference may answer.
 */
final class Distinctions {

    private static final Pattern GRADE = Pattern.compile("(?<![上下同第])([" + ChineseNumber.DIGITS + "]{1,3})级"
            + "(?:(?:至|到|-|~|—)([" + ChineseNumber.DIGITS + "]{1,3})级)?");
    private static final int NOUN_LENGTH = 2;
    private static final Vocabulary VOCABULARY = Vocabulary.read();

    private final Map<String, Set<String>> asked;

    private Distinctions(Map<String, Set<String>> asked) {
        this.asked = asked;
    }

    static Distinctions of(String question) {
        return new Distinctions(made(Terms.fold(question)));
    }

    boolean areMade() {
        return !asked.isEmpty();
    }

    /** Whether the text speaks of another grade, occasion or degree, and not of one that is asked for. */
    boolean exclude(String text) {
        if (asked.isEmpty()) {
            return false;
        }
        Map<String, Set<String>> made = made(Terms.fold(text));
        return asked.entrySet().stream().anyMatch(entry -> {
            Set<String> values = made.getOrDefault(entry.getKey(), Set.of());
            return !values.isEmpty() && values.stream().noneMatch(entry.getValue()::contains);
        });
    }

    /** What a text tells apart: by dimension the values that it names. */
    private static Map<String, Set<String>> made(String text) {
        Map<String, Set<String>> made = new HashMap<>();
        Matcher grades = GRADE.matcher(text);
        while (grades.find()) {
            int first = ChineseNumber.parse(grades.group(1)).orElse(0);
            int last = grades.group(2) == null
                    ? first
                    : ChineseNumber.parse(grades.group(2)).orElse(first);
            for (int grade = first; grade <= last; grade++) {
                put(made, "grade", Integer.toString(grade));
            }
        }
        VOCABULARY.addTo(made, text);
        return made;
    }

    private static void put(Map<String, Set<String>> made, String dimension, String value) {
        made.computeIfAbsent(dimension, unseen -> new HashSet<>()).add(value);
    }

    /** The words of {@code distinctions.txt}. */
    private record Vocabulary(List<Either> eithers, Pattern degrees) {

        /** Words that exclude each other, each with the value that it stands for. */
        private record Either(String dimension, Pattern words, Map<String, String> values) {}

        static Vocabulary read() {
            try (InputStream stream =
                    Objects.requireNonNull(Distinctions.class.getResourceAsStream("distinctions.txt"))) {
                List<Either> eithers = new ArrayList<>();
                Set<String> degrees = new HashSet<>();
                for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    String[] columns = line.split("\t", -1);
                    if (columns[0].equals("either")) {
                        eithers.add(either(columns[1]));
                    } else if (columns[0].equals("degree")) {
                        degrees.addAll(List.of(columns[1].split(" ", -1)));
                    }
                }
                return new Vocabulary(List.copyOf(eithers), anyOf(degrees));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Words joined by a bar's side mean the same; without bars each word is a value of its own. */
        private static Either either(String words) {
            Map<String, String> values = new HashMap<>();
            for (String group : words.split(words.contains("|") ? "\\|" : " ", -1)) {
                Arrays.stream(group.split(" ", -1)).forEach(word -> values.put(word, group));
            }
            return new Either(words, anyOf(values.keySet()), values);
        }

        private static Pattern anyOf(Set<String> words) {
            return Pattern.compile(words.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
        }

        void addTo(Map<String, Set<String>> made, String text) {
            for (Either either : eithers) {
                Matcher matcher = either.words().matcher(text);
                while (matcher.find()) {
                    put(made, either.dimension(), either.values().getOrDefault(matcher.group(), matcher.group()));
                }
            }
            Matcher degree = degrees.matcher(text);
            while (degree.find()) {
                put(made, "degree of " + nounAt(text, degree.end()), degree.group());
            }
        }

        private static String nounAt(String text, int end) {
            int start = text.startsWith("的", end) ? end + 1 : end;
            return text.substring(start, Math.min(text.length(), start + NOUN_LENGTH));
        }
    }
}
