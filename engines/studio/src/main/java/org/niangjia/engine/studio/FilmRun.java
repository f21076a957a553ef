package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.internal.film.Assets;
import org.niangjia.engine.studio.internal.film.Export;
import org.niangjia.engine.studio.internal.film.Joiner;
import org.niangjia.engine.studio.internal.film.SceneCache;
import org.niangjia.engine.studio.internal.film.SegmentRenderer;
import org.niangjia.engine.studio.internal.film.SoundWriter;
import org.niangjia.engine.studio.internal.film.Texts;
import org.niangjia.engine.studio.internal.label.PngLabel;
import org.niangjia.engine.studio.internal.label.TextLabel;
import org.niangjia.engine.studio.internal.mix.FilmSound;
import org.niangjia.engine.studio.internal.mix.Track;
import org.niangjia.engine.studio.internal.scene.Canvas;
import org.niangjia.engine.studio.internal.scene.CaptionTexts;
import org.niangjia.engine.studio.internal.scene.Lettering;
import org.niangjia.engine.studio.internal.scene.SceneBuilder;

/** One film being made. */
final class FilmRun {

    /** Part of each scene's digest; to be raised when scenes of the same script look different from before. */
    private static final int DRAWING = 1;

    private static final int COVER_MILLIS = 2600;
    private static final int CAPTION_LONGEST = 30;

