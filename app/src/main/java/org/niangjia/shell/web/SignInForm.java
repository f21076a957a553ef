package org.niangjia.shell.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.PhoneNumber;

/**
 * What the page of a worker's sign-in shows, in both its steps.
 *
 * @param phone as typed so far
 * @param codeAsked whether the code field is open
 * @param shownCode the code itself, in demo mode
 * @param waitSeconds how long until another code may be asked for; 0 if that is not known
 * @param problem message key of what went wrong
 * @param amount the number that the problem names: seconds or minutes to wait, or tries left
 */
public record SignInForm(
        String phone,
        boolean codeAsked,
        @Nullable String shownCode,
        long waitSeconds,
        @Nullable String problem,
        long amount) {

    static SignInForm forPhone(String typed) {
        return new SignInForm(typed, false, null, 0, null, 0);
    }

    static SignInForm forCode(PhoneNumber phone) {
        return new SignInForm(phone.value(), true, null, 0, null, 0);
    }

    SignInForm sent(@Nullable String code, long seconds) {
        return new SignInForm(phone, codeAsked, code, seconds, null, 0);
    }

    SignInForm waiting(long seconds) {
        return new SignInForm(phone, codeAsked, shownCode, seconds, problem, amount);
    }

    SignInForm problem(String key, long number) {
        return new SignInForm(phone, codeAsked, shownCode, waitSeconds, key, number);
    }

    public boolean has(String key) {
        return key.equals(problem);
    }

    /** Whether what was typed as a code is what is wrong. */
    public boolean hasWrongCode() {
        return has("sign-in.code-wrong") || has("sign-in.code-expired") || has("sign-in.locked");
    }

    public String maskedPhone() {
        return PhoneNumber.parse(phone).map(PhoneNumber::masked).orElse("");
    }
}
