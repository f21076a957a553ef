package org.niangjia.member.internal.roster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.RunId;
import org.niangjia.batch.RunKind;
import org.niangjia.batch.SheetRow;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.member.internal.roster.RosterReader.Refused;
import org.niangjia.member.internal.roster.RosterReader.Understood;
import org.niangjia.member.internal.roster.RosterTable.Held;
import org.niangjia.organisation.UnionNode;
import org.springframework.stereotype.Component;

/**
 * Enters the rows of a roster. Each step asks the tables a handful of questions for all its rows at once and adds all new
 * members in one statement; the unique index on the number has the last word, so that two who import the same people at
 * the same time enter each once.
 */
@Component
public class RosterRun implements RunKind<RosterSettings> {

    /** Names the runs that enter members. */
    public static final String KIND = "member.roster";

    private final RosterReader reader;
    private final RosterUnions unions;
    private final RosterTable table;
    private final SealedNumbers numbers;

    RosterRun(RosterReader reader, RosterUnions unions, RosterTable table, SealedNumbers numbers) {
        this.reader = reader;
        this.unions = unions;
        this.table = table;
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<RosterSettings> settings() {
        return RosterSettings.class;
    }

    @Override
    public int rowsPerStep() {
        return 1_000;
    }

    @Override
    public List<RowOutcome> apply(RunId run, RosterSettings settings, List<SheetRow> rows) {
        Step step = new Step(run, rows.size());
        List<RosterEntry> entries = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            switch (reader.read(rows.get(at), settings.columns())) {
                case Refused refused -> step.outcomes[at] = refused.outcome();
                case Understood(RosterEntry entry) -> {
                    step.places.put(entry.row(), at);
                    entries.add(entry);
                }
            }
        }
        List<Candidate> left = step.withoutRepeated(step.placed(entries, settings));
        left = step.withoutMembers(left);
        left = step.withoutHeldPhones(left);
        step.add(left);
        return Arrays.stream(step.outcomes).map(Objects::requireNonNull).toList();
    }

    /** A row on its way, with what the questions to the tables are asked by. */
    private record Candidate(RosterEntry entry, UnionNode union, ByteBuffer number, ByteBuffer phone) {}

    /** The rows of one step; each question takes some out, with their outcome. */
    private final class Step {

        private final RunId run;
        private final @Nullable RowOutcome[] outcomes;
        private final Map<Integer, Integer> places = new HashMap<>();

        private Step(RunId run, int rows) {
            this.run = run;
            this.outcomes = new RowOutcome[rows];
        }

        private void end(RosterEntry entry, RowOutcome outcome) {
            outcomes[Objects.requireNonNull(places.get(entry.row()))] = outcome;
        }

        private List<Candidate> placed(List<RosterEntry> entries, RosterSettings settings) {
            RosterUnions.Found found =
                    unions.find(entries.stream().map(RosterEntry::union).collect(Collectors.toSet()), settings.union());
            List<Candidate> placed = new ArrayList<>();
            for (RosterEntry entry : entries) {
                switch (found.unionOf(entry.union())) {
                    case RosterUnions.Known(UnionNode union) ->
                        placed.add(new Candidate(
                                entry,
                                union,
                                ByteBuffer.wrap(numbers.indexOf(entry.person().number())),
                                ByteBuffer.wrap(numbers.indexOf(entry.phone()))));
                    case RosterUnions.Unusable(Rejection why) -> end(entry, why.outcome());
                }
            }
            return placed;
        }

        private List<Candidate> withoutRepeated(List<Candidate> candidates) {
            Map<ByteBuffer, Integer> rows = new LinkedHashMap<>();
            candidates.forEach(candidate ->
                    rows.putIfAbsent(candidate.number(), candidate.entry().row()));
            Map<ByteBuffer, Integer> first = table.firstRows(run, rows);
            return candidates.stream()
                    .filter(candidate -> {
                        int before = Objects.requireNonNull(first.get(candidate.number()));
                        boolean repeated = before != candidate.entry().row();
                        if (repeated) {
                            end(candidate.entry(), Rejection.TWICE.outcome(before));
                        }
                        return !repeated;
                    })
                    .toList();
        }

        private List<Candidate> withoutMembers(List<Candidate> candidates) {
            Set<ByteBuffer> wanted = candidates.stream().map(Candidate::number).collect(Collectors.toSet());
            Map<ByteBuffer, Held> visible = table.membersWith(wanted);
            Set<ByteBuffer> elsewhere = new HashSet<>(wanted);
            elsewhere.removeAll(visible.keySet());
            Set<ByteBuffer> held = table.numbersHeld(elsewhere);
            return candidates.stream()
                    .filter(candidate -> {
                        Held member = visible.get(candidate.number());
                        if (member != null) {
                            end(candidate.entry(), outcomeOf(candidate, member));
                        } else if (held.contains(candidate.number())) {
                            end(candidate.entry(), Rejection.MEMBER_ELSEWHERE.outcome());
                        } else {
                            return true;
                        }
                        return false;
                    })
                    .toList();
        }

        private List<Candidate> withoutHeldPhones(List<Candidate> candidates) {
            Set<ByteBuffer> taken = new HashSet<>(
                    table.phonesHeld(candidates.stream().map(Candidate::phone).collect(Collectors.toSet())));
            return candidates.stream()
                    .filter(candidate -> {
                        boolean free = taken.add(candidate.phone());
                        if (!free) {
                            end(candidate.entry(), Rejection.PHONE_OF_ANOTHER.outcome());
                        }
                        return free;
                    })
                    .toList();
        }

        /** In the order of the numbers: of two runs that add the same people at the same time one waits, none is stuck. */
        private void add(List<Candidate> candidates) {
            List<Candidate> inOrder = candidates.stream()
                    .sorted((one, other) -> one.number().compareTo(other.number()))
                    .toList();
            Set<Integer> added = table.add(
                    run,
                    inOrder.stream()
                            .map(candidate -> new RosterTable.Addition(candidate.entry(), candidate.union()))
                            .toList());
            List<Candidate> late = new ArrayList<>();
            for (Candidate candidate : inOrder) {
                if (added.contains(candidate.entry().row())) {
                    end(candidate.entry(), outcomeOfAdded(candidate.entry()));
                } else {
                    late.add(candidate);
                }
            }
            for (Candidate candidate : late.isEmpty() ? late : withoutMembers(late)) {
                end(candidate.entry(), Rejection.MEMBER_ELSEWHERE.outcome());
            }
        }
    }

    private static RowOutcome outcomeOfAdded(RosterEntry entry) {
        return entry.person().completed() ? RowOutcome.added("roster.completed") : RowOutcome.added();
    }

    private static RowOutcome outcomeOf(Candidate candidate, Held member) {
        if (!member.name().equals(candidate.entry().person().name())) {
            return Rejection.OTHER_NAME.outcome();
        } else if (!new UnionId(member.union()).equals(candidate.union().id())) {
            return Rejection.OTHER_UNION.outcome();
        }
        return candidate.phone().equals(member.phone())
                ? RowOutcome.unchanged()
                : new RowOutcome(RowOutcome.Result.UNCHANGED, "roster.phone-differs", null);
    }
}
