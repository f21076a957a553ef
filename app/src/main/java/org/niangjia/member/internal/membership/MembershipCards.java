package org.niangjia.member.internal.membership;

import java.util.Optional;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member finds his membership. Runs in the worker's own scope. */
@Service
public class MembershipCards {

    private final Memberships memberships;
    private final Accounts accounts;
    private final AuditLog audit;

    MembershipCards(Memberships memberships, Accounts accounts, AuditLog audit) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Membership> of(AccountId account) {
        return memberships.currentOf(account);
    }

    /**
     * Gives the membership on whose record the account's phone stands to the account, if nobody has it: so a member who
     * was entered by his union finds himself when he signs in for the first time.
     */
    @Transactional
    public void findByPhone(AccountId account) {
        if (memberships.currentOf(account).isEmpty()) {
            accounts.phoneOf(account)
                    .flatMap(memberships::bind)
                    .ifPresent(found ->
                            audit.record(AuditEntry.of(account, "member.membership-bound", "member:" + found)));
        }
    }
}
