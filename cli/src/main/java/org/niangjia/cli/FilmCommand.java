package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.UnreadableDocument;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmCancelled;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmListener;
import org.niangjia.engine.studio.FilmMaker;
import org.niangjia.engine.studio.FilmProgress;
import org.niangjia.engine.studio.FilmSettings;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.SourceCitation;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.UnlabelledOutput;
import org.niangjia.lecturer.ScriptWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a film from an approved script, or from documents whose script it writes itself. */
@Command(
        name = "film",
        description =
                "Makes a labelled film in which 小宣 speaks a script or explains a document, with sound, captions, chapters,"
                        + " cover and text.",
        mixinStandardHelpOptions = true)
final class FilmCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final int MILLIS_PER_SECOND = 1000;

    /** So much of a long sentence that it is found in its document. */
    private static final int BEGINNING_LENGTH = 30;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--script", description = "The script, a JSON file.")
    private @Nullable Path script;

    @Option(
            names = "--document",
            description =
                    "A document to explain, in place of --script; several for news: Markdown, text, HTML, DOCX, PDF.")
    private List<Path> documents = List.of();

    @Option(
            names = "--kind",
            defaultValue = "clip",
            description = "With --document: clip, lesson, news, announcement or story (default ${DEFAULT-VALUE}).")
    private String kind = "";

    @Option(
            names = "--photo",
            description =
                    "With --kind story: a photograph, JPEG or PNG; several are shown in the order in which they stand.")
    private List<Path> photos = List.of();

    @Option(
            names = "--producer",
            defaultValue = "娘家平台",
            description = "With --document: who answers for the film, in its label (default ${DEFAULT-VALUE}).")
    private String producer = "";

    @Option(names = "--script-out", description = "With --document: a file for the script, to be edited and reviewed.")
    private @Nullable Path scriptOut;

    @Option(
            names = "--out",
            required = true,
            description = "The film, .mp4 or with --webm .webm; the other files lie beside it.")
    private @Nullable Path out;

    @Option(
            names = "--size",
            defaultValue = "1280x720",
            description = "1280x720, 1920x1080, 720x1280 or 1080x1920 (default ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(names = "--webm", description = "VP9 and Opus in place of H.264 and AAC.")
    private boolean webm;

    @Option(names = "--no-captions", description = "Writes what is said into the caption file only.")
    private boolean withoutCaptions;

    @Option(
            names = "--cache",
            description =
                    "A folder that keeps scenes and speech, so that after a change only what changed is made again.")
    private @Nullable Path cache;

    @Option(names = "--json", description = "Prints one line of JSON at the end.")
    private boolean json;

    private record Line(
            double durationSeconds,
            double renderSeconds,
            double realtimeFactor,
            long peakMemoryMiB,
            List<Said> sentences,
            List<String> files,
            int scenesReused,
            List<String> missingGlyphs) {}

    private record Said(
            String text, boolean frame, @Nullable SourceCitation citation) {}

    @Override
    public Integer call() {
        if (spec == null || out == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        FilmSettings settings = settings(out);
        Script read;
        try {
            read = script();
        } catch (NoFilm silent) {
            System.err.println("film: " + silent.getMessage());
            return Main.FAILED;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread making = Thread.currentThread();
        Thread tidy = new Thread(() -> cancel(cancelled, making));
        Runtime.getRuntime().addShutdownHook(tidy);
        try {
            Path folder = (script == null ? out : script).toAbsolutePath().getParent();
            FilmListener progress = FilmCommand::tell;
            Film film = new FilmMaker(new Speaker(new EspeakVoice(EspeakSettings.ofDefaults())), settings)
                    .make(read, folder == null ? Path.of("") : folder, out, progress, cancelled::get);
            print(read, film);
            return Main.DONE;
        } catch (FilmFailed | FilmCancelled | SpeechUnavailable | UnlabelledOutput failure) {
            System.err.println("film: " + Faults.inWords(failure));
            return Main.FAILED;
        } finally {
            removeHook(tidy);
        }
    }

    private static void tell(FilmProgress progress) {
        String parts = switch (progress.phase()) {
            case SPEAKING -> "sentences spoken";
            case DRAWING -> "scenes drawn";
            case JOINING -> "files written";
        };
        String kept = progress.reused() == 0 ? "" : ", " + progress.reused() + " kept from before";
        System.err.println(parts + ": " + progress.done() + "/" + progress.total() + kept);
    }

    private FilmSettings settings(Path film) {
        FilmFormat format = webm ? FilmFormat.WEBM : FilmFormat.MP4;
        String ending = "." + format.extension();
        if (!film.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw wrong("--out ends with " + ending);
        }
        if (Files.isDirectory(film)) {
            throw wrong("--out is a folder: " + film);
        }
        checkSourcesStay(film);
        Optional<FilmSize> known = FilmSize.of(size);
        if (known.isEmpty()) {
            throw wrong("--size is one of " + FilmSize.all() + ", not " + size);
        }
        return FilmSettings.ofDefaults()
                .withSize(known.get())
                .withFormat(format)
                .withCaptions(!withoutCaptions)
                .withCache(cache);
    }

    /** The film's text and sound get the name of the film, which might be that of the document. */
    private void checkSourcesStay(Path film) {
        String base = withoutEnding(film);
        for (Path source : documents) {
            if (withoutEnding(source).equals(base)) {
                throw wrong("--out would replace " + source + "; give it another name");
            }
        }
    }

    private static String withoutEnding(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
    }

    private Script script() {
        if (script == null == documents.isEmpty()) {
            throw wrong("give --script or --document");
        }
        return script == null ? written() : read(script);
    }

    /** @throws NoFilm if the documents can't be read or tell nothing */
    private Script written() {
        Script.Kind written = kindOf(kind);
        if (documents.size() > 1 && written != Script.Kind.NEWS) {
            throw wrong("only news tell of several documents");
        }
        if (!photos.isEmpty() && written != Script.Kind.STORY) {
            throw wrong("--photo goes with --kind story");
        }
        try {
            List<SourceDocument> read = new ArrayList<>();
            for (Path document : documents) {
                read.add(DocumentReader.ofDefaults().read(document.getFileName().toString(), document));
            }
            Script script = ScriptWriter.write(written, read, producer);
            if (!photos.isEmpty()) {
                script = ScriptWriter.illustrated(
                        script,
                        photos.stream()
                                .map(photo -> photo.toAbsolutePath().toString())
                                .toList());
            }
            if (scriptOut != null) {
                Files.writeString(scriptOut, script.json());
            }
            read.forEach(FilmCommand::tellUnspoken);
            return script;
        } catch (IOException | UnreadableDocument | ScriptWriter.NothingToTell | IllegalArgumentException silent) {
            throw new NoFilm(Faults.inWords(silent));
        }
    }

    /** The documents give no film, which is nobody's wrong use of the command. */
    private static final class NoFilm extends RuntimeException {
        private NoFilm(String words) {
            super(words);
        }
    }

    private static void tellUnspoken(SourceDocument document) {
        Digest.Unspoken unspoken = Digest.unspoken(document);
        for (String sentence : unspoken.tooLong()) {
            System.err.println("too long to be said, left out: " + document.title() + ": "
                    + sentence.substring(0, Math.min(sentence.length(), BEGINNING_LENGTH)) + "…");
        }
        if (unspoken.tableRows() > 0) {
            System.err.println("rows of tables, left out: " + document.title() + ": " + unspoken.tableRows());
        }
    }

    private Script.Kind kindOf(String words) {
        return Arrays.stream(Script.Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> wrong("--kind is clip, lesson, news, announcement or story, not " + words));
    }

    private Script read(Path file) {
        try {
            return Script.read(Files.readString(file));
        } catch (IOException missing) {
            throw wrong(Faults.inWords(missing));
        } catch (IllegalArgumentException malformed) {
            throw wrong(file + ": " + malformed.getMessage());
        }
    }

    private ParameterException wrong(String words) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return new ParameterException(spec.commandLine(), "film: " + words);
    }

    /** On Ctrl-C: lets the work end and remove what it has written before the process goes. */
    private static void cancel(AtomicBoolean cancelled, Thread making) {
        cancelled.set(true);
        try {
            making.join(5_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending and the hook has already begun.
        }
    }

    private void print(Script read, Film film) {
        int seconds = film.durationMillis() / MILLIS_PER_SECOND;
        if (!documents.isEmpty() && seconds < read.kind().secondsMin()) {
            System.err.printf(
                    "shorter than a film of this kind, which takes %d to %d s: the documents tell no more%n",
                    read.kind().secondsMin(), read.kind().secondsMax());
        }
        if (film.files().stream().noneMatch(file -> file.toString().endsWith(".pdf"))) {
            System.err.println("no PDF of the text: its font is missing; install the package fonts-wqy-microhei");
        }
        film.missingGlyphs().forEach(glyph -> System.err.println("no font shows " + glyph + "; 〓 stands for it"));
        if (!json) {
            film.files().forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT, "%.1f s of film in %.1f s%n", film.durationMillis() / 1e3, film.renderMillis() / 1e3);
            return;
        }
        double factor = (double) film.durationMillis() / Math.max(1, film.renderMillis());
        System.out.println(MAPPER.writeValueAsString(new Line(
                film.durationMillis() / 1e3,
                film.renderMillis() / 1e3,
                Math.round(factor * 100) / 100.0,
                PeakMemory.mebibytes(),
                read.sentences()
                        .map(sentence -> new Said(sentence.text(), sentence.frame(), sentence.citation()))
                        .toList(),
                film.files().stream().map(Path::toString).toList(),
                film.scenesReused(),
                film.missingGlyphs())));
    }
}
