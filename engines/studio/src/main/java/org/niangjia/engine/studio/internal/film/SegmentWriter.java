package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;

/**
 * The pictures of one scene, encoded so that segments can be joined without encoding again: each begins with a picture
 * that stands alone, and all have the same parameters.
 */
final class SegmentWriter implements AutoCloseable {

    private static final int KEY_PICTURE_SECONDS = 4;
    /** Bits a pixel and second: flat drawings need little. */
    private static final double BITS_PER_PIXEL = 0.9;

    private final Output output;
    private final Encoder encoder;
    private long pictures;

    SegmentWriter(Path file, FilmSize size, FilmFormat format) {
        this.output = new Output(file, format.extension());
        try {
            this.encoder = new Encoder(format == FilmFormat.MP4 ? "libopenh264" : "libvpx-vp9");
        } catch (RuntimeException failure) {
            output.close();
            throw failure;
        }
        AVCodecContext context = encoder.context();
        context.width(size.width())
                .height(size.height())
                .pix_fmt(AV_PIX_FMT_YUV420P)
                .color_range(AVCOL_RANGE_MPEG)
                .colorspace(AVCOL_SPC_BT709)
                .color_primaries(AVCOL_PRI_BT709)
                .color_trc(AVCOL_TRC_BT709)
                .gop_size(KEY_PICTURE_SECONDS * Media.PICTURES_PER_SECOND)
                .max_b_frames(0)
                .bit_rate((long) (BITS_PER_PIXEL * size.width() * size.height()))
                .thread_count(1);
        context.time_base(Media.time(1, Media.PICTURES_PER_SECOND));
        context.framerate(Media.time(Media.PICTURES_PER_SECOND, 1));
        try {
            encoder.begin(output, options(format), Map.of());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static Map<String, String> options(FilmFormat format) {
        return switch (format) {
            case MP4 -> Map.of("profile", "high", "coder", "cabac", "allow_skip_frames", "0");
            case WEBM -> Map.of("deadline", "realtime", "cpu-used", "7", "row-mt", "1", "lag-in-frames", "0");
        };
    }

    void write(AVFrame picture) {
        picture.pts(pictures++);
        encoder.encode(picture);
    }

    void finish() {
        encoder.encode(null);
        output.finish();
    }

    @Override
    public void close() {
        encoder.close();
        output.close();
    }
}
