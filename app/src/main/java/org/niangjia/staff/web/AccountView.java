package org.niangjia.staff.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.Sessions.OpenSession;
import org.niangjia.identity.SignedIn;
import org.niangjia.staff.internal.StaffDesk;

/**
 * An account as its page shows it.
 *
 * @param sessions for the security administrator; empty for others
 * @param problem message key of what went wrong; null if nothing did
 * @param typedReason kept when something did
 * @param password a new initial one, shown this once; null if none was made
 */
public record AccountView(
        StaffDesk.Line line,
        List<OpenSession> sessions,
        SignedIn reader,
        @Nullable String problem,
        String typedReason,
        @Nullable String password) {

    public AccountView {
        sessions = List.copyOf(sessions);
    }

    /** Nobody administers himself. */
    public boolean isOwn() {
        return line.account().id().equals(reader.account());
    }

    public boolean managesAccounts() {
        return !isOwn() && reader.roles().contains(Role.SYSTEM_ADMINISTRATOR);
    }

    public boolean managesPowers() {
        return !isOwn() && reader.roles().contains(Role.SECURITY_ADMINISTRATOR);
    }
}
