package org.niangjia.member;

import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Scope;

/**
 * A worker became a member of a union.
 *
 * @param account under which the member signs in
 * @param path where the union stands in the tree
 * @param startedBy the scope of who approved; what reacts runs as a job of it
 */
public record MemberJoined(MemberId member, AccountId account, UnionId union, OrgPath path, Scope startedBy) {}
