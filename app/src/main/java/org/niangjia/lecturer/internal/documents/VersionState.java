package org.niangjia.lecturer.internal.documents;

/** Where a version of a document stands; {@link DocumentVersion} holds the ways from one state to another. */
public sealed interface VersionState {

    /** The name under which a state is stored and put into words. */
    enum Code {
        RECEIVED,
        READING,
        SEARCHABLE,
        EMBEDDED,
        FAILED,
        SCHEDULED,
        REPLACED,
        WITHDRAWN
    }

    Code code();

    /** Its bytes are stored. */
    record Received() implements VersionState {
        @Override
        public Code code() {
            return Code.RECEIVED;
        }
    }

    /** A job reads it, or will again after having been killed. */
    record Reading() implements VersionState {
        @Override
        public Code code() {
            return Code.READING;
        }
    }

    /** In use, found by its words. */
    record Searchable() implements VersionState {
        @Override
        public Code code() {
            return Code.SEARCHABLE;
        }
    }

    /** In use, found by its words and by its meaning. */
    record Embedded() implements VersionState {
        @Override
        public Code code() {
            return Code.EMBEDDED;
        }
    }

    /** Read, and in force on a later day; the version before stays in use until then. */
    record Scheduled() implements VersionState {
        @Override
        public Code code() {
            return Code.SCHEDULED;
        }
    }

    /** Never came into use. */
    record Failed(FailureReason reason) implements VersionState {
        @Override
        public Code code() {
            return Code.FAILED;
        }
    }

    /** A later version is in use; kept for reading. */
    record Replaced() implements VersionState {
        @Override
        public Code code() {
            return Code.REPLACED;
        }
    }

    /**
     * Taken out of use; can be restored.
     *
     * @param reason as the editor wrote it
     */
    record Withdrawn(String reason) implements VersionState {
        @Override
        public Code code() {
            return Code.WITHDRAWN;
        }
    }

    /** Whether 小宣 may cite it. */
    default boolean inUse() {
        return this instanceof Searchable || this instanceof Embedded;
    }

    /** Whether it still has to be read. */
    default boolean unread() {
        return this instanceof Received || this instanceof Reading;
    }
}
