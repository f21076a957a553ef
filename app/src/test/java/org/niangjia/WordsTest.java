package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of all pages: Chinese is the source, English is complete, and pages name no key that is missing. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("page\\.(?:text|written)\\(\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("page\\.text\\(\"([^\"]+\\.)\"\\s*\\+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_.\\-]+)[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyHasEnglishWordsAndNoneIsEnglishOnly(String module) {
        assertThat(bundle(module + "_en").keySet()).isEqualTo(bundle(module).keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesNameTheSameArguments(String module) {
        Map<String, String> english = bundle(module + "_en");
        bundle(module)
                .forEach((key, text) -> assertThat(argumentsOf(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(argumentsOf(text)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noWordsHoldAnApostropheThatTheirFormatWouldSwallow(String module) {
        assertThat(bundle(module).values()).noneMatch(text -> text.contains("'"));
        assertThat(bundle(module + "_en").values()).noneMatch(text -> text.contains("'"));
    }

    /** All bundles are one to a page: of two words with the same key, one would be shown in the place of the other. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        assertThat(modules().stream().flatMap(module -> bundle(module).keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        Set<String> keys = allKeys();
        assertThat(named(KEY)).isNotEmpty().allMatch(keys::contains);
    }

    @Test
    void everyPrefixThatATemplateCompletesBeginsSomeKey() {
        Set<String> keys = allKeys();
        assertThat(named(PREFIX)).allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void noTemplateHoldsChineseOfItsOwn() {
        assertThat(templates().entrySet())
                .noneMatch(template -> CHINESE.matcher(template.getValue()).find());
    }

    private static Set<String> allKeys() {
        try {
            return modules().stream()
                    .flatMap(module -> bundle(module).keySet().stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> named(Pattern pattern) {
        return templates().values().stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> argumentsOf(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(WordsTest::nameOf)
                .collect(Collectors.toSet());
    }

    private static String nameOf(String argument) {
        return argument.replaceAll("[{}]|,.*", "");
    }

    private static Map<String, String> templates() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Map<String, String> bundle(String name) {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            words.load(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> byKey = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> byKey.put(key, words.getProperty(key)));
        return byKey;
    }
}
