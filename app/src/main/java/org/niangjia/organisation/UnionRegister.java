package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/** The register of unions: what is known of each, what becomes of it, and who holds office in it. */
public interface UnionRegister {

    /** The longest reason of a change, in characters. */
    int REASON_LENGTH_MAX = 300;

    /**
     * What a change would do.
     *
     * @param refusal why it is not possible as asked; {@link UnionRefusal#NEEDS_SECOND_PERSON} if another person must agree
     * @param unions how many unions change their place
     * @param holdings what would move with them, or go to the heir
     */
    record Forecast(@Nullable UnionRefusal refusal, int unions, List<Holding> holdings) {}

    /** What asking for a change gave. */
    sealed interface Outcome {}

    /** It is done, now or by an earlier request with the same key. */
    record Done(UnionId union) implements Outcome {}

    record Refused(UnionRefusal why) implements Outcome {}

    /** The key was used for another request. */
    record OtherRequest() implements Outcome {}

    /** A union below another one. */
    record Branch(UnionNode union, boolean hasBranches) {}

    /** A running term that is due. */
    record DueTerm(UnionNode union, UnionTerm term) {}

    /** How many running terms are due within half a year, and how many are overdue. */
    record DueTerms(long soon, long overdue) {}

    Optional<UnionRecord> find(UnionId id);

    /** The open unions one step below the path: places first, then by path. */
    List<Branch> branches(OrgPath parent);

    /**
     * Open unions from the path down whose name holds the text or whose credit code it is, the highest first.
     *
     * @param limit how many at most, 1 to 100
     */
    List<UnionNode> search(String text, OrgPath within, int limit);

    /** How many open unions lie below the path. */
    long countBelow(OrgPath path);

    /** The newest entries first. */
    List<UnionDeed> historyOf(UnionId union, int limit);

    /** The federations that the union belongs to. */
    List<UnionNode> federationsOf(UnionId union);

    /** The unions that belong to the federation, wherever they stand in the tree. */
    List<UnionNode> membersOf(UnionId federation);

    Optional<UnionTerm> runningTerm(UnionId union);

    /** Who holds office now, by office. */
    List<UnionOfficer> officersOf(UnionId union);

    /** The running terms from the path down that are due by the day, the longest overdue first. */
    List<DueTerm> termsDue(OrgPath within, LocalDate by, int limit);

    DueTerms countDue(OrgPath within);

    /** What the change would do; changes nothing. */
    Forecast foresee(UnionChange change, Registrar by);

    /**
     * Makes the change; what moves takes everything with it in this one transaction.
     *
     * @param key of the request: the same request under the same key is done once
     * @param reason why, as the history tells it; 1 to {@value #REASON_LENGTH_MAX} characters
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    Outcome carryOut(UUID key, UnionChange change, String reason, Registrar by);

    /**
     * Founds the first union of all, at the top of the registrar's scope: nobody stands above it who could. It takes a second
     * person, and only happens while there is no union.
     *
     * @param key of the request, and the union's identifier
     * @param level province, city or county
     * @param division six digits (GB/T 2260)
     * @throws IllegalArgumentException if the reason is blank or too long, the division or the level is none
     */
    Outcome foundTop(UUID key, UnionLevel level, String division, UnionFacts facts, String reason, Registrar by);

    static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= REASON_LENGTH_MAX;
    }
}
