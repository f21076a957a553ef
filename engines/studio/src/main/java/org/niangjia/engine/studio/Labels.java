package org.niangjia.engine.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.niangjia.engine.studio.internal.film.ContentDigest;
import org.niangjia.engine.studio.internal.film.MediaLabel;
import org.niangjia.engine.studio.internal.label.PdfLabel;
import org.niangjia.engine.studio.internal.label.PngLabel;
import org.niangjia.engine.studio.internal.label.TextLabel;
import org.niangjia.engine.studio.internal.label.WavLabel;

/** Labels of generated content (GB 45438-2025) in films, sounds, pictures and texts. */
public final class Labels {

    private static final long WHOLE_BYTES_MAX = 64L << 20;

    /** How many digits of a sound's digest are its number. */
    private static final int NUMBER_DIGITS = 16;

    private Labels() {}

    /**
     * A generated sound as a WAV file with its label. The number in it comes from the sound, so that the same sound is
     * always the same file.
     *
     * @param producer who answers for the sound
     */
    public static byte[] wav(Sound sound, String producer) {
        return WavLabel.labelled(
                sound.wav(),
                digest -> AigcLabel.generated(producer, "sound-" + digest.substring(0, NUMBER_DIGITS), digest)
                        .json());
    }

    /**
     * The label in the metadata of a file: MP4, M4A, WAV, WebM, PNG, PDF, Markdown or WebVTT.
     *
     * @throws IOException if the file can't be read
     * @throws FilmFailed if a media file is broken
     * @throws IllegalArgumentException if the label is malformed or the file of another kind
     */
    public static Optional<LabelFound> read(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        // Opened here, because the media library would not tell a missing file from a broken one.
        long bytes = Files.size(file);
        if (name.endsWith(".md") || name.endsWith(".vtt")) {
            String text = new String(content(file, bytes), StandardCharsets.UTF_8);
            return found(TextLabel.read(text), () -> TextLabel.digest(text));
        }
        if (name.endsWith(".png")) {
            byte[] png = content(file, bytes);
            if (!PngLabel.isPng(png)) {
                throw new IllegalArgumentException("not a PNG: " + file.getFileName());
            }
            return found(PngLabel.read(png), () -> PngLabel.digest(png));
        }
        if (name.endsWith(".wav")) {
            byte[] wav = content(file, bytes);
            if (!WavLabel.isWav(wav)) {
                throw new IllegalArgumentException("not a WAV: " + file.getFileName());
            }
            return found(WavLabel.read(wav), () -> WavLabel.digest(wav));
        }
        if (name.endsWith(".pdf")) {
            byte[] pdf = content(file, bytes);
            return found(PdfLabel.read(pdf), () -> PdfLabel.digest(pdf));
        }
        if (name.endsWith(".mp4") || name.endsWith(".m4a") || name.endsWith(".webm")) {
            return found(MediaLabel.read(file), () -> ContentDigest.of(file));
        }
        throw new IllegalArgumentException("labels are read from mp4, m4a, wav, webm, png, pdf, md and vtt: " + name);
    }

    private static byte[] content(Path file, long bytes) throws IOException {
        if (bytes > WHOLE_BYTES_MAX) {
            throw new IllegalArgumentException("larger than " + WHOLE_BYTES_MAX + " bytes: " + file.getFileName());
        }
        return Files.readAllBytes(file);
    }

    private static Optional<LabelFound> found(Optional<String> json, Supplier<String> digest) {
        return json.map(AigcLabel::read)
                .map(label ->
                        new LabelFound(label, (AigcLabel.DIGEST_PREFIX + digest.get()).equals(label.reservedCode1())));
    }
}
