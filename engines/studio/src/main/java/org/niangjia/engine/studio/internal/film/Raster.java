package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.FilmSize;

/**
 * The picture as the encoder wants it (YCbCr of ITU-R BT.709, 4:2:0, studio range), kept from picture to picture, so that
 * only what changed is converted.
 */
final class Raster implements AutoCloseable {

    private static final int UNITY = 1 << 16;
    private static final int CONTEXTS_MAX = 64;
    /** In pixels: a vector of chroma, which has half the width. */
    private static final int VECTOR = 64;

    private final int width;
    private final int height;
    private final AVFrame current;
    private final IntPointer part;
    private final Map<Dimension, SwsContext> contexts = new HashMap<>();

    Raster(FilmSize size) {
        this.width = size.width();
        this.height = size.height();
        this.current = frame(size);
        this.part = new IntPointer((long) width * height);
    }

    /** An empty picture. */
    static AVFrame frame(FilmSize size) {
        AVFrame frame = av_frame_alloc();
        frame.width(size.width()).height(size.height()).format(AV_PIX_FMT_YUV420P);
        Media.check(av_frame_get_buffer(frame, 0), "no memory for a picture");
        return frame;
    }

    /**
     * Converts a part of a picture.
     *
     * @param pixels of the whole picture, {@code 0xrrggbb}, row by row
     */
    void update(int[] pixels, Rectangle changed) {
        Rectangle even = even(changed);
        if (even.isEmpty()) {
            return;
        }
        for (int row = 0; row < even.height; row++) {
            part.position((long) row * even.width).put(pixels, (even.y + row) * width + even.x, even.width);
        }
        part.position(0);
        try (PointerPointer<BytePointer> source = new PointerPointer<>(4);
                PointerPointer<BytePointer> target = new PointerPointer<>(4);
                IntPointer sourceStride = new IntPointer(even.width * 4, 0, 0, 0);
                IntPointer targetStride =
                        new IntPointer(current.linesize(0), current.linesize(1), current.linesize(2), 0)) {
            source.put(0, part);
            target.put(0, plane(0, even.x, even.y));
            target.put(1, plane(1, even.x / 2, even.y / 2));
            target.put(2, plane(2, even.x / 2, even.y / 2));
            Media.check(
                    sws_scale(
                            context(even.width, even.height),
                            source,
                            sourceStride,
                            0,
                            even.height,
                            target,
                            targetStride),
                    "can't convert a picture");
        }
    }

    private BytePointer plane(int index, int x, int y) {
        return new BytePointer(current.data(index)).position((long) y * current.linesize(index) + x);
    }

    /** Grown to places from which the converter's vectors do not reach into their neighbours. */
    private Rectangle even(Rectangle changed) {
        Rectangle inside = changed.intersection(new Rectangle(0, 0, width, height));
        if (inside.isEmpty()) {
            return inside;
        }
        int left = inside.x / VECTOR * VECTOR;
        int top = inside.y & ~1;
        int right = Math.min(width, Math.ceilDiv(inside.x + inside.width, VECTOR) * VECTOR);
        return new Rectangle(left, top, right - left, ((inside.y + inside.height + 1) & ~1) - top);
    }

    private SwsContext context(int partWidth, int partHeight) {
        if (contexts.size() >= CONTEXTS_MAX) {
            freeContexts();
        }
        return contexts.computeIfAbsent(new Dimension(partWidth, partHeight), Raster::open);
    }

    private static SwsContext open(Dimension size) {
        SwsContext context = sws_getContext(
                size.width,
                size.height,
                AV_PIX_FMT_BGR0,
                size.width,
                size.height,
                AV_PIX_FMT_YUV420P,
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new FilmFailed("no memory for converting pictures");
        }
        IntPointer matrix = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(context, matrix, 1, matrix, 0, 0, UNITY, UNITY);
        return context;
    }

    /** Copies the picture into a frame. */
    void copyTo(AVFrame frame) {
        Media.check(av_frame_make_writable(frame), "no memory for a picture");
        Media.check(av_frame_copy(frame, current), "can't copy a picture");
    }

    private void freeContexts() {
        contexts.values().forEach(context -> sws_freeContext(context));
        contexts.clear();
    }

    @Override
    public void close() {
        freeContexts();
        part.close();
        av_frame_free(current);
    }
}
