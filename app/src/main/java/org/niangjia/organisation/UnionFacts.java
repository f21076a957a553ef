package org.niangjia.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.UnionId;

/**
 * What is registered of a union and can be put right later.
 *
 * @param name as on its seal, 2 to {@value #NAME_LENGTH_MAX} characters
 * @param shortName as on a list, 1 to {@value #SHORT_NAME_LENGTH_MAX} characters
 * @param creditCode the union's own
 * @param employer the firm whose workers it unites, if it is one firm's union
 * @param employerCode the firm's credit code
 * @param industryParent the industry union above it
 * @param papers reference of the founding papers, up to {@value #PAPERS_LENGTH_MAX} characters
 */
public record UnionFacts(
        String name,
        String shortName,
        @Nullable CreditCode creditCode,
        @Nullable String employer,
        @Nullable CreditCode employerCode,
        @Nullable UnionId industryParent,
        @Nullable LocalDate founded,
        @Nullable String papers) {

    public static final int NAME_LENGTH_MAX = 60;
    public static final int SHORT_NAME_LENGTH_MAX = 30;
    public static final int PAPERS_LENGTH_MAX = 100;

    /** @throws IllegalArgumentException if a text is too short or too long */
    public UnionFacts {
        check("name", name, 2, NAME_LENGTH_MAX);
        check("short name", shortName, 1, SHORT_NAME_LENGTH_MAX);
        check("employer", employer, 2, NAME_LENGTH_MAX);
        check("papers", papers, 1, PAPERS_LENGTH_MAX);
    }

    private static void check(String what, @Nullable String text, int min, int max) {
        if (text != null && (text.strip().length() < min || text.length() > max)) {
            throw new IllegalArgumentException(what + " has " + min + " to " + max + " characters");
        }
    }

    /** The same facts under another name. */
    public UnionFacts named(String otherName, String otherShortName) {
        return new UnionFacts(
                otherName, otherShortName, creditCode, employer, employerCode, industryParent, founded, papers);
    }
}
