package org.niangjia.member.web.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.transfer.Transfer;
import org.niangjia.organisation.UnionNode;

/**
 * A member's record as the desk shows it.
 *
 * @param union full name of his union
 * @param history oldest first
 * @param earlier ended memberships of the same person
 * @param transfer that is under way, or null
 * @param transferTo full name of its receiving union, or empty
 * @param changes whether the reader may change the state
 * @param problem message key of what went wrong; null if nothing did
 * @param placeText what was typed to find a union
 * @param places the unions found
 */
public record DeskMember(
        Membership membership,
        String union,
        List<MemberDeedLine> history,
        List<Membership> earlier,
        @Nullable Transfer transfer,
        String transferTo,
        boolean changes,
        @Nullable String problem,
        String placeText,
        List<UnionNode> places) {}
