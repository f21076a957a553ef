package org.niangjia.shell.web;

import java.util.Set;
import org.niangjia.identity.PasswordFault;

/** What was wrong with a new password; what was typed is never sent back. */
public record NewPassword(Set<PasswordFault> faults) {

    static final NewPassword EMPTY = new NewPassword(Set.of());

    public NewPassword {
        faults = Set.copyOf(faults);
    }
}
