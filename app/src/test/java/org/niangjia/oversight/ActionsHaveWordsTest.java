package org.niangjia.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each action that the code records is told in words on the auditor's page. */
class ActionsHaveWordsTest {

    private static final Pattern RECORDED =
            Pattern.compile("AuditEntry(?:\\.of)?\\(([^;]*?)\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"", Pattern.DOTALL);

    @Test
    void everyRecordedActionHasWords() throws IOException {
        Properties words = words();
        TreeSet<String> actions = new TreeSet<>();
        for (Path source : sources()) {
            RECORDED.matcher(Files.readString(source)).results().forEach(found -> actions.add(found.group(2)));
        }

        assertThat(actions).hasSizeGreaterThan(10).allMatch(action -> words.containsKey("action." + action));
    }

    /** Their actions are made from the kind of the deed, so no text of the code names them. */
    @ParameterizedTest
    @ValueSource(strings = {"kept", "resumed", "left", "removed", "deceased"})
    void changesOfAMembershipHaveWords(String kind) throws IOException {
        assertThat(words()).containsKey("action.member." + kind);
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/words/oversight.properties"))) {
            words.load(file);
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
