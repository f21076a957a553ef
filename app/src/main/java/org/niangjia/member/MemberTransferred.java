package org.niangjia.member;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Scope;

/**
 * A member went from one union to another; the membership goes on without a gap.
 *
 * @param account null if the member never signed in
 * @param path where the receiving union stands in the tree
 * @param startedBy the scope of who accepted; what reacts runs as a job of it
 */
public record MemberTransferred(
        MemberId member, @Nullable AccountId account, UnionId from, UnionId to, OrgPath path, Scope startedBy) {}
