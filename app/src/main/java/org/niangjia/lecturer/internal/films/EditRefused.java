package org.niangjia.lecturer.internal.films;

/** A change of a script that can't be made; nothing was changed. */
public final class EditRefused extends RuntimeException {

    private final Reason reason;

    EditRefused(Reason reason) {
        super("a script can't be changed so: " + reason);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** Somebody else changed the same sentence or scene since it was read. */
        OVERTAKEN,
        EMPTY,
        TOO_LONG,
        EMOJI,
        /** It holds nothing that a voice could say. */
        UNSPEAKABLE,
        /** It is none of the reviewed sentences. */
        NOT_REVIEWED,
        /** A film says something. */
        LAST_SENTENCE,
        TOO_MANY,
        SLIDE_TOO_LONG,
        NO_PHOTO,
        /** A card shows its title and nothing else. */
        CARD,
        /** The language model gave nothing that the source supports, or nothing in time. */
        MODEL_SILENT
    }

    public Reason reason() {
        return reason;
    }
}
