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

/** Each action that the code records is told in words on the auditor's page. */
class ActionsHaveWordsTest {

    private static final Pattern RECORDED =
            Pattern.compile("AuditEntry(?:\\.of)?\\(([^;]*?)\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"", Pattern.DOTALL);

    @Test
    void everyRecordedActionHasWords() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/words/oversight.properties"))) {
            words.load(file);
        }
        TreeSet<String> actions = new TreeSet<>();
        for (Path source : sources()) {
            RECORDED.matcher(Files.readString(source)).results().forEach(found -> actions.add(found.group(2)));
        }

        assertThat(actions).hasSizeGreaterThan(10).allMatch(action -> words.containsKey("action." + action));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
