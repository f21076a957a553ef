package org.niangjia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.LipSync;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpokenSyllable;
import org.niangjia.engine.studio.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon, how right and how well in time with its mouth the lecturer speaks. */
@Command(
        name = "speech",
        description = "Measures the start of the sound, the pronunciation, the mouth against the sound, and the page.",
        mixinStandardHelpOptions = true)
final class SpeechBench implements Callable<Integer> {

    private static final Path SETS = Path.of(
            System.getProperty("niangjia.home", "."), "engines/studio/src/test/resources/org/niangjia/engine/studio");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int FRAME_MILLIS = 40;

    /** Of which the demo documents answer most. */
    private static final List<String> QUESTIONS = List.of(
            "没有劳动合同能不能入会",
            "被拖欠工资可以找谁",
            "怎么申请困难帮扶",
            "互助保障怎么理赔",
            "工伤了怎么办",
            "你好",
            "女职工有什么保护",
            "入会要交会费吗",
            "怎么转会",
            "体检怎么预约",
            "哪里有户外驿站",
            "法律援助怎么申请",
            "会员卡丢了怎么办",
            "退休了还是会员吗",
            "12351能帮我什么",
            "老人怎么用这个平台",
            "我的信息谁能看",
            "劳模证怎么领",
            "直播课在哪里看",
            "外卖骑手能入会吗",
            "公司不给我交社保怎么办",
            "加班费怎么算",
            "临时工算不算职工",
            "投诉多久有回复",
            "住院能报多少");

    @Option(names = "--rounds", defaultValue = "3", description = "Over the answers (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--show", description = "Prints what is read wrongly, and the mouth against each answer.")
    private boolean show;

    private final Speaker speaker = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()));
    private final Figures figures = new Figures();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> answers = answers();
        start(answers);
        pronunciation();
        numbers();
        mouth(answers);
        page();
        System.out.println(Machine.inWords());
        figures.print(System.out);
        return 0;
    }

    /** From a sentence that is known to the bytes of its sound, one sentence at a time. */
    private void start(List<String> answers) {
        long first = millisUntilSound(answers.getFirst());
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            answers.forEach(answer -> millis.add(millisUntilSound(answer)));
        }
        Percentiles percentiles = Percentiles.of(millis);
        System.out.println("the very first sentence of the process: " + first + " ms");
        String counted = String.format(Locale.ROOT, " (%,d sentences)", millis.size());
        figures.atMost("sound after the sentence is known, p50" + counted, (double) percentiles.at(0.5), 500, "ms");
        figures.atMost("sound after the sentence is known, p95" + counted, (double) percentiles.at(0.95), 500, "ms");
    }

    private long millisUntilSound(String answer) {
        long start = System.nanoTime();
        byte[] sound =
                speaker.speak(Speaker.sentences(answer).getFirst()).sound().wav();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (sound.length == 0) {
            throw new IllegalStateException("no sound");
        }
        return millis;
    }

    private void pronunciation() throws IOException {
        right("characters with several readings", "polyphones.tsv", 97, this::isReadRight);
    }

    private void numbers() throws IOException {
        right("numbers, dates and signs", "numbers.tsv", 100, this::isSaidRight);
    }

    private void right(String name, String set, double mark, Predicate<String[]> isRight) throws IOException {
        List<String[]> cases;
        try (var lines = Files.lines(SETS.resolve(set))) {
            cases = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
        List<String[]> wrong = cases.stream().filter(isRight.negate()).toList();
        if (show) {
            wrong.forEach(line -> System.out.println("wrong: " + String.join(" ", line)));
        }
        figures.atLeast(
                String.format(Locale.ROOT, "%s read right (%,d)", name, cases.size()),
                100.0 * (cases.size() - wrong.size()) / cases.size(),
                mark,
                "%");
    }

    private boolean isReadRight(String[] line) {
        int from = line[0].indexOf(line[1]);
        int to = from + line[1].length();
        String read = syllables(line[0]).stream()
                .filter(syllable -> syllable.from() >= from && syllable.to() <= to)
                .map(SpeechBench::beforeSandhi)
                .collect(Collectors.joining(" "));
        return Arrays.asList(line[2].split("/")).contains(read);
    }

    private static String beforeSandhi(SpokenSyllable syllable) {
        return switch (syllable.text()) {
            case "一" -> "yi1";
            case "不" -> syllable.pinyin().endsWith("5") ? "bu5" : "bu4";
            default -> syllable.pinyin();
        };
    }

    private boolean isSaidRight(String[] line) {
        String said = syllables(line[0]).stream().map(SpokenSyllable::text).collect(Collectors.joining());
        return said.equals(line[1]);
    }

    private static List<SpokenSyllable> syllables(String text) {
        return Speaker.sentences(text).stream()
                .map(Utterance::syllables)
                .flatMap(List::stream)
                .toList();
    }

    private void mouth(List<String> answers) {
        List<Long> lags = new ArrayList<>();
        List<Long> edges = new ArrayList<>();
        for (String answer : answers) {
            Speech speech = speaker.speak(answer, _ -> {});
            LipSync sync = LipSync.of(speech);
            lags.add((long) Math.abs(sync.lagMillis()));
            sync.edgesMillis().forEach(edge -> edges.add((long) Math.abs(edge)));
            if (show) {
                System.out.println(sync + " " + answer);
            }
        }
        figures.atMost(
                String.format(Locale.ROOT, "mouth against sound, best shift, worst of %,d answers", lags.size()),
                (double) Percentiles.of(lags).at(1),
                FRAME_MILLIS,
                "ms");
        figures.atMost(
                String.format(
                        Locale.ROOT, "mouth opening or closing against sound at a pause, p95 of %,d", edges.size()),
                (double) Percentiles.of(edges).at(0.95),
                FRAME_MILLIS,
                "ms");
        figures.atMost("the same, worst", (double) Percentiles.of(edges).at(1), FRAME_MILLIS, "ms");
    }

    private void page() throws IOException, InterruptedException {
        if (!Files.isExecutable(CHROMIUM)) {
            figures.missing("the page in Chromium", "no " + CHROMIUM);
            return;
        }
        try (RunningPlatform platform = RunningPlatform.start(Path.of(System.getProperty("niangjia.home", ".")));
                SpeakingPage page = new SpeakingPage(platform.url(), CHROMIUM)) {
            figures.atMost("the avatar adds to the page, compressed", page.bytesAdded() / 1024.0, 120, "KB");
            Percentiles start = Percentiles.of(page.millisToSound(QUESTIONS));
            String counted = String.format(Locale.ROOT, " (%,d questions in Chromium)", QUESTIONS.size());
            figures.atMost(
                    "sound after the first sentence is on the page, p50" + counted, (double) start.at(0.5), 500, "ms");
            figures.atMost(
                    "sound after the first sentence is on the page, p95" + counted, (double) start.at(0.95), 500, "ms");
            Percentiles frames = Percentiles.of(page.framesPerSecond(QUESTIONS.subList(0, 5)));
            figures.atLeast(
                    "pictures of her a second while she speaks, least", (double) frames.at(0.01), 30, "frames/s");
        }
    }

    private static List<String> answers() throws IOException {
        try (InputStream stream = Objects.requireNonNull(SpeechBench.class.getResourceAsStream("spoken-answers.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
