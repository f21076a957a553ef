package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.internal.film.Assets;
import org.niangjia.engine.studio.internal.film.Export;
import org.niangjia.engine.studio.internal.film.FilmCache;
import org.niangjia.engine.studio.internal.film.Joiner;
import org.niangjia.engine.studio.internal.film.SoundWriter;
import org.niangjia.engine.studio.internal.film.SpeechCache;
import org.niangjia.engine.studio.internal.film.Texts;
import org.niangjia.engine.studio.internal.label.PngLabel;
import org.niangjia.engine.studio.internal.label.TextLabel;
import org.niangjia.engine.studio.internal.mix.FilmSound;
import org.niangjia.engine.studio.internal.mix.Signals;
import org.niangjia.engine.studio.internal.mix.Track;
import org.niangjia.engine.studio.internal.paper.PdfText;
import org.niangjia.engine.studio.internal.scene.Lettering;

/** One film being made. */
final class FilmRun {

    private static final int COVER_MILLIS = 2600;
    private static final int FILES = 7;

    private final Script script;
    private final Assets assets;
    private final FilmSettings settings;
    private final Speaker speaker;
    private final Lettering letters;
    private final SceneFilms scenes;
    private final PdfText paper;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final @Nullable FilmCache cache;

    FilmRun(
            Script script,
            Path folder,
            FilmSettings settings,
            Speaker speaker,
            Lettering letters,
            Rig rig,
            FilmListener listener,
            BooleanSupplier cancelled) {
        this.script = script;
        this.assets = new Assets(folder);
        this.settings = settings;
        this.speaker = speaker;
        this.letters = letters;
        this.scenes = new SceneFilms(script, assets, settings, letters, rig);
        this.paper = new PdfText(script);
        this.progress = new Progress(listener);
        this.cancelled = cancelled;
        this.cache = settings.cache() == null ? null : new FilmCache(settings.cache());
    }

    Film make(Path file) {
        long begun = System.nanoTime();
        try (Export export = new Export(file);
                Crew crew = new Crew(settings.lanes() + 1, cancelled)) {
            progress.begin(FilmProgress.Phase.SPEAKING, (int) script.sentences().count());
            FilmPlan plan = FilmPlan.of(script, speeches(script.sentences(), crew));
            Path sound = export.scratch("sound." + settings.format().extension());
            Path soundAlone = export.scratch("alone.mp4");
            progress.begin(FilmProgress.Phase.DRAWING, plan.scenes().size());
            Future<?> mixed = crew.begin(() -> mix(plan, sound, soundAlone));
            List<Joiner.Segment> segments = segments(plan.scenes(), export, crew);
            int reused = progress.reused();
            progress.begin(FilmProgress.Phase.JOINING, FILES);
            crew.await(mixed);
            crew.await(crew.begin(() -> write(plan, segments, sound, soundAlone, export)));
            crew.checkCancelled();
            List<Path> files = export.handOver();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            return new Film(plan.durationMillis(), millis, reused, files, plan.chapters(), missingGlyphs());
        }
    }

    /** The picture of a scene at a time. */
    BufferedImage still(int scene, int millis) {
        try (Crew crew = new Crew(settings.lanes(), cancelled)) {
            List<Speech> speeches = speeches(script.scenes().get(scene).sentences().stream(), crew);
            return scenes.still(ScenePlan.alone(script, scene, speeches), millis);
        }
    }

    private List<Speech> speeches(Stream<ScriptSentence> sentences, Crew crew) {
        return crew.all(sentences
                .map(sentence -> (Callable<Speech>) () -> speech(sentence))
                .toList());
    }

    private Speech speech(ScriptSentence sentence) {
        FilmCancelled.ifInterrupted();
        String recording = sentence.recording();
        if (recording != null) {
            Speech recorded = speaker.recorded(sentence.text(), assets.content(recording));
            progress.partDone(false);
            return recorded;
        }
        Optional<String> fingerprint =
                cache == null ? Optional.empty() : speaker.fingerprint(sentence.text(), sentence.readings());
        if (cache == null || fingerprint.isEmpty()) {
            Speech spoken = speaker.speak(sentence.text(), sentence.readings(), _ -> {});
            progress.partDone(false);
            return spoken;
        }
        SpeechCache speeches = new SpeechCache(cache);
        Optional<Speech> kept = speeches.find(fingerprint.get());
        Speech speech = kept.orElseGet(() ->
                speeches.keep(fingerprint.get(), () -> speaker.speak(sentence.text(), sentence.readings(), _ -> {})));
        progress.partDone(kept.isPresent());
        return speech;
    }

    private List<Joiner.Segment> segments(List<ScenePlan> plans, Export export, Crew crew) {
        List<Callable<Joiner.Segment>> works = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            ScenePlan plan = plans.get(index);
            Path scratch = export.scratch(index + "." + settings.format().extension());
            works.add(() -> scenes.segment(plan, cache, scratch, crew::isOver, progress));
        }
        List<Joiner.Segment> segments = crew.all(works);
        if (cache != null) {
            cache.tidy();
        }
        return segments;
    }

    private @Nullable Void mix(FilmPlan plan, Path film, Path alone) {
        FilmSound sound = new FilmSound(plan.durationMillis());
        plan.scenes().forEach(scene -> scene.sound(sound));
        if (settings.music()) {
            sound.music(settings.seed());
        }
        Track track = sound.levelled();
        SoundWriter.write(track, settings.format(), film);
        SoundWriter.write(FilmSound.labelled(track), FilmFormat.MP4, alone);
        return null;
    }

    private @Nullable Void write(
            FilmPlan plan, List<Joiner.Segment> segments, Path sound, Path soundAlone, Export export) {
        Joiner joiner =
                new Joiner(settings.format(), script.title(), plan.chapters(), plan.durationMillis(), this::label);
        joiner.film(segments, sound, export.film());
        progress.partDone(false);
        joiner.sound(soundAlone, Signals.RHYTHM_MILLIS, export.beside(".m4a"));
        progress.partDone(false);
        write(export.beside(".vtt"), TextLabel.captions(Texts.captions(plan.captions()), this::label));
        String chapters = Texts.chapters(plan.chapters(), plan.durationMillis());
        write(export.beside(".chapters.vtt"), TextLabel.captions(chapters, this::label));
        write(export.beside(".md"), TextLabel.markdown(Texts.markdown(script), this::label));
        Optional<byte[]> pdf = paper.labelled(this::label);
        if (pdf.isPresent()) {
            write(export.beside(".pdf"), pdf.get());
        }
        BufferedImage cover = scenes.still(
                plan.opening(), Math.min(COVER_MILLIS, plan.opening().durationMillis()));
        write(export.beside(".png"), PngLabel.labelled(png(cover), this::label));
        export.checkLabels();
        return null;
    }

    private List<String> missingGlyphs() {
        return Stream.concat(letters.missing().stream(), paper.missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private String label(String digest) {
        return AigcLabel.generated(script.producer(), script.id(), digest).json();
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failure) {
            throw new FilmFailed("the cover can't be written", failure);
        }
        return bytes.toByteArray();
    }

    private void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] content) {
        FilmCancelled.ifInterrupted();
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new FilmFailed("can't write " + file.getFileName() + ": " + failure.getMessage(), failure);
        }
        progress.partDone(false);
    }
}
