package org.niangjia.lecturer.internal.films.making;

import java.util.regex.Pattern;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.UnlabelledOutput;

/** Why a film could not be made, as far as people can do something about it. */
public enum MakingFault {
    /** No Chinese font is installed. */
    NO_FONT,
    /** The voice can't speak. */
    NO_VOICE,
    /** No space is left for the files. */
    DISK_FULL,
    /** A photograph or recording of the script is missing or broken. */
    MISSING_MATERIAL,
    /** The script is not what was approved. */
    SCRIPT_CHANGED,
    /** The media library gave up. */
    ENCODER,
    /** The process that made it was ended from outside, or crashed. */
    KILLED,
    /** It needs more memory than it may have. */
    NO_MEMORY,
    /** A file came out without its label of generated content. */
    UNLABELLED,
    /** Something that should not happen; the log says what. */
    FAULT;

    private static final Pattern SPACE =
            Pattern.compile("no space|disk quota|file too large|not enough space", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("\\bfont\\b");
    private static final Pattern MATERIAL =
            Pattern.compile("can't be read: |no picture that can be shown|lies outside the script's folder");

    /** Tells from what the engine threw. */
    static MakingFault of(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each.getMessage() != null && SPACE.matcher(each.getMessage()).find()) {
                return DISK_FULL;
            }
        }
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        return switch (thrown) {
            case SpeechUnavailable silent -> NO_VOICE;
            case UnlabelledOutput unlabelled -> UNLABELLED;
            case OutOfMemoryError full -> NO_MEMORY;
            case FilmFailed failed when FONT.matcher(message).find() -> NO_FONT;
            case FilmFailed failed when MATERIAL.matcher(message).find() -> MISSING_MATERIAL;
            case FilmFailed failed -> ENCODER;
            default -> FAULT;
        };
    }
}
