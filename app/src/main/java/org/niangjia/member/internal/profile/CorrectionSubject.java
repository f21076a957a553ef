package org.niangjia.member.internal.profile;

/** What of a record should be corrected. */
public enum CorrectionSubject {
    /** The name; agreeing writes it into the record. */
    NAME,
    /** The national number; the union compares the card and enters it anew. */
    NATIONAL_NUMBER,
    /** Anything else, in words. */
    OTHER
}
