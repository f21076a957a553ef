package org.niangjia.shell.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a staff member's sign-in shows.
 *
 * @param login as typed so far
 * @param problem message key of what went wrong
 * @param minutes how long to wait, if the account is locked
 */
public record StaffSignInForm(String login, @Nullable String problem, long minutes) {

    static StaffSignInForm empty() {
        return new StaffSignInForm("", null, 0);
    }

    StaffSignInForm refused() {
        return new StaffSignInForm(login, "staff-sign-in.refused", 0);
    }

    StaffSignInForm passkeyRefused() {
        return new StaffSignInForm(login, "passkey.refused", 0);
    }

    StaffSignInForm locked(long untilMinutes) {
        return new StaffSignInForm(login, "staff-sign-in.locked", untilMinutes);
    }
}
