package org.niangjia.member.web.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.profile.Correction;

/**
 * A person as the union knows him.
 *
 * @param membership in force, or null
 * @param union full name of its union, or empty
 * @param whole whether names and numbers are shown as a whole
 * @param problem message key of what was wrong with a wish, or null
 * @param typed what was typed as a wish and not accepted
 */
public record ProfilePage(
        String phone,
        @Nullable Membership membership,
        String union,
        List<Correction> corrections,
        boolean whole,
        @Nullable String problem,
        String typed) {

    /** The name, or its first character with a star for each of the others. */
    public String name(String name) {
        if (whole) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
