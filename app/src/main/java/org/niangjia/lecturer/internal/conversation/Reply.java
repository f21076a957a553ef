package org.niangjia.lecturer.internal.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.niangjia.lecturer.PersonalAnswer;
import org.niangjia.lecturer.internal.understanding.Clarifications.Reading;

/** What 小宣 says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Reply.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Reply.AskedBack.class, name = "asked-back"),
    @JsonSubTypes.Type(value = Reply.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Reply.Personal.class, name = "personal"),
    @JsonSubTypes.Type(value = Reply.SignInFirst.class, name = "sign-in-first")
})
public sealed interface Reply {

    /** Whether a follow-up can go on from it. */
    default boolean canGoOn() {
        return false;
    }

    /**
     * Sentences with their sources.
     *
     * @param edited whether an editor wrote it for this question
     * @param upcoming versions of its sources that come into force later
     */
    record Answered(GivenAnswer answer, boolean edited, List<Upcoming> upcoming) implements Reply {

        public Answered {
            upcoming = List.copyOf(upcoming);
        }

        @Override
        public boolean canGoOn() {
            return true;
        }
    }

    /**
     * 小宣 doesn't know.
     *
     * @param nearby what came closest, the closest first
     */
    record Refused(List<Nearby> nearby) implements Reply {

        public Refused {
            nearby = List.copyOf(nearby);
        }

        @Override
        public boolean canGoOn() {
            return true;
        }
    }

    /** The question has several readings that are answered differently. */
    record AskedBack(List<Reading> readings) implements Reply {

        public AskedBack {
            readings = List.copyOf(readings);
        }

        @Override
        public boolean canGoOn() {
            return true;
        }
    }

    /**
     * Words of ours that state no policy: small talk, a word that a subject is none of a union's, a word to somebody in
     * despair.
     *
     * @param words message key
     */
    record Said(String words) implements Reply {}

    /** From the asker's own record. */
    record Personal(PersonalAnswer answer) implements Reply {}

    /** The record of somebody who is not signed in is not known. */
    record SignInFirst() implements Reply {}
}
