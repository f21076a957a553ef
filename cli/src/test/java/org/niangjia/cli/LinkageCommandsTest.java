package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageCommandsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚";

    @TempDir
    private Path folder = Path.of("");

    /** The person {@code i} is L{@code i} in the left table and, if even, R{@code i} in the right one. */
    private void writePersons() throws IOException {
        SplittableRandom random = new SplittableRandom(99);
        StringBuilder left = new StringBuilder("编号,姓名,手机,住址\n");
        StringBuilder right = new StringBuilder("编号,姓名,手机,住址\n");
        for (int i = 0; i < 400; i++) {
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
        assertThat(explained("L2", "R2", "en")).contains("any two records", "one and the same");
    }

    private String explained(String left, String right, String language) throws IOException, InterruptedException {
        try (CommandProcess explain =
                CommandProcess.start(folder, "explain", "--out", path("result"), "--lang", language, left, right)) {
            assertThat(explain.exitCode(PATIENCE)).isEqualTo(Main.DONE);
            return explain.output();
        }
    }

    @Test
    void aRecordThatIsNotThereIsWrongUse() throws IOException, InterruptedException {
        writePersons();
        try (CommandProcess link = CommandProcess.start(
                folder, "dedupe", "--input", path("left.csv"), "--out", path("result"), "--json")) {
            assertThat(link.exitCode(PATIENCE)).isEqualTo(Main.DONE);
        }
        try (CommandProcess explain =
                CommandProcess.start(folder, "explain", "--out", path("result"), "L1", "nobody")) {
            assertThat(explain.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
            assertThat(explain.output()).contains("there is no record nobody");
        }
    }
}
