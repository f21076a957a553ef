package org.niangjia.organisation.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionDeed;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRefusal;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.UnionRestructured;
import org.niangjia.organisation.UnionTerm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of unions: every change is checked, carried out, written into the history and audited, in this order. */
@Service
class CheckedUnionRegister implements UnionRegister {

    private final UnionBook book;
    private final UnionOffices offices;
    private final UnionHistory history;
    private final ChangeRules rules;
    private final ChangeDeeds deeds;
    private final TreeMoves tree;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckedUnionRegister(
            UnionBook book,
            UnionOffices offices,
            UnionHistory history,
            ChangeRules rules,
            ChangeDeeds deeds,
            TreeMoves tree,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.offices = offices;
        this.history = history;
        this.rules = rules;
        this.deeds = deeds;
        this.tree = tree;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<UnionRecord> find(UnionId id) {
        return book.find(id);
    }

    @Override
    public List<Branch> branches(OrgPath parent) {
        return book.branches(parent);
    }

    @Override
    public List<UnionNode> search(String text, OrgPath within, int limit) {
        CreditCode code = CreditCode.read(text) instanceof CreditCode.Valid valid ? valid.code() : null;
        return text.isBlank() ? List.of() : book.search(text.strip(), code, within, limit);
    }

    @Override
    public long countBelow(OrgPath path) {
        return book.countBelow(path);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnionDeed> historyOf(UnionId union, int limit) {
        return history.of(union, limit);
    }

    @Override
    public List<UnionNode> federationsOf(UnionId union) {
        return book.federationsOf(union);
    }

    @Override
    public List<UnionNode> membersOf(UnionId federation) {
        return book.membersOf(federation);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnionTerm> runningTerm(UnionId union) {
        return offices.running(union);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnionOfficer> officersOf(UnionId union) {
        return offices.officersOf(union);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueTerm> termsDue(OrgPath within, LocalDate by, int limit) {
        return offices.due(within, by, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public DueTerms countDue(OrgPath within) {
        return offices.countDue(within);
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast foresee(UnionChange change, Registrar by) {
        UnionRefusal refusal = rules.refusalOf(UnionId.next(), change, by);
        Optional<UnionRecord> union = book.find(change.union());
        if (!change.isStructural() || refusal == UnionRefusal.UNKNOWN || union.isEmpty()) {
            return new Forecast(refusal, 0, List.of());
        }
        OrgPath path = union.get().node().path();
        return new Forecast(
                refusal,
                1 + Math.toIntExact(book.countBelow(path)),
                tree.holders().stream()
                        .flatMap(holder -> holder.holdings(path).stream())
                        .filter(holding -> holding.count() > 0)
                        .toList());
    }

    @Override
    @Transactional
    public Outcome carryOut(UUID key, UnionChange change, String reason, Registrar by) {
        if (!UnionRegister.isReason(reason)) {
            throw new IllegalArgumentException("a change has a reason of 1 to " + REASON_LENGTH_MAX + " characters");
        }
        book.takeTurns();
        String fingerprint = fingerprint(change, reason.strip(), by);
        Optional<UnionHistory.Earlier> earlier = history.under(key);
        if (earlier.isPresent()) {
            return earlier.get().fingerprint().equals(fingerprint)
                    ? new Done(earlier.get().union())
                    : new OtherRequest();
        }
        UnionId id = change instanceof UnionChange.Found ? new UnionId(key) : change.union();
        UnionRefusal refusal = rules.refusalOf(id, change, by);
        if (refusal != null) {
            return new Refused(refusal);
        }
        Instant began = clock.instant();
        ChangeDeeds.Done done = deeds.carryOut(id, change, by);
        record(key, id, change.other(), done, reason.strip(), by, fingerprint);
        publish(key, change, began);
        return new Done(id);
    }

    @Override
    @Transactional
    public Outcome foundTop(
            UUID key, UnionLevel level, String division, UnionFacts facts, String reason, Registrar by) {
        if (!UnionRegister.isReason(reason) || !division.matches("\\d{6}") || level.compareTo(UnionLevel.COUNTY) > 0) {
            throw new IllegalArgumentException("a top union has a reason, a division and a level");
        }
        book.takeTurns();
        UnionId id = new UnionId(key);
        if (history.under(key).isPresent()) {
            return new Done(id);
        }
        UnionRefusal refusal = by.second() == null ? UnionRefusal.NEEDS_SECOND_PERSON : rules.refusalOfTop(id, facts);
        if (refusal != null) {
            return new Refused(refusal);
        }
        book.add(id, by.within(), level, UnionKind.PLACE, division, facts);
        ChangeDeeds.Done done = new ChangeDeeds.Done(UnionDeed.Kind.FOUNDED, Map.of("name", facts.name()));
        record(key, id, null, done, reason.strip(), by, key.toString());
        return new Done(id);
    }

    private void publish(UUID key, UnionChange change, Instant began) {
        UnionRestructured.How how;
        UnionId other;
        switch (change) {
            case UnionChange.Move move -> {
                how = UnionRestructured.How.MOVED;
                other = move.parent();
            }
            case UnionChange.Merge merge -> {
                how = UnionRestructured.How.MERGED;
                other = merge.into();
            }
            case UnionChange.Close close -> {
                how = UnionRestructured.How.CLOSED;
                other = book.find(close.union()).map(UnionRecord::heir).orElseThrow();
            }
            default -> {
                return;
            }
        }
        events.publishEvent(new UnionRestructured(key, how, change.union(), other, began, Scopes.current()));
    }

    private void record(
            UUID key,
            UnionId id,
            @Nullable UnionId other,
            ChangeDeeds.Done done,
            String reason,
            Registrar by,
            String fingerprint) {
        Map<String, String> facts = done.facts();
        history.add(
                new UnionDeed(key, id, other, done.kind(), clock.instant(), by.name(), by.second(), reason, facts),
                by,
                fingerprint);
        String action = "organisation.union-"
                + done.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(AuditEntry.of(by.account(), action, "union:" + id));
    }

    private static String fingerprint(UnionChange change, String reason, Registrar by) {
        try {
            String request = by.account() + "\n" + change + "\n" + reason;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
