package org.niangjia.member.web.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.roster.RosterConfirmations;

/**
 * The page on which a roster is handed in.
 *
 * @param megabytesMax the largest file
 * @param doubts of workers who say that their entry is wrong
 * @param unions full names of the unions in the doubts
 * @param problem message key of why the file before wasn't taken; null if there was none
 */
public record RosterStart(
        long megabytesMax,
        List<RosterConfirmations.Doubt> doubts,
        Map<UnionId, String> unions,
        @Nullable String problem) {

    public String unionOf(RosterConfirmations.Doubt doubt) {
        return unions.getOrDefault(doubt.union(), "");
    }
}
