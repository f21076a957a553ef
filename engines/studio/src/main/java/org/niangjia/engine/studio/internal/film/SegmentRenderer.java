package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmCancelled;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.internal.scene.Canvas;

/**
 * Draws a scene and encodes it. The calling thread draws, another encodes; a few pictures go round between them, so that
 * neither runs far ahead.
 */
public final class SegmentRenderer {

    private static final int PICTURES = 8;
    private static final int WAIT_MILLIS = 40;

    private final FilmSize size;
    private final FilmFormat format;
    private final BooleanSupplier cancelled;
    private final BlockingQueue<AVFrame> empty = new ArrayBlockingQueue<>(PICTURES);
    private final BlockingQueue<AVFrame> drawn = new ArrayBlockingQueue<>(PICTURES);
    private volatile @Nullable RuntimeException failure;
    private volatile boolean over;

    /** @param cancelled asked before each picture */
    public SegmentRenderer(FilmSize size, FilmFormat format, BooleanSupplier cancelled) {
        this.size = size;
        this.format = format;
        this.cancelled = cancelled;
    }

    /**
     * @param pictures how many, each 40 ms after the other
     * @throws FilmFailed if the file can't be written or the encoder fails
     * @throws FilmCancelled if it was cancelled or the thread interrupted
     */
    public void render(Canvas canvas, int pictures, Path file) {
        List<AVFrame> frames = new ArrayList<>();
        for (int index = 0; index < PICTURES; index++) {
            frames.add(Raster.frame(size));
        }
        empty.addAll(frames);
        Thread encoding = Thread.ofPlatform().name("film-encoder").start(() -> encode(pictures, file));
        try {
            draw(canvas, pictures);
        } finally {
            join(encoding);
            frames.forEach(frame -> av_frame_free(frame));
        }
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }

    private void draw(Canvas canvas, int pictures) {
        try (Raster raster = new Raster(size)) {
            for (int index = 0; index < pictures && failure == null; index++) {
                if (cancelled.getAsBoolean()) {
                    over = true;
                    throw new FilmCancelled();
                }
                for (Rectangle changed : canvas.paint((double) index * Media.PICTURE_MILLIS)) {
                    raster.update(canvas.pixels(), changed);
                }
                AVFrame frame = next(empty);
                if (frame == null) {
                    return;
                }
                raster.copyTo(frame);
                drawn.add(frame);
            }
        } catch (RuntimeException broken) {
            over = true;
            throw broken;
        }
    }

    private void encode(int pictures, Path file) {
        try (SegmentWriter writer = new SegmentWriter(file, size, format)) {
            for (int index = 0; index < pictures; index++) {
                AVFrame frame = next(drawn);
                if (frame == null) {
                    return;
                }
                writer.write(frame);
                empty.add(frame);
            }
            writer.finish();
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    /** The next picture; none once the work on the other side has ended before its time. */
    private @Nullable AVFrame next(BlockingQueue<AVFrame> queue) {
        try {
            while (!over && failure == null) {
                AVFrame frame = queue.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (frame != null) {
                    return frame;
                }
            }
            return null;
        } catch (InterruptedException interrupted) {
            over = true;
            Thread.currentThread().interrupt();
            throw new FilmCancelled();
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