    private final Script script;
    private final Assets assets;
    private final FilmSettings settings;
    private final Speaker speaker;
    private final FilmListener listener;
    private final BooleanSupplier cancelled;
    private final SceneBuilder builder;
    private final Lettering letters;
    private volatile boolean broken;
    private int scenesDone;
    private int scenesReused;

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
        this.listener = listener;
        this.cancelled = cancelled;
        this.builder = new SceneBuilder(rig, script, settings.size(), letters, settings.captions(), settings.seed());
    }

    Film make(Path file) {
        long begun = System.nanoTime();
        try (Export export = new Export(file);
                ExecutorService workers = Executors.newFixedThreadPool(settings.lanes() + 1)) {
            try {
                List<ScenePlan> plans = ScenePlan.of(script, speeches(script.sentences(), workers));
                return make(plans, export, workers, begun);
            } catch (RuntimeException failure) {
                broken = true;
                workers.shutdownNow();
                throw failure;
            }
        }
    }

    private Film make(List<ScenePlan> plans, Export export, ExecutorService workers, long begun) {
        int duration =
                plans.stream().mapToInt(plan -> plan.scene().durationMillis()).sum();
        Path sound = export.scratch("sound." + settings.format().extension());
        Path soundAlone = export.scratch("alone.mp4");
        Future<?> mixed = workers.submit(() -> mix(plans, duration, sound, soundAlone));
        List<Joiner.Segment> segments = segments(plans, export, workers);
        await(mixed);
        List<Film.Chapter> chapters = chapters(plans);
        Joiner joiner = new Joiner(settings.format(), script.title(), this::label);
        joiner.film(segments, sound, export.film());
        joiner.sound(soundAlone, export.beside(".m4a"));
        write(export.beside(".vtt"), TextLabel.captions(Texts.captions(captions(plans)), this::label));
        write(export.beside(".chapters.vtt"), TextLabel.captions(Texts.chapters(chapters, duration), this::label));
        write(export.beside(".md"), TextLabel.markdown(Texts.markdown(script), this::label));
        write(export.beside(".png"), PngLabel.labelled(png(cover(plans.getFirst())), this::label));
        checkCancelled();
        List<Path> files = export.handOver();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return new Film(duration, millis, scenesReused, files, chapters, letters.missing());
    }

    private String label(String digest) {
        return AigcLabel.generated(script.producer(), script.id(), digest).json();
    }

    private List<Speech> speeches(Stream<ScriptSentence> sentences, ExecutorService workers) {
        List<Future<Speech>> spoken = sentences
                .map(sentence -> workers.submit(() -> speech(sentence)))
                .toList();
        return spoken.stream().map(FilmRun::await).toList();
    }

    private Speech speech(ScriptSentence sentence) {
        checkCancelled();
        String recording = sentence.recording();
        return recording == null
                ? speaker.speak(sentence.text(), sentence.readings(), _ -> {})
                : speaker.recorded(sentence.text(), assets.content(recording));
    }

    private List<Joiner.Segment> segments(List<ScenePlan> plans, Export export, ExecutorService workers) {
        Path folder = settings.cache();
        SceneCache cache = folder == null ? null : new SceneCache(folder);
        List<Future<Joiner.Segment>> rendered = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            ScenePlan plan = plans.get(index);
            String name = index + "." + settings.format().extension();
            rendered.add(workers.submit(() -> segment(plan, cache, export.scratch(name), plans.size())));
        }
        List<Joiner.Segment> segments = rendered.stream().map(FilmRun::await).toList();
        if (cache != null) {
            cache.tidy();
        }
        return segments;
    }

    private Joiner.Segment segment(ScenePlan plan, @Nullable SceneCache cache, Path scratch, int total) {
        checkCancelled();
        if (cache == null) {
            render(plan, scratch);
            done(total, false);
            return new Joiner.Segment(scratch, plan.pictures());
        }
        Path kept = cache.file(digest(plan), settings.format().extension());
        boolean reused = cache.has(kept);
        if (!reused) {
            cache.put(kept, file -> render(plan, file));
        }
        done(total, reused);
        return new Joiner.Segment(kept, plan.pictures());
    }

    private synchronized void done(int total, boolean reused) {
        scenesDone++;
        scenesReused += reused ? 1 : 0;
        listener.sceneDone(scenesDone, total, reused);
    }

    private void render(ScenePlan plan, Path file) {
        new SegmentRenderer(settings.size(), settings.format(), this::isOver)
                .render(canvas(plan), plan.pictures(), file);
    }

    private Canvas canvas(ScenePlan plan) {
        String photo = plan.scene().scene().photo();
        BufferedImage picture = photo == null ? null : assets.photo(photo);
        return builder.build(plan.scene(), plan.timeline(), picture);
    }

    private BufferedImage cover(ScenePlan plan) {
        Canvas canvas = canvas(plan);
        canvas.paint(Math.min(COVER_MILLIS, plan.scene().durationMillis()));
        return canvas.image();
    }

    /** Of all that a scene shows. */
    private String digest(ScenePlan plan) {
        MessageDigest digest = sha256();
        String photo = plan.scene().scene().photo();
        for (String part : List.of(
                DRAWING + " " + settings.size() + " " + settings.format() + " " + settings.captions() + " "
                        + settings.seed(),
                script.kind() + " " + script.title() + " " + script.producer() + " " + script.setting(),
                letters.name(),
                plan.scene().toString(),
                plan.timeline().toString())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        if (photo != null) {
            digest.update(assets.content(photo));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void mix(List<ScenePlan> plans, int duration, Path film, Path alone) {
        FilmSound sound = new FilmSound(duration);
        for (ScenePlan plan : plans) {
            for (int index = 0; index < plan.speeches().size(); index++) {
                var said = plan.scene().sentences().get(index);
                sound.speak(
                        plan.speeches().get(index).sound(),
                        plan.startMillis() + said.startMillis(),
                        said.endMillis() - said.startMillis());
            }
            switch (plan.scene().scene().layout()) {
                case TITLE, END -> sound.chime(plan.startMillis() + 120);
                case CHAPTER -> sound.chime(plan.startMillis() + 60);
                case BESIDE, SLIDE, FIGURE -> sound.tick(plan.startMillis() + 60);
                case PERSON, PHOTO -> {}
            }
        }
        if (settings.music()) {
            sound.music(settings.seed());
        }
        Track track = sound.levelled();
        checkCancelled();
        SoundWriter.write(track, settings.format(), film);
        SoundWriter.write(FilmSound.labelled(track), FilmFormat.MP4, alone);
    }

    private static List<Film.Chapter> chapters(List<ScenePlan> plans) {
        List<Film.Chapter> chapters = new ArrayList<>();
        for (ScenePlan plan : plans) {
            Layout layout = plan.scene().scene().layout();
            String title = plan.scene().scene().title();
            boolean begins = layout == Layout.CHAPTER || layout == Layout.TITLE || layout == Layout.END;
            if (begins || chapters.isEmpty()) {
                String otherwise = layout == Layout.END ? "哪里咨询" : "开场";
                chapters.add(new Film.Chapter(title == null ? otherwise : title, plan.startMillis()));
            }
        }
        return chapters;
    }

    private static List<CaptionTexts.Caption> captions(List<ScenePlan> plans) {
        List<CaptionTexts.Caption> captions = new ArrayList<>();
        for (ScenePlan plan : plans) {
            CaptionTexts.of(plan.scene().sentences(), CAPTION_LONGEST)
                    .forEach(caption -> captions.add(new CaptionTexts.Caption(
                            caption.text(),
                            caption.fromMillis() + plan.startMillis(),
                            caption.toMillis() + plan.startMillis())));
        }
        return captions;
    }

    private boolean isOver() {
        return broken || cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    private void checkCancelled() {
        if (isOver()) {
            throw new FilmCancelled();
        }
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

    private static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new FilmFailed("can't write " + file.getFileName() + ": " + failure.getMessage(), failure);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FilmCancelled();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new FilmFailed("the film failed", failed);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** The picture of a scene at a time. */
    BufferedImage still(int scene, int millis) {
        try (ExecutorService workers = Executors.newFixedThreadPool(settings.lanes())) {
            List<Speech> speeches = speeches(script.scenes().get(scene).sentences().stream(), workers);
            Canvas canvas = canvas(ScenePlan.alone(script, scene, speeches));
            canvas.paint(millis);
            return canvas.image();
        }
    }
}
