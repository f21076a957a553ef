package org.niangjia.privacy.web;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a worker shows anew who he is.
 *
 * @param next where he goes on to
 * @param phone masked
 * @param sent whether a code is on its way
 * @param shownCode the code, in demo mode only
 * @param problem message key of what went wrong, or null
 * @param amount number in the problem's words
 */
public record ConfirmForm(
        String next,
        String phone,
        boolean sent,
        @Nullable String shownCode,
        @Nullable String problem,
        long amount) {

    ConfirmForm sent(@Nullable String code) {
        return new ConfirmForm(next, phone, true, code, null, 0);
    }

    ConfirmForm problem(String words, long number) {
        return new ConfirmForm(next, phone, sent, null, words, number);
    }

    ConfirmForm withCode() {
        return new ConfirmForm(next, phone, true, null, null, 0);
    }
}
