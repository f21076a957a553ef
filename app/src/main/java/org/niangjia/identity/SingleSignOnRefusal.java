package org.niangjia.identity;

import java.util.Locale;

/** Why somebody who came from the OpenID provider, or wanted to go there, was not signed in. */
public enum SingleSignOnRefusal {
    /** The provider does not answer, or says that it cannot at the moment. */
    AWAY,
    /** The person gave up at the provider, or was refused there. */
    CANCELLED,
    /** Nothing in this browser waits for the answer: it came too late, twice, or from another browser. */
    STALE,
    /** The answer is not the provider's, not meant for us, or no longer valid. */
    NOT_TRUSTED,
    /** Nobody at the desk has the account that the provider names. */
    UNKNOWN,
    /** The account was ended. */
    ENDED,
    /** The account belongs to another person of the provider. */
    OTHER_PERSON;

    /** Whether trying once more may end otherwise; if not, somebody has to change something first. */
    public boolean mayPass() {
        return switch (this) {
            case AWAY, CANCELLED, STALE, NOT_TRUSTED -> true;
            case UNKNOWN, ENDED, OTHER_PERSON -> false;
        };
    }

    /** The prefix of the words that tell it. */
    public String words() {
        return "single-sign-on." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
