package org.niangjia.member.internal.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests for phones that wait in the reader's scope, each with the member on whose record the phone stands. */
@Service
public class PhoneClaimList {

    private static final int SHOWN_MAX = 100;

    private final PhoneClaims claims;
    private final Memberships memberships;

    PhoneClaimList(PhoneClaims claims, Memberships memberships) {
        this.claims = claims;
        this.memberships = memberships;
    }

    /** Longest waiting first, at most {@value #SHOWN_MAX}. */
    @Transactional(readOnly = true)
    public Map<PhoneClaim, Membership> waiting() {
        Map<PhoneClaim, Membership> found = new LinkedHashMap<>();
        claims.waiting(SHOWN_MAX)
                .forEach(claim -> memberships.find(claim.member()).ifPresent(member -> found.put(claim, member)));
        return found;
    }
}
