package org.niangjia.lecturer.internal.films;

import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.studio.SourceCitation;

/**
 * The passage on which sentences rest: as it read when they were written, and as it reads now.
 *
 * @param title of the document
 * @param slug of the document's public address
 * @param number of the version
 * @param versionDate ISO date of the version, or empty
 * @param now null if it stands in no version in use and in force
 */
public record Source(
        PassageRef ref,
        String title,
        String slug,
        int number,
        String versionDate,
        String heading,
        String text,
        @Nullable Now now) {

    /**
     * The passage as it reads now.
     *
     * @param versionDate ISO date of the version, or empty
     */
    public record Now(PassageRef ref, int number, String versionDate, String heading, String text) {}

    /** Whether it reads otherwise now, or is gone. */
    public boolean isStale() {
        return now == null || !now.ref().hash().equals(ref.hash());
    }

    SourceCitation citation() {
        return new SourceCitation(title, versionDate, heading);
    }

    /** As it reads now, as a source of its own. */
    @Nullable
    Source renewed() {
        return now == null
                ? null
                : new Source(now.ref(), title, slug, now.number(), now.versionDate(), now.heading(), now.text(), now);
    }

    Guard.Cited cited() {
        return new Guard.Cited(title, heading, text);
    }
}
