package org.niangjia.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.OfficerPost;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRefusal;
import org.niangjia.organisation.UnionTerm;
import org.springframework.stereotype.Component;

/** Which changes of the register are possible. */
@Component
class ChangeRules {

    private final UnionBook book;
    private final UnionOffices offices;
    private final Clock clock;

    ChangeRules(UnionBook book, UnionOffices offices, Clock clock) {
        this.book = book;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Why the change is not possible, or null if it is. That a second person is needed is told last, when nothing else
     * stands against it.
     *
     * @param id of the union, which a founding brings along
     */
    @Nullable
    UnionRefusal refusalOf(UnionId id, UnionChange change, Registrar by) {
        Optional<UnionRecord> found = book.find(change.union())
                .filter(union -> by.within().covers(union.node().path()));
        if (found.isEmpty()) {
            return UnionRefusal.UNKNOWN;
        }
        UnionNode union = found.get().node();
        if (!union.open()) {
            return UnionRefusal.ENDED;
        }
        UnionRefusal refusal = change.isStructural() && union.path().equals(by.within())
                ? UnionRefusal.OWN_TOP
                : refusalOf(id, union, change, by);
        return refusal == null && change.isStructural() && isHigh(union) && by.second() == null
                ? UnionRefusal.NEEDS_SECOND_PERSON
                : refusal;
    }

    /** Whether it stands so high that its structure changes by two persons only. */
    private static boolean isHigh(UnionNode union) {
        return union.level().compareTo(UnionLevel.COUNTY) <= 0;
    }

    private @Nullable UnionRefusal refusalOf(UnionId id, UnionNode union, UnionChange change, Registrar by) {
        return switch (change) {
            case UnionChange.Found found -> founding(id, union, found);
            case UnionChange.Amend amend -> amending(union, amend.facts());
            case UnionChange.Move move -> moving(union, move, by);
            case UnionChange.Merge merge -> merging(union, merge, by);
            case UnionChange.Close ignored -> closing(union);
            case UnionChange.JoinFederation join -> joining(union, join, by);
            case UnionChange.LeaveFederation leave ->
                book.isInFederation(union.id(), leave.federation()) ? null : UnionRefusal.NO_FEDERATION;
            case UnionChange.Elect elect -> electing(union, elect);
            case UnionChange.TakeOffice take -> takingOffice(union, take);
            case UnionChange.LeaveOffice leave -> leavingOffice(union, leave);
        };
    }

    /** Why the first union of all can't be founded so, or null if it can. */
    @Nullable
    UnionRefusal refusalOfTop(UnionId id, UnionFacts facts) {
        return book.isEmpty() ? facts(id, null, UnionKind.PLACE, facts) : UnionRefusal.NOT_FIRST;
    }

    private @Nullable UnionRefusal founding(UnionId id, UnionNode parent, UnionChange.Found found) {
        if (!fitsBelow(found.level(), found.kind(), parent) || !hasLevelOfItsKind(found)) {
            return UnionRefusal.WRONG_LEVEL;
        }
        if (found.kind() == UnionKind.POOL && (parent.level() != UnionLevel.COUNTY || book.hasPool(parent.path()))) {
            return UnionRefusal.POOL;
        }
        return facts(id, parent.path(), found.kind(), found.facts());
    }

    /** Unions of places have a level of places; all others are founded at the grass roots. */
    private static boolean hasLevelOfItsKind(UnionChange.Found found) {
        return (found.kind() == UnionKind.PLACE) == (found.level() != UnionLevel.GRASSROOTS);
    }

    private static boolean fitsBelow(UnionLevel level, UnionKind kind, UnionNode parent) {
        int distance = level.compareTo(parent.level());
        return parent.kind() == UnionKind.PLACE && (distance > 0 || (distance == 0 && kind == UnionKind.INDUSTRY));
    }

    private @Nullable UnionRefusal amending(UnionNode union, UnionFacts facts) {
        if (book.find(union.id()).orElseThrow().facts().equals(facts)) {
            return UnionRefusal.NOTHING_CHANGES;
        }
        return facts(union.id(), union.path().parent(), union.kind(), facts);
    }

    private @Nullable UnionRefusal facts(UnionId id, @Nullable OrgPath parent, UnionKind kind, UnionFacts facts) {
        CreditCode code = facts.creditCode();
        CreditCode employers = facts.employerCode();
        if ((code != null && !code.isUnions()) || (employers != null && employers.isUnions())) {
            return UnionRefusal.CREDIT_CODE_WRONG_KIND;
        }
        if ((kind == UnionKind.ENTERPRISE) != (facts.employer() != null)
                || (facts.employer() == null && employers != null)) {
            return UnionRefusal.EMPLOYER;
        }
        if (facts.industryParent() != null && !isOpenFederation(facts.industryParent(), id)) {
            return UnionRefusal.NO_FEDERATION;
        }
        if (facts.founded() != null && facts.founded().isAfter(today())) {
            return UnionRefusal.WRONG_DAY;
        }
        if (parent != null && book.isNameTaken(facts.name(), parent, id)) {
            return UnionRefusal.NAME_TAKEN;
        }
        return code != null && book.isCodeTaken(code, id) ? UnionRefusal.CREDIT_CODE_TAKEN : null;
    }

    private boolean isOpenFederation(UnionId federation, UnionId member) {
        return !federation.equals(member)
                && book.find(federation)
                        .filter(found -> found.node().open() && found.node().kind() == UnionKind.INDUSTRY)
                        .isPresent();
    }

    private @Nullable UnionRefusal moving(UnionNode union, UnionChange.Move move, Registrar by) {
        UnionNode parent = inScope(move.parent(), by);
        if (parent == null) {
            return UnionRefusal.UNKNOWN;
        }
        if (!parent.open()) {
            return UnionRefusal.OTHER_ENDED;
        }
        if (union.kind() == UnionKind.POOL) {
            return UnionRefusal.POOL;
        }
        if (parent.path().equals(union.path().parent())) {
            return UnionRefusal.NOTHING_CHANGES;
        }
        if (union.path().covers(parent.path())) {
            return UnionRefusal.BELOW_ITSELF;
        }
        if (!fitsBelow(union.level(), union.kind(), parent)) {
            return UnionRefusal.WRONG_LEVEL;
        }
        return book.isNameTaken(union.name(), parent.path(), union.id()) ? UnionRefusal.NAME_TAKEN : null;
    }

    private @Nullable UnionRefusal merging(UnionNode union, UnionChange.Merge merge, Registrar by) {
        UnionNode into = inScope(merge.into(), by);
        if (into == null) {
            return UnionRefusal.UNKNOWN;
        }
        if (!into.open()) {
            return UnionRefusal.OTHER_ENDED;
        }
        if (into.id().equals(union.id())) {
            return UnionRefusal.NOTHING_CHANGES;
        }
        if (union.kind() == UnionKind.POOL || into.kind() == UnionKind.POOL) {
            return UnionRefusal.POOL;
        }
        return union.level() == into.level() && areAlike(union, into) ? null : UnionRefusal.NOT_ALIKE;
    }

    private static boolean areAlike(UnionNode one, UnionNode other) {
        return one.kind() == other.kind() || (one.takesMembers() && other.takesMembers());
    }

    private @Nullable UnionRefusal closing(UnionNode union) {
        if (union.kind() == UnionKind.POOL) {
            return UnionRefusal.POOL;
        }
        return book.countBelow(union.path()) > 0 ? UnionRefusal.HAS_BRANCHES : null;
    }

    /** A union joins a federation that its registrar oversees, or one of a place in which it lies. */
    private @Nullable UnionRefusal joining(UnionNode union, UnionChange.JoinFederation join, Registrar by) {
        if (!isOpenFederation(join.federation(), union.id()) || union.kind() == UnionKind.POOL) {
            return UnionRefusal.NO_FEDERATION;
        }
        OrgPath federation = book.find(join.federation()).orElseThrow().node().path();
        OrgPath place = federation.parent();
        if (!by.within().covers(federation) && (place == null || !place.covers(union.path()))) {
            return UnionRefusal.NO_FEDERATION;
        }
        return book.isInFederation(union.id(), join.federation()) ? UnionRefusal.NOTHING_CHANGES : null;
    }

    private @Nullable UnionRefusal electing(UnionNode union, UnionChange.Elect elect) {
        boolean threeIsLawful = !isHigh(union);
        if (elect.years() != 5 && !(threeIsLawful && elect.years() == 3)) {
            return UnionRefusal.WRONG_YEARS;
        }
        LocalDate before = offices.running(union.id()).map(UnionTerm::begins).orElse(LocalDate.MIN);
        if (elect.begins().isAfter(today()) || !elect.begins().isAfter(before)) {
            return UnionRefusal.WRONG_DAY;
        }
        List<OfficerPost> heads = elect.seats().stream()
                .map(UnionChange.Seat::post)
                .filter(OfficerPost::isSingle)
                .toList();
        boolean oneEach = heads.stream().distinct().count() == heads.size();
        return heads.contains(OfficerPost.CHAIR) && oneEach ? null : UnionRefusal.CHAIRS;
    }

    private @Nullable UnionRefusal takingOffice(UnionNode union, UnionChange.TakeOffice take) {
        Optional<UnionTerm> term = offices.running(union.id());
        if (term.isEmpty()) {
            return UnionRefusal.NO_OFFICE;
        }
        if (take.since().isAfter(today()) || take.since().isBefore(term.get().begins())) {
            return UnionRefusal.WRONG_DAY;
        }
        boolean taken = offices.officersOf(union.id()).stream()
                .map(UnionOfficer::post)
                .collect(Collectors.toSet())
                .contains(take.seat().post());
        return take.seat().post().isSingle() && taken ? UnionRefusal.CHAIRS : null;
    }

    private @Nullable UnionRefusal leavingOffice(UnionNode union, UnionChange.LeaveOffice leave) {
        Optional<UnionOfficer> officer = offices.officersOf(union.id()).stream()
                .filter(held -> held.id().equals(leave.officer()))
                .findFirst();
        if (officer.isEmpty()) {
            return UnionRefusal.NO_OFFICE;
        }
        return leave.until().isAfter(today())
                        || leave.until().isBefore(officer.get().since())
                ? UnionRefusal.WRONG_DAY
                : null;
    }

    private @Nullable UnionNode inScope(UnionId id, Registrar by) {
        return book.find(id)
                .map(UnionRecord::node)
                .filter(union -> by.within().covers(union.path()))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
