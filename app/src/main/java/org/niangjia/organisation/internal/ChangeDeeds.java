package org.niangjia.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionDeed;
import org.niangjia.organisation.UnionEnding;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.UnionTerm;
import org.springframework.stereotype.Component;

/** Carries out changes that the rules allow. */
@Component
class ChangeDeeds {

    private final UnionBook book;
    private final UnionOffices offices;
    private final TreeMoves tree;
    private final Clock clock;

    ChangeDeeds(UnionBook book, UnionOffices offices, TreeMoves tree, Clock clock) {
        this.book = book;
        this.offices = offices;
        this.tree = tree;
        this.clock = clock;
    }

    /** What was done, with the names by which the history tells it. */
    record Done(UnionDeed.Kind kind, Map<String, String> facts) {}

    /** @param id of the union that changes or begins */
    Done carryOut(UnionId id, UnionChange change, Registrar by) {
        return switch (change) {
            case UnionChange.Found found -> found(id, found);
            case UnionChange.Amend amend -> amend(amend);
            case UnionChange.Move move -> move(move);
            case UnionChange.Merge merge -> merge(merge, by);
            case UnionChange.Close close -> close(close, by);
            case UnionChange.JoinFederation join -> {
                book.joinFederation(join.union(), join.federation(), today());
                yield between(UnionDeed.Kind.JOINED_FEDERATION, join.union(), join.federation());
            }
            case UnionChange.LeaveFederation leave -> {
                book.leaveFederation(leave.union(), leave.federation(), today());
                yield between(UnionDeed.Kind.LEFT_FEDERATION, leave.union(), leave.federation());
            }
            case UnionChange.Elect elect -> elect(elect);
            case UnionChange.TakeOffice take -> takeOffice(take);
            case UnionChange.LeaveOffice leave -> leaveOffice(leave);
        };
    }

    private Done found(UnionId id, UnionChange.Found found) {
        UnionNode parent = node(found.parent());
        book.add(
                id,
                parent.path().child(book.nextSegment()),
                found.level(),
                found.kind(),
                found.division(),
                found.facts());
        return new Done(UnionDeed.Kind.FOUNDED, Map.of("name", found.facts().name(), "parent", parent.name()));
    }

    private Done amend(UnionChange.Amend amend) {
        String before = node(amend.union()).name();
        book.amend(amend.union(), amend.facts());
        String after = amend.facts().name();
        return before.equals(after)
                ? new Done(UnionDeed.Kind.AMENDED, Map.of())
                : new Done(UnionDeed.Kind.RENAMED, Map.of("from", before, "to", after));
    }

    private Done move(UnionChange.Move move) {
        UnionNode union = node(move.union());
        UnionNode before = parentOf(union);
        UnionNode after = node(move.parent());
        tree.move(union, after);
        return new Done(
                UnionDeed.Kind.MOVED,
                Map.of(
                        "name", union.name(),
                        "from", before.name(),
                        "to", after.name(),
                        "from-id", before.id().toString()));
    }

    private Done merge(UnionChange.Merge merge, Registrar by) {
        UnionNode union = node(merge.union());
        UnionNode into = node(merge.into());
        for (UnionRegister.Branch branch : book.branches(union.path())) {
            moveOrPool(branch.union(), into, by);
        }
        end(new UnionEnding(union, into, false, by));
        return between(UnionDeed.Kind.MERGED, union.id(), into.id());
    }

    /** A county that takes in another one keeps one turnover pool, its own. */
    private void moveOrPool(UnionNode branch, UnionNode into, Registrar by) {
        UnionNode pool = branch.kind() != UnionKind.POOL
                ? null
                : book.branches(into.path()).stream()
                        .map(UnionRegister.Branch::union)
                        .filter(other -> other.kind() == UnionKind.POOL)
                        .findFirst()
                        .orElse(null);
        if (pool == null) {
            tree.move(branch, into);
        } else {
            end(new UnionEnding(branch, pool, false, by));
        }
    }

    private Done close(UnionChange.Close close, Registrar by) {
        UnionNode union = node(close.union());
        UnionNode above = parentOf(union);
        end(new UnionEnding(union, above, true, by));
        return new Done(UnionDeed.Kind.CLOSED, Map.of("name", union.name(), "to", above.name()));
    }

    private void end(UnionEnding ending) {
        UnionId union = ending.union().id();
        tree.end(
                ending,
                () -> book.end(
                        union,
                        ending.kept() ? UnionRecord.State.CLOSED : UnionRecord.State.MERGED,
                        ending.heir().id()));
        offices.end(union, today());
        book.leaveAllFederations(union, today());
    }

    private Done elect(UnionChange.Elect elect) {
        offices.end(elect.union(), elect.begins());
        UnionTerm term = offices.begin(elect.union(), elect.begins(), elect.years());
        elect.seats().forEach(seat -> offices.seat(elect.union(), term.id(), seat, elect.begins()));
        return new Done(
                UnionDeed.Kind.ELECTED,
                Map.of(
                        "ordinal", Integer.toString(term.ordinal()),
                        "due", term.due().toString()));
    }

    private Done takeOffice(UnionChange.TakeOffice take) {
        UUID term = offices.running(take.union()).orElseThrow().id();
        offices.seat(take.union(), term, take.seat(), take.since());
        return new Done(
                UnionDeed.Kind.OFFICE_TAKEN,
                Map.of(
                        "name",
                        take.seat().name().strip(),
                        "post",
                        take.seat().post().name()));
    }

    private Done leaveOffice(UnionChange.LeaveOffice leave) {
        UnionOfficer officer = offices.officersOf(leave.union()).stream()
                .filter(held -> held.id().equals(leave.officer()))
                .findFirst()
                .orElseThrow();
        offices.leave(officer.id(), leave.until());
        return new Done(
                UnionDeed.Kind.OFFICE_LEFT,
                Map.of("name", officer.name(), "post", officer.post().name()));
    }

    private Done between(UnionDeed.Kind kind, UnionId union, UnionId other) {
        return new Done(
                kind, Map.of("name", node(union).name(), "to", node(other).name()));
    }

    private UnionNode node(UnionId id) {
        return book.find(id).orElseThrow().node();
    }

    private UnionNode parentOf(UnionNode union) {
        OrgPath above = Objects.requireNonNull(union.path().parent(), "the top of the tree neither moves nor ends");
        return book.at(above).orElseThrow().node();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
