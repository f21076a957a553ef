package org.niangjia.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.niangjia.engine.knowledge.UnreadableDocument;
import tools.jackson.core.JacksonException;

/** What failed, as a command tells it to the operator. */
final class Faults {

    private Faults() {}

    /** The fault with what caused it, without the names of Java's classes where the words do; what a parser says has them. */
    static String inWords(Throwable fault) {
        String words = switch (fault) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "there is no right to " + denied.getFile();
            case UnreadableDocument unreadable -> unreadable.fileName() + " " + inWords(unreadable.reason());
            default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
        };
        Throwable cause = fault.getCause();
        return cause == null
                        || cause instanceof JacksonException
                        || fault instanceof UnreadableDocument
                        || words.contains(String.valueOf(cause.getMessage()))
                ? words
                : words + " (" + inWords(cause) + ")";
    }

    /** Why a document is refused; goes behind its name. */
    static String inWords(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case EMPTY -> "is empty";
            case TOO_LARGE -> "is larger than can be read";
            case UNSUPPORTED_TYPE -> "is neither Markdown, text, HTML, DOCX nor PDF";
            case NO_TEXT -> "has no text; it may be a scan of pictures only";
            case DAMAGED -> "is damaged";
            case BOMB -> "unpacks to more, or takes longer to read, than is allowed";
            case ENCRYPTED -> "opens only with a password";
        };
    }
}
