package org.niangjia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmMaker;
import org.niangjia.engine.studio.FilmSettings;
import org.niangjia.engine.studio.LabelFound;
import org.niangjia.engine.studio.Labels;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Speaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast films are made, in how much memory, and how well the lips follow. */
@Command(
        name = "film",
        description = "Makes a two-minute film at 1280x720 and measures time, memory, lips and labels.",
        mixinStandardHelpOptions = true)
final class FilmBench implements Callable<Integer> {

    private static final int MIB = 1 << 20;

    /** 小宣 alone, so that the mouth is large and always at the same place. */
    private static final String SPEAKING = """
            {"id": "bench-lips", "kind": "CLIP", "title": "口型", "producer": "云江省总工会", "scenes": [
              {"layout": "PERSON", "sentences": [
                {"text": "大家好，我是小宣，今天和大家说说工资。", "frame": true},
                {"text": "爸爸妈妈陪伴我们，拼搏半年，盼望发薪。", "frame": true},
                {"text": "有困难，找工会，拨打热线，帮您想办法。", "frame": true},
                {"text": "法定休假日加班，别忘了把考勤表保存好。", "frame": true}]}]}
            """;

    @Option(names = "--webm", description = "Measures VP9 and Opus too.")
    private boolean webm;

    @Option(names = "--platform", description = "Measures pages of a platform that makes two films too.")
    private boolean platform;

    @Option(names = "--keep", description = "A folder in which the films stay.")
    private @Nullable Path kept;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = kept == null ? Files.createTempDirectory("niangjia-film") : Files.createDirectories(kept);
        try {
            measure(folder);
            return 0;
        } finally {
            if (kept == null) {
                remove(folder);
            }
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String json = script();
        FilmSettings settings = FilmSettings.ofDefaults().withCache(folder.resolve("scenes"));
        Film film = make(settings, json, folder.resolve("film.mp4"));
        long memory = peakMemoryMib();
        Film changed =
                make(settings, json.replace("发实物、打白条，都不算数。", "发实物、打白条、拿商品抵，都不算数。"), folder.resolve("changed.mp4"));
        Figures figures = new Figures();
        figures.atLeast("film of " + seconds(film.durationMillis()) + ", times real time", factor(film), 4, "×");
        figures.atMost("memory of the process", (double) memory, 1024, "MiB");
        figures.atMost("one changed sentence", changed.renderMillis() / 1e3, 10, "s");
        lips(figures, folder);
        figures.atLeast("files with an intact label", labelled(film), 100, "%");
        if (webm) {
            FilmSettings other = FilmSettings.ofDefaults().withFormat(FilmFormat.WEBM);
            Film second = make(other, json, folder.resolve("film.webm"));
            figures.atLeast("WebM, times real time", factor(second), 1, "×");
        }
        Yardstick.of(folder.resolve("film.mp4"), folder)
                .ifPresentOrElse(
                        times -> times.forEach((name, value) -> figures.beside(name, value, "× real time")),
                        () -> figures.missing("encoding alone beside ffmpeg with x264", "no ffmpeg is installed"));
        if (platform) {
            FilmLoad.measure(figures, Path.of(System.getProperty("niangjia.home", ".")));
        }
        System.out.print(Machine.inWords());
        System.out.printf(
                Locale.ROOT, "load before: %.1f; scenes reused after the change: %d%n", load, changed.scenesReused());
        figures.print(System.out);
    }

    private static void lips(Figures figures, Path folder) throws IOException, InterruptedException {
        String name = "mouth in the pictures against the sound of the file";
        if (!Yardstick.isThere()) {
            figures.missing(name, "no ffmpeg is installed");
            return;
        }
        Path file = folder.resolve("lips.mp4");
        make(FilmSettings.ofDefaults().withMusic(false).withCaptions(false), SPEAKING, file);
        FilmLips lips = FilmLips.of(file);
        figures.atMost(
                String.format(Locale.ROOT, "%s, apart (correlation %.2f)", name, lips.correlation()),
                Math.abs(lips.lagMillis()),
                40,
                "ms");
    }

    private static Film make(FilmSettings settings, String json, Path file) {
        return new FilmMaker(new Speaker(new EspeakVoice(EspeakSettings.ofDefaults())), settings)
                .make(Script.read(json), Path.of(""), file, _ -> {}, () -> false);
    }

    private static double factor(Film film) {
        return (double) film.durationMillis() / film.renderMillis();
    }

    private static String seconds(int millis) {
        return Math.round(millis / 1e3) + " s";
    }

    private static double labelled(Film film) throws IOException {
        int intact = 0;
        for (Path file : film.files()) {
            intact += Labels.read(file).map(LabelFound::intact).orElse(false) ? 1 : 0;
        }
        return 100.0 * intact / film.files().size();
    }

    private static long peakMemoryMib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MIB)
                .findFirst()
                .orElse(0);
    }

    private static String script() throws IOException {
        try (@Nullable InputStream json = FilmBench.class.getResourceAsStream("film-script.json")) {
            if (json == null) {
                throw new IllegalStateException("the script is part of this library");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepest) {
                Files.delete(file);
            }
        }
    }
}
