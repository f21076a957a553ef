package org.niangjia.member.internal.membership;

import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member finds his membership. Runs in the worker's own scope. */
@Service
public class MembershipCards {

    private final Memberships memberships;

    MembershipCards(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional(readOnly = true)
    public Optional<Membership> of(AccountId account) {
        return memberships.currentOf(account);
    }
}
