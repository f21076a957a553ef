package org.niangjia.lecturer.internal.films;

import org.niangjia.engine.knowledge.Digest;

/** What a document of a film says that no sentence can. */
public record LeftOut(String title, Digest.Unspoken unspoken) {

    private static final int BEGINNING_LENGTH = 40;

    /** So much of a sentence that it is found in its document. */
    public static String beginning(String sentence) {
        return sentence.length() <= BEGINNING_LENGTH ? sentence : sentence.substring(0, BEGINNING_LENGTH) + "…";
    }
}
