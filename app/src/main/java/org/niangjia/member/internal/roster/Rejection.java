package org.niangjia.member.internal.roster;

import org.niangjia.batch.RowOutcome;

/** Why a row of a roster is not entered, besides what is wrong with a name or a number as such. */
enum Rejection {
    /** Its bytes are no text. */
    UNREADABLE,
    /** Excel kept only the first fifteen digits of the number. */
    NUMBER_ROUNDED,
    PHONE_MISSING,
    PHONE_FORM,
    /** A hundred years or older: more likely a mistyped year. */
    OVER_HUNDRED,
    JOINED_DATE,
    UNION_MISSING,
    UNION_UNKNOWN,
    UNION_OUT_OF_SCOPE,
    UNION_AMBIGUOUS,
    /** The same person stands in an earlier row. */
    TWICE,
    /** The number is a member's of the same union who has another name. */
    OTHER_NAME,
    /** A member of another union within the scope. */
    OTHER_UNION,
    /** A member of a union elsewhere. */
    MEMBER_ELSEWHERE,
    PHONE_OF_ANOTHER;

    RowOutcome outcome() {
        return RowOutcome.rejected(words());
    }

    RowOutcome outcome(Object detail) {
        return RowOutcome.rejected(words(), detail);
    }

    private String words() {
        return "Rejection." + name();
    }
}
