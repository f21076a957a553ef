package org.niangjia.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.Lookup;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the records of a finished run that single records may be. */
@Command(
        name = "lookup",
        description =
                "Finds the records of a finished run that a record may be. Without --record it answers records from standard"
                        + " input: a JSON object a line, such as {\"姓名\":\"王伟\"}, and a line of JSON for each.",
        mixinStandardHelpOptions = true)
final class LookupCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, description = "The folder of the run.")
    private @Nullable Path out;

    @Option(names = "--record", description = "One record: NAME=VALUE,NAME=VALUE with the names of columns.")
    private @Nullable String record;

    @Option(names = "--max", defaultValue = "10", description = "How many candidates at most (default: 10).")
    private int max;

    @Option(names = "--json", description = "Prints one line of JSON for --record too.")
    private boolean json;

    @Option(names = "--lang", description = "zh or en; without it the language of the system.")
    private @Nullable String lang;

    @Override
    public Integer call() {
        try {
            if (max < 1) {
                throw new IllegalArgumentException("--max is 1 or more");
            }
            Map<String, String> asked = record == null ? null : pairs(record);
            Path folder = Objects.requireNonNull(out);
            LinkageTables.tellChanges(
                    "lookup", folder, ResultFolder.read(folder).getValue());
            Lookup lookup = Lookup.open(folder);
            LookupAnswers answers = new LookupAnswers(
                    lookup, max, LinkageWords.in(lang == null ? Locale.getDefault() : Locale.of(lang)));
            if (asked == null) {
                return answers.toLines(
                                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                                System.out)
                        ? Main.DONE
                        : Main.WRONG_USE;
            }
            print(answers.to(asked));
            return Main.DONE;
        } catch (UnreadableTable | IllegalArgumentException wrong) {
            System.err.println("lookup: " + Faults.inWords(wrong));
            return Main.WRONG_USE;
        } catch (IOException failed) {
            System.err.println("lookup: " + Faults.inWords(failed));
            return Main.FAILED;
        }
    }

    /** A comma ends a value only where another name follows. */
    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : written.split("[,，](?=[^,，=]+=)", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("a record is NAME=VALUE,NAME=VALUE, not \"" + pair + "\"");
            }
            if (pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "two values for " + pair.substring(0, equals).strip());
            }
        }
        return pairs;
    }

    private void print(LookupAnswers.Answer answer) {
        if (json) {
            System.out.println(LookupAnswers.json(answer));
            return;
        }
        List<LookupAnswers.Found> found = Objects.requireNonNull(answer.candidates());
        if (found.isEmpty()) {
            System.out.println("nobody");
        }
        found.forEach(each -> System.out.printf(
                Locale.ROOT,
                "%.4f  %+.2f  %s %s  %s%n",
                each.probability(),
                each.weight(),
                each.table(),
                each.id(),
                each.why()));
    }
}
