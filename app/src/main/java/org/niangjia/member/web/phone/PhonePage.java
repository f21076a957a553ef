package org.niangjia.member.web.phone;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a worker takes another phone.
 *
 * @param now the phone that he has, masked
 * @param member whether he can show who he is by his national number
 * @param typed the new phone as typed so far
 * @param shownCode the code, in demo mode only
 * @param problem message key of what went wrong, or null
 * @param amount number in the problem's words
 */
public record PhonePage(
        Step step,
        String now,
        boolean member,
        String typed,
        @Nullable String shownCode,
        @Nullable String problem,
        long amount) {

    /** Where he stands. */
    public enum Step {
        /** He shows who he is: by the old phone, or by his national number. */
        WHO,
        /** He types the new phone. */
        PHONE,
        /** He types the code that came to it. */
        CODE,
        /** It is another member's: he asks for it, or signs in with it. */
        OF_ANOTHER,
        DONE
    }

    PhonePage at(Step next) {
        return new PhonePage(next, now, member, typed, shownCode, problem, amount);
    }

    PhonePage typed(String text) {
        return new PhonePage(step, now, member, text, shownCode, problem, amount);
    }

    PhonePage shown(@Nullable String code) {
        return new PhonePage(step, now, member, typed, code, problem, amount);
    }

    PhonePage problem(String words, long number) {
        return new PhonePage(step, now, member, typed, shownCode, words, number);
    }
}
