package org.niangjia.lecturer.internal.documents;

/** Why a file did not become a document; each has its words in the message bundle. */
public enum FailureReason {
    EMPTY,
    TOO_LARGE,
    UNSUPPORTED_TYPE,
    NO_TEXT,
    DAMAGED,
    BOMB,
    ENCRYPTED,
    /** Uploaded as a new version of one document, but titled like another. */
    TITLE_TAKEN,
    /** Sent with a last day that lies before the first. */
    DATES_TURNED,
    /** A fault of ours that did not go away when the job was repeated. */
    FAULT
}
