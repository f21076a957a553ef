package org.niangjia.member.web.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.organisation.UnionNode;

/**
 * The page on which workers of the turnover pool are chosen and placed.
 *
 * @param key makes the act safe to send twice
 * @param pools names of the pools in the rows
 * @param unanswered whether somebody went on without choosing people and a union
 */
public record PoolForm(
        UUID key,
        List<Joining> rows,
        Map<UnionId, String> pools,
        Set<JoiningId> chosen,
        String placeText,
        List<UnionNode> places,
        boolean unanswered) {}
