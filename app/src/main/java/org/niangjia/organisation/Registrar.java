package org.niangjia.organisation;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * Who changes the register of unions.
 *
 * @param name as the history shows it
 * @param within the top of his data scope, which is the scope of the transaction
 * @param second name of the second person who agreed; null if nobody was asked
 */
public record Registrar(
        AccountId account,
        String name,
        OrgPath within,
        @Nullable String second) {

    public static Registrar alone(AccountId account, String name, OrgPath within) {
        return new Registrar(account, name, within, null);
    }
}
