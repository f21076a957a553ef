package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.niangjia.engine.studio.FilmCancelled;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.internal.mix.Track;

/** The whole sound of a film, encoded in one piece, so that nothing clicks where scenes meet. */
public final class SoundWriter {

    private static final int AAC_BITS = 112_000;
    private static final int OPUS_BITS = 72_000;

    private SoundWriter() {}

    /** @throws org.niangjia.engine.studio.FilmFailed if the file can't be written or the encoder fails */
    public static void write(Track track, FilmFormat format, Path file) {
        boolean aac = format == FilmFormat.MP4;
        try (Output output = new Output(file, format.extension());
                Encoder encoder = new Encoder(aac ? "aac" : "libopus")) {
            encoder.context()
                    .sample_rate(Track.RATE)
                    .sample_fmt(aac ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_FLT)
                    .bit_rate(aac ? AAC_BITS : OPUS_BITS);
            av_channel_layout_default(encoder.context().ch_layout(), 1);
            encoder.context().time_base(Media.time(1, Track.RATE));
            encoder.begin(output, Map.of(), Map.of());
            encode(track, encoder);
            output.finish();
        }
    }

    private static void encode(Track track, Encoder encoder) {
        int step = encoder.context().frame_size();
        AVFrame frame = av_frame_alloc();
        try {
            frame.nb_samples(step).format(encoder.context().sample_fmt()).sample_rate(Track.RATE);
            av_channel_layout_default(frame.ch_layout(), 1);
            Media.check(av_frame_get_buffer(frame, 0), "no memory for sound");
            float[] samples = new float[step];
            for (int from = 0; from < track.length(); from += step) {
                FilmCancelled.ifInterrupted();
                int count = Math.min(step, track.length() - from);
                track.copy(from, samples, count);
                Media.check(av_frame_make_writable(frame), "no memory for sound");
                try (FloatPointer data = new FloatPointer(frame.data(0))) {
                    data.put(samples, 0, count);
                }
                frame.nb_samples(count).pts(from);
                encoder.encode(frame);
            }
            encoder.encode(null);
        } finally {
            av_frame_free(frame);
        }
    }
}
