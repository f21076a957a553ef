package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.niangjia.engine.studio.FilmFailed;

/** What all calls of the media library share: numbers of time and the telling of faults. */
final class Media {

    static final int PICTURES_PER_SECOND = 25;
    static final int PICTURE_MILLIS = 1000 / PICTURES_PER_SECOND;

    /** The key of a title in the words of a file or chapter. */
    static final String TITLE = "title";

    private static final int NO_SPACE = -28;
    private static final int FILE_TOO_LARGE = -27;
    private static final int MESSAGE_BYTES = 256;

    static {
        av_log_set_level(AV_LOG_FATAL);
    }

    private Media() {}

    /** Hands a result through that is not below 0. */
    static int check(int result, String what) {
        if (result < 0) {
            throw new FilmFailed(what + ": " + inWords(result));
        }
        return result;
    }

    /** The library has nothing to give now, or no more. */
    static boolean isOver(int result) {
        return result == AVERROR_EAGAIN() || result == AVERROR_EOF();
    }

    static AVRational time(int part, int second) {
        return new AVRational().num(part).den(second);
    }

    private static String inWords(int fault) {
        if (fault == NO_SPACE || fault == FILE_TOO_LARGE) {
            return "no space is left on the disk";
        }
        byte[] message = new byte[MESSAGE_BYTES];
        av_strerror(fault, message, MESSAGE_BYTES);
        int end = 0;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return new String(message, 0, end, StandardCharsets.UTF_8);
    }
}
