package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.niangjia.engine.studio.Sound;

/** Recordings in the formats of telephones. */
public final class RecordedFiles {

    private static final int BITS = 64_000;

    private RecordedFiles() {}

    /** @param kind mp3 or m4a */
    public static byte[] of(Sound sound, String kind) {
        try {
            Path file = Files.createTempFile("niangjia-test", "." + kind);
            try {
                write(sound, kind, file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Sound sound, String kind, Path file) {
        boolean mp3 = kind.equals("mp3");
        try (Output output = new Output(file, mp3 ? "mp3" : "mp4");
                Encoder encoder = new Encoder(mp3 ? "libmp3lame" : "aac")) {
            encoder.context()
                    .sample_rate(sound.sampleRate())
                    .sample_fmt(AV_SAMPLE_FMT_FLTP)
                    .bit_rate(BITS);
            av_channel_layout_default(encoder.context().ch_layout(), 1);
            encoder.context().time_base(Media.time(1, sound.sampleRate()));
            encoder.begin(output, Map.of(), Map.of());
            encode(sound, encoder);
            output.finish();
        }
    }

    private static void encode(Sound sound, Encoder encoder) {
        int step = encoder.context().frame_size();
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(step).format(AV_SAMPLE_FMT_FLTP).sample_rate(sound.sampleRate());
        av_channel_layout_default(frame.ch_layout(), 1);
        Media.check(av_frame_get_buffer(frame, 0), "no memory");
        float[] samples = new float[step];
        for (int from = 0; from < sound.length(); from += step) {
            int count = Math.min(step, sound.length() - from);
            for (int index = 0; index < count; index++) {
                samples[index] = sound.sample(from + index) / 32_768f;
            }
            Media.check(av_frame_make_writable(frame), "no memory");
            try (FloatPointer data = new FloatPointer(frame.data(0))) {
                data.put(samples, 0, count);
            }
            frame.nb_samples(count).pts(from);
            encoder.encode(frame);
        }
        encoder.encode(null);
        av_frame_free(frame);
    }
}
