package org.niangjia.member.web.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.organisation.UnionNode;

/**
 * The page on which a union asks for a member of another one, as it was filled in.
 *
 * @param problem message key of why nothing was asked; null if nothing was tried
 * @param chosen the union that was chosen, if one was
 * @param places the unions of the reader's scope that were found, with the chosen one
 */
public record TransferInForm(
        String name,
        String number,
        String reason,
        Person.@Nullable NameFault nameFault,
        Person.@Nullable NumberFault numberFault,
        @Nullable String problem,
        String placeText,
        @Nullable UnionId chosen,
        List<UnionNode> places) {}
