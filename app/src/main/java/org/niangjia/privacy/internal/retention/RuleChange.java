package org.niangjia.privacy.internal.retention;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.springframework.stereotype.Component;

/** Another time for a rule: the security administrator proposes it, somebody else of the three agrees. */
@Component
public class RuleChange implements FourEyesChange<RuleChange.Wanted> {

    /** Who looks after the rules. */
    public static final Set<Role> KEEPERS = Set.of(Role.SECURITY_ADMINISTRATOR);

    private final RetentionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    RuleChange(RetentionRules rules, AuditLog audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param version of the rule that the proposer saw
     */
    public record Wanted(String code, int version, int daysBefore, int days, String source, boolean verified) {}

    @Override
    public String kind() {
        return "privacy.retention-change";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return KEEPERS;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    }

    @Override
    public List<ChangeLine> lines(Wanted wanted) {
        return List.of(
                ChangeLine.words("retention.rule", "retention." + wanted.code()),
                ChangeLine.text("retention.days-before", String.valueOf(wanted.daysBefore())),
                ChangeLine.text("retention.days", String.valueOf(wanted.days())),
                ChangeLine.text("retention.source", wanted.source()),
                ChangeLine.words("retention.verified", wanted.verified() ? "own-data.yes" : "own-data.no"));
    }

    /** Of two changes of the same version the second one would undo what its proposer never saw. */
    @Override
    public Outcome apply(ChangeId id, Wanted wanted, Proposer proposer, SignedIn decider) {
        Optional<RetentionRule> rule = rules.find(wanted.code()).filter(found -> found.version() == wanted.version());
        boolean applied = rule.isPresent()
                && rules.add(
                        rule.get().changedTo(wanted.version() + 1, wanted.days(), wanted.source(), wanted.verified()),
                        proposer.account(),
                        decider.account(),
                        clock.instant());
        if (!applied) {
            return new CannotApply("retention.change.outdated");
        }
        audit.record(new AuditEntry(
                decider.account(),
                "privacy.retention-changed",
                "rule:" + wanted.code(),
                Because.note("retention.because.changed")
                        .with("days", wanted.days())
                        .with("change", id)));
        return new Applied();
    }
}
