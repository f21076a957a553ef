package org.niangjia.member.internal.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;

/**
 * A person's belonging to a union.
 *
 * @param account null until the phone of the record signs in for the first time
 * @param path where the union stands in the tree
 */
public record Membership(
        MemberId id,
        @Nullable AccountId account,
        MembershipState state,
        MemberNumber number,
        String name,
        CitizenId nationalNumber,
        PhoneNumber phone,
        Work work,
        UnionId union,
        OrgPath path,
        LocalDate joined) {}
