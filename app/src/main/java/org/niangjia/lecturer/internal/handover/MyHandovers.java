package org.niangjia.lecturer.internal.handover;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.AskersUnion;
import org.niangjia.lecturer.internal.handover.Handover.Said;
import org.niangjia.lecturer.internal.understanding.Intents;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A worker hands a question over to a person, sees where it stands, and takes it back. Runs in his own scope. */
@Service
public class MyHandovers {

    /** The longest question, in characters. */
    public static final int QUESTION_LENGTH_MAX = 1_000;

    /** More that waits at once is answered no sooner. */
    private static final int WAITING_MAX = 10;

    private final Handovers handovers;
    private final ObjectProvider<AskersUnion> askersUnions;
    private final Unions unions;
    private final Intents intents;
    private final AuditLog audit;
    private final Clock clock;

    MyHandovers(
            Handovers handovers,
            ObjectProvider<AskersUnion> askersUnions,
            Unions unions,
            Intents intents,
            AuditLog audit,
            Clock clock) {
        this.handovers = handovers;
        this.askersUnions = askersUnions;
        this.unions = unions;
        this.intents = intents;
        this.audit = audit;
        this.clock = clock;
    }

    /** The union of which the worker is a member; empty if he is none: then he says in which county he works. */
    @Transactional(readOnly = true)
    public Optional<UnionNode> unionOf(AccountId account) {
        return askersUnions.stream()
                .flatMap(port -> port.unionOf(account).stream())
                .findFirst()
                .flatMap(unions::find)
                .filter(UnionNode::open);
    }

    /** The counties among which somebody chooses who is no member, by path. */
    public List<UnionNode> counties() {
        return unions.of(UnionLevel.COUNTY);
    }

    /** What handing over gave. */
    public enum Outcome {
        HANDED_OVER,
        /** Nothing was written, or more than {@value #QUESTION_LENGTH_MAX} characters. */
        NO_QUESTION,
        /** Who is no member didn't say where he works. */
        NO_UNION,
        /** He has {@value #WAITING_MAX} waiting already. */
        TOO_MANY
    }

    /**
     * Hands a question over to the union's people, or to those of a county for who is no member.
     *
     * @param context what the worker agreed to send along
     * @param county chosen by who is no member; else not looked at
     */
    @Transactional
    public Outcome handOver(AccountId account, String typed, List<Said> context, @Nullable UnionId county) {
        String question = typed.strip();
        if (question.isEmpty() || question.codePointCount(0, question.length()) > QUESTION_LENGTH_MAX) {
            return Outcome.NO_QUESTION;
        }
        Optional<UnionNode> union = unionOf(account).or(() -> chosen(county));
        if (union.isEmpty()) {
            return Outcome.NO_UNION;
        }
        List<Handover> waiting = handovers.of(account).stream()
                .filter(own -> own.state().isWaiting())
                .toList();
        if (waiting.stream().anyMatch(own -> own.question().equals(question))) {
            return Outcome.HANDED_OVER;
        }
        if (waiting.size() >= WAITING_MAX) {
            return Outcome.TOO_MANY;
        }
        Handover handover = new Handover(
                TimeOrderedUuid.next(),
                account,
                union.get().id(),
                intents.careFor(question),
                HandoverState.OPEN,
                clock.instant(),
                question,
                context,
                null,
                null,
                null);
        handovers.add(handover, union.get().path());
        audit.record(AuditEntry.of(account, "lecturer.handed-over", "handover:" + handover.id()));
        return Outcome.HANDED_OVER;
    }

    private Optional<UnionNode> chosen(@Nullable UnionId county) {
        return county == null
                ? Optional.empty()
                : unions.find(county).filter(node -> node.open() && node.level() == UnionLevel.COUNTY);
    }

    /** A handed-over question with the full name of the union that has it. */
    public record Line(Handover handover, String union) {}

    /** All that the worker handed over, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(AccountId account) {
        return handovers.of(account).stream()
                .map(handover -> new Line(
                        handover,
                        unions.find(handover.union()).map(UnionNode::name).orElse("")))
                .toList();
    }

    /** Takes a question back that still waits; otherwise nothing happens. */
    @Transactional
    public void withdraw(AccountId account, UUID id) {
        handovers
                .lock(id)
                .filter(own -> own.account().equals(account) && own.state().isWaiting())
                .ifPresent(own -> {
                    handovers.update(own.withdraw(clock.instant()));
                    audit.record(AuditEntry.of(account, "lecturer.handover-withdrawn", "handover:" + id));
                });
    }
}
