package org.niangjia.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import tools.jackson.core.JacksonException;

/** What failed, as a command tells it to the operator. */
final class Faults {

    private Faults() {}

    /** The fault with what caused it, without the names of Java's classes where the words do; what a parser says has them. */
    static String inWords(Throwable fault) {
        String words = switch (fault) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "there is no right to " + denied.getFile();
            default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
        };
        Throwable cause = fault.getCause();
        return cause == null || cause instanceof JacksonException || words.contains(String.valueOf(cause.getMessage()))
                ? words
                : words + " (" + inWords(cause) + ")";
    }
}
