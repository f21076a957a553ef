package org.niangjia.member;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Scope;

/**
 * Somebody is no longer a member.
 *
 * @param account null if the member never signed in
 * @param union to which he belonged last
 * @param startedBy the scope of who ended it; what reacts runs as a job of it
 */
public record MembershipEnded(MemberId member, @Nullable AccountId account, UnionId union, Scope startedBy) {}
