package org.niangjia.staff.internal;

import java.util.List;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRule;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.springframework.stereotype.Component;

/** Changes whether a role needs a second factor, for the whole federation. */
@Component
public class SecondFactorRuleChange implements FourEyesChange<SecondFactorRuleChange.Wanted> {

    private final SecondFactorRules rules;
    private final AuditLog audit;

    SecondFactorRuleChange(SecondFactorRules rules, AuditLog audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** The rule that the role would have in place of the one it had when that was proposed. */
    public record Wanted(Role role, SecondFactorRule before, SecondFactorRule after) {}

    /** Rules hold everywhere, so only who stands at the top of the tree proposes and decides. */
    public static boolean mayPropose(SignedIn person) {
        OrgPath within = person.within();
        return within != null && within.parent() == null && person.hasAny(Administrators.PROPOSERS);
    }

    @Override
    public String kind() {
        return "staff.second-factor-rule";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return Administrators.PROPOSERS;
    }

    @Override
    public Set<Role> deciders() {
        return Administrators.DECIDERS;
    }

    @Override
    public List<ChangeLine> lines(Wanted content) {
        return List.of(
                ChangeLine.words("staff.role", content.role()),
                ChangeLine.words("staff.rule.before", content.before()),
                ChangeLine.words("staff.rule.after", content.after()));
    }

    @Override
    public Outcome apply(ChangeId id, Wanted content, Proposer proposer, SignedIn decider) {
        if (rules.all().get(content.role()) != content.before()) {
            return new CannotApply("staff.rule-changed-meanwhile");
        }
        rules.set(content.role(), content.after());
        audit.record(AuditEntry.of(
                decider.account(),
                "staff.second-factor-rule-changed",
                "role:" + content.role().name().replace('_', '-')));
        return new Applied();
    }
}
