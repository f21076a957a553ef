package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageCommandsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚";

    @TempDir
    private Path folder = Path.of("");

    /** The person {@code i} is L{@code i} in the left table and, if even, R{@code i} in the right one. */
    private void writePersons() throws IOException {
        writePersons(400);
    }

    private void writePersons(int size) throws IOException {
        SplittableRandom random = new SplittableRandom(99);
        StringBuilder left = new StringBuilder("编号,姓名,手机,住址\n");
        StringBuilder right = new StringBuilder("编号,姓名,手机,住址\n");
        for (int i = 0; i < size; i++) {
            String person = "%s%s%s,100%08d,望澜区新华路%d号%d室"
                    .formatted(
                            any(SURNAMES, random),
                            any(GIVEN, random),
                            any(GIVEN, random),
                            random.nextInt(100_000_000),
                            random.nextInt(1, 900),
                            random.nextInt(100, 2000));
            left.append('L').append(i).append(',').append(person).append('\n');
            if (i % 2 == 0) {
                right.append('R').append(i).append(',').append(person).append('\n');
            }
        }
        Files.writeString(folder.resolve("left.csv"), left);
        Files.writeString(folder.resolve("right.csv"), right);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static char any(String characters, SplittableRandom random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    @Test
    void aNewcomerLinksTwoFilesAndAsksWhy() throws IOException, InterruptedException {
        writePersons();
        try (CommandProcess link = CommandProcess.start(
                folder,
                "link",
                "--left",
                path("left.csv"),
                "--right",
                path("right.csv"),
                "--out",
                path("result"),
                "--json")) {
            assertThat(link.exitCode(PATIENCE)).isEqualTo(Main.DONE);
            assertThat(link.output())
                    .contains(
                            "\"records\":[400,200]", "\"expectedPrecisionInterval\":[", "\"expectedRecallInterval\":[");
        }
        assertThat(folder.resolve("result/report.html")).content().contains("谁与谁是同一个", "left.csv", "right.csv");
        assertThat(explained("L2", "R2", "zh")).contains("姓名相同(+", "任意两条记录", "同一个");
        assertThat(explained("L3", "R2", "zh")).contains("不是同一个");
        assertThat(explained("L2", "R2", "en"))
                .contains("any two records", "one and the same")
                .doesNotContain("changed");
        Files.writeString(
                folder.resolve("left.csv"),
                Files.readString(folder.resolve("left.csv")).replaceAll("(?m)^L2,.*$", "L2,王伟,10000000001,"));
        assertThat(explained("L2", "R2", "en")).contains("left.csv has changed since the run");
    }

    private String explained(String left, String right, String language) {
        Ended explain = run("explain", "--out", path("result"), "--lang", language, left, right);
        assertThat(explain.exitCode()).isEqualTo(Main.DONE);
        return explain.output();
    }

    @Test
    void aRecordThatIsNotThereIsWrongUse() throws IOException, InterruptedException {
        writePersons();
        assertThat(run("dedupe", "--input", path("left.csv"), "--out", path("result"), "--json")
                        .exitCode())
                .isEqualTo(Main.DONE);
        Ended explain = run("explain", "--out", path("result"), "L1", "nobody");
        assertThat(explain.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(explain.output()).contains("there is no record nobody");
    }

    private CommandProcess link(String result) throws IOException {
        return CommandProcess.start(folder, linkArguments(result));
    }

    private String[] linkArguments(String result) {
        return new String[] {
            "link", "--left", path("left.csv"), "--right", path("right.csv"), "--out", path(result), "--json"
        };
    }

    @Test
    void rowsThatNoColumnNamesAreNumberedAndItIsTold() throws IOException {
        writePersons(40);
        Path right = folder.resolve("right.csv");
        Files.writeString(right, Files.readString(right).replace("\nR2,", "\nR0,"));
        Ended linked = run("link", "--left", path("left.csv"), "--right", right.toString(), "--out", path("out"));
        assertThat(linked.exitCode()).isEqualTo(Main.DONE);
        assertThat(linked.output())
                .contains("rows of right.csv are numbered from 1")
                .contains("the report: " + folder.resolve("out/report.html"));
        assertThat(Files.readAllLines(folder.resolve("out").resolve("links.csv")))
                .anyMatch(line -> line.startsWith("L2,2,"));
        Ended again = run(
                "link", "--left", path("left.csv"), "--right", right.toString(), "--id", "编号", "--out", path("out"));
        assertThat(again.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(again.output()).contains("rows 1 and 2 both have \"R0\"");
    }

    @Test
    void aTruthThatNamesNobodyIsToldBeforeTheRun() throws IOException {
        writePersons(40);
        Files.writeString(folder.resolve("truth.csv"), "l,r\nL2,R2\nL4,R77\n");
        Ended wrong = run(
                "link",
                "--left",
                path("left.csv"),
                "--right",
                path("right.csv"),
                "--truth",
                path("truth.csv"),
                "--out",
                path("out"));
        assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(wrong.output()).contains("row 2").contains("R77");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aTruthWithoutPairsIsToldBeforeTheRun() throws IOException {
        writePersons(40);
        Files.writeString(folder.resolve("truth.csv"), "l,r\n");
        Ended wrong = run("dedupe", "--input", path("left.csv"), "--truth", path("truth.csv"), "--out", path("out"));
        assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(wrong.output()).contains("the truth holds no pairs");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whoAsksAFolderWithoutARunIsToldWhatToDo() {
        String empty = folder.toString();
        for (List<String> command : List.of(
                List.of("explain", "--out", empty, "L1", "R1"),
                List.of("lookup", "--out", empty, "--record", "姓名=王伟"),
                List.of("sample", "--out", empty, path("judge.csv")))) {
            Ended wrong = run(command.toArray(String[]::new));
            assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
            assertThat(wrong.output()).contains("holds no finished run").contains("link or dedupe");
        }
    }

    @Test
    void oneTruthIsEnough() throws IOException {
        writePersons(40);
        Ended both = run(
                "dedupe",
                "--input",
                path("left.csv"),
                "--truth",
                path("right.csv"),
                "--truth-column",
                "姓名",
                "--out",
                path("out"));
        assertThat(both.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(both.output()).contains("not by both");
    }

    @Test
    void resultsDoNotGoIntoAFile() throws IOException {
        writePersons(40);
        Ended wrong = run("dedupe", "--input", path("left.csv"), "--out", path("right.csv"));
        assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(wrong.output()).contains("right.csv is a file, not a folder");
    }

    /** 45,000 records within 96 MiB of heap, a sixth of the least that the launcher gives. */
    @Test
    void littleMemoryIsEnoughAndChangesNothing() throws IOException, InterruptedException {
        writePersons(30_000);
        try (CommandProcess little = CommandProcess.start(
                folder, Map.of("_JAVA_OPTIONS", "-Xmx96m -XX:+UseSerialGC"), linkArguments("little"))) {
            assertThat(little.exitCode(PATIENCE)).as(little.output()).isEqualTo(Main.DONE);
        }
        assertThat(run(linkArguments("much")).exitCode()).isEqualTo(Main.DONE);
        assertThat(folder.resolve("little/links.csv")).hasSameBinaryContentAs(folder.resolve("much/links.csv"));
    }

    @Test
    void aRunThatWasKilledGoesOnAndGivesTheVerySame() throws IOException, InterruptedException {
        writePersons(15_000);
        try (CommandProcess killed = link("resumed")) {
            assertThat(killed.says("compare: 10 %", PATIENCE)).isTrue();
            killed.kill();
        }
        assertThat(folder.resolve("resumed/links.csv")).doesNotExist();
        Ended second = run(linkArguments("resumed"));
        assertThat(second.exitCode()).isEqualTo(Main.DONE);
        assertThat(second.output()).contains("going on with a run that was broken off");
        Ended whole = run(linkArguments("whole"));
        assertThat(whole.exitCode()).isEqualTo(Main.DONE);
        assertThat(whole.output()).doesNotContain("broken off");
        for (String file : List.of("links.csv", "clusters.csv", "plan.yaml", "model.json")) {
            assertThat(folder.resolve("resumed/" + file)).hasSameBinaryContentAs(folder.resolve("whole/" + file));
        }
        assertThat(folder.resolve("resumed/.work")).doesNotExist();
    }

    @Test
    void twoRunsDoNotWorkInOneFolder() throws IOException, InterruptedException {
        writePersons(10_000);
        try (CommandProcess first = link("result")) {
            assertThat(first.says("standardise: 100 %", PATIENCE)).isTrue();
            Ended second = run(linkArguments("result"));
            assertThat(second.exitCode()).isEqualTo(Main.FAILED);
            assertThat(second.output()).contains("another run works in");
            assertThat(first.exitCode(PATIENCE)).isEqualTo(Main.DONE);
        }
    }

    @Test
    void aFullDiskLeavesNothingThatLooksWhole() throws IOException, InterruptedException {
        writePersons();
        try (CommandProcess link = CommandProcess.withFilesUpTo(40_000, folder, Map.of(), linkArguments("result"))) {
            assertThat(link.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(link.output()).contains("linkage: ", "File too large");
        }
        try (Stream<Path> files = Files.list(folder.resolve("result"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".work");
        }
    }

    @Test
    void aRunThatWouldExplodeIsRefusedWithTheReason() throws IOException {
        StringBuilder rows = new StringBuilder("性别,城市\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append(i % 2 == 0 ? "男," : "女,")
                    .append("城市")
                    .append((char) (0x4E00 + i % 3))
                    .append('\n');
        }
        Files.writeString(folder.resolve("table.csv"), rows);
        Ended refused = run("dedupe", "--input", path("table.csv"), "--out", path("result"));
        assertThat(refused.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(refused.output()).contains("pairs, and the plan allows", "raise pairsMax");
        assertThat(folder.resolve("result/links.csv")).doesNotExist();
    }

    @Test
    void aSuggestionTellsHowManyPairsEachRuleFinds() throws IOException {
        writePersons();
        Ended suggested = run("link", "--left", path("left.csv"), "--right", path("right.csv"), "--suggest");
        assertThat(suggested.exitCode()).isEqualTo(Main.DONE);
        assertThat(suggested.output())
                .contains("pairsMax: ", "rules:\n- - field: ", "# about ", "pairs agree on 手机: second half");
        Ended json = run("dedupe", "--input", path("left.csv"), "--suggest", "--json");
        assertThat(json.exitCode()).isEqualTo(Main.DONE);
        assertThat(json.output().lines()).singleElement().asString().startsWith("{\"plan\":{\"version\":1,");
        assertThat(json.output()).contains("\"rules\":[{\"rule\":\"", "\"expectedPairs\":");
    }

    @Test
    void aPlanStatesItsRulesAndIsHeldToThem() throws IOException {
        writePersons();
        assertThat(run(linkArguments("result")).exitCode()).isEqualTo(Main.DONE);
        Path written = folder.resolve("result/plan.yaml");
        assertThat(written).content().contains("groupPairsMax: 250000.0", "rules:\n- - field: \"", "key: \"");
        assertThat(run(plannedArguments("again", written)).exitCode()).isEqualTo(Main.DONE);
        for (String same : List.of("links.csv", "plan.yaml", "run.json")) {
            assertThat(folder.resolve("again").resolve(same)).hasSameTextualContentAs(folder.resolve("result/" + same));
        }

        String settings = Files.readString(written).replaceFirst("(?s)rules:.*", "");
        Path own = Files.writeString(folder.resolve("own.yaml"), settings + "rules:\n- - field: 手机\n    key: equal\n");
        assertThat(run(plannedArguments("result", own)).output()).contains("\"pairs\":200,");
        assertThat(explained("L2", "R2", "zh")).contains("找到这一对的规则：手机相同。");
        assertThat(explained("L3", "R2", "zh")).contains("没有一条规则找到这一对");
        Files.writeString(own, settings + "rules:\n- - field: 手机\n    key: sound\n");
        Ended wrong = run(plannedArguments("result", own));
        assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(wrong.output()).contains("rule 1 of the plan: 手机 has no key \"sound\"", "\"second half\"");
    }

    private String[] plannedArguments(String result, Path plan) {
        return Stream.concat(Stream.of(linkArguments(result)), Stream.of("--plan", plan.toString()))
                .toArray(String[]::new);
    }

    private record Ended(int exitCode, String output) {}

    /** In this JVM: each of its own would spend most of its time on starting. */
    private static Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            return new Ended(Main.run(arguments), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void furtherRecordsAreTakenInAndLookedUp() throws IOException {
        writePersons();
        assertThat(run("dedupe", "--input", path("left.csv"), "--out", path("result"))
                        .exitCode())
                .isEqualTo(Main.DONE);
        Ended update = run("dedupe", "--input", path("right.csv"), "--update", path("result"), "--json");
        assertThat(update.exitCode()).isEqualTo(Main.DONE);
        // Nobody stood in the first list twice, so that nothing could be learnt of how one person is written.
        assertThat(update.output()).contains("\"records\":[400,200,0]", "\"joined\":200,", "\"shouldLearnAnew\":true");
        assertThat(folder.resolve("result/entities-log.csv")).content().contains("joined", "right.csv,R4,left.csv,L4,");
        assertThat(run("dedupe", "--input", path("right.csv"), "--update", path("result"), "--plan", path("x"))
                        .exitCode())
                .isEqualTo(Main.WRONG_USE);

        String[] columns = Files.readAllLines(folder.resolve("left.csv")).get(6).split(",", -1);
        String asked = "姓名=%s,手机=%s".formatted(columns[1], columns[2]);
        Ended lookup = run("lookup", "--out", path("result"), "--lang", "zh", "--record", asked);
        assertThat(lookup.exitCode()).isEqualTo(Main.DONE);
        assertThat(lookup.output()).contains("L5 ", "姓名相同");
        Ended wrong = run("lookup", "--out", path("result"), "--record", "鞋码=42");
        assertThat(wrong.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(wrong.output()).contains("there is no column 鞋码");
        assertThat(run("lookup", "--out", path("result"), "--record", "王伟").output())
                .contains("NAME=VALUE");
    }

    /** L{@code i} and R{@code i} are one. */
    private void fillIn(String sample, String labels) throws IOException {
        StringBuilder filled = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve(sample))) {
            String[] columns = line.split(",", 4);
            boolean one = columns[0].substring(1).equals(columns[1].substring(1));
            filled.append(
                            columns[2].isEmpty()
                                    ? "%s,%s,%s,%s".formatted(columns[0], columns[1], one ? "是" : "否", columns[3])
                                    : line)
                    .append('\n');
        }
        Files.writeString(folder.resolve(labels), filled);
    }

    @Test
    void peopleJudgeASampleAndTheNextRunGoesByIt() throws IOException {
        writePersons();
        assertThat(run(linkArguments("result")).exitCode()).isEqualTo(Main.DONE);
        Ended drawn = run("sample", "--out", path("result"), "--size", "80", path("sample.csv"));
        assertThat(drawn.exitCode()).isEqualTo(Main.DONE);
        assertThat(drawn.output()).contains("of 200 pairs that are linked, probability 0.999 to 1.0");
        assertThat(run("sample", "--out", path("result"), path("sample.csv")).exitCode())
                .isEqualTo(Main.WRONG_USE);
        assertThat(run("sample", path("sample.csv")).exitCode()).isEqualTo(Main.WRONG_USE);

        fillIn("sample.csv", "labels.csv");
        Ended told = run("sample", path("labels.csv"));
        assertThat(told.exitCode()).isEqualTo(Main.DONE);
        assertThat(told.output()).contains("judged are one, 95 %", "precision 1.0000 (95 %: 0.9");

        String[] labelled = Stream.concat(
                        Stream.of(linkArguments("labelled")), Stream.of("--labels", path("labels.csv")))
                .toArray(String[]::new);
        assertThat(run(labelled).exitCode()).isEqualTo(Main.DONE);
        assertThat(folder.resolve("labelled/plan.yaml")).content().contains("labels: ", "labels.csv");
        assertThat(folder.resolve("labelled/model.json")).content().contains("\"calibration\":{", "\"labels\":{");
        assertThat(folder.resolve("labelled/links.csv")).content().contains(",judged by people");
        String[] first = Files.readAllLines(folder.resolve("labels.csv")).get(1).split(",", 3);
        Ended explained = run("explain", "--out", path("labelled"), "--lang", "zh", first[0], first[1]);
        assertThat(explained.output()).contains("人工判定");
    }

    @Test
    void whatIsPassedOverAndWhatASpreadsheetWouldCarryOutIsTold() throws IOException {
        writePersons();
        Path left = folder.resolve("left.csv");
        Files.writeString(left, "某县会员名册,,,\n" + Files.readString(left).replace("\nL7,", "\n=1+1,") + "合计,400,,\n");
        Ended linked = run(linkArguments("result"));
        assertThat(linked.exitCode()).isEqualTo(Main.DONE);
        assertThat(linked.output())
                .contains(
                        "left.csv: the columns are named in line 2",
                        "left.csv, line 403 is passed over",
                        "1 identifiers of left.csv begin as formulas do");
        assertThat(run(linkArguments("left.csv")).exitCode()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void wrongLabelsAreWrongUseAndToldWithTheirPlace() throws IOException {
        writePersons();
        Files.writeString(folder.resolve("labels.csv"), "left,right,match\nL2,R2,1\nL4,R5,1\n");
        Ended unknown = run(
                "link",
                "--left",
                path("left.csv"),
                "--right",
                path("right.csv"),
                "--out",
                path("result"),
                "--labels",
                path("labels.csv"));
        assertThat(unknown.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(unknown.output()).contains("row 2, column right", "R5");
        Files.writeString(folder.resolve("labels.csv"), "left,right,match\nL2,R2,1\nL4,R4,maybe\n");
        Ended unclear = run(
                "link",
                "--left",
                path("left.csv"),
                "--right",
                path("right.csv"),
                "--out",
                path("result"),
                "--labels",
                path("labels.csv"));
        assertThat(unclear.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(unclear.output()).contains("row 2, column match", "maybe");
    }
}
