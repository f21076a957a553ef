package org.niangjia.member.internal.membership;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.niangjia.privacy.Reveals;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole numbers of a member, for who says why he needs them. Runs in the scope of the staff member. */
@Service
public class MemberNumbers {

    private final Memberships memberships;
    private final Reveals reveals;

    MemberNumbers(Memberships memberships, Reveals reveals) {
        this.memberships = memberships;
        this.reveals = reveals;
    }

    /** Gives the record to show as a whole; empty if the day's persons are used up. */
    @Transactional
    public Optional<Membership> reveal(MemberId id, SignedIn reader, Reveals.Asked why) {
        Membership membership = memberships.find(id).orElseThrow(NotFound::new);
        Reveals.Masked masked = new Reveals.Masked(
                "member.number-revealed",
                "member:" + id,
                membership.nationalNumber().value());
        return switch (reveals.reveal(masked, why, reader)) {
            case Reveals.Revealed revealed -> Optional.of(membership);
            case Reveals.NeedsSecondPerson limit -> Optional.empty();
        };
    }
}
