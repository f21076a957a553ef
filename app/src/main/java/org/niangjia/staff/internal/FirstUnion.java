package org.niangjia.staff.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Component;

/**
 * Founding the first union of a fresh platform. There is no union officer yet who could: the system administrator proposes
 * it, as he does accounts, and the security administrator agrees.
 */
@Component
public class FirstUnion implements FourEyesChange<FirstUnion.Wanted> {

    private final UnionRegister register;
    private final Accounts accounts;

    FirstUnion(UnionRegister register, Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    /**
     * What is proposed.
     *
     * @param key becomes the union's identifier
     * @param creditCode the union's own, or null
     */
    public record Wanted(
            UUID key,
            UnionLevel level,
            String division,
            String name,
            String shortName,
            @Nullable String creditCode,
            String reason) {

        UnionFacts facts() {
            return new UnionFacts(
                    name,
                    shortName,
                    creditCode == null ? null : new CreditCode(creditCode),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    @Override
    public String kind() {
        return "staff.first-union";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return Set.of(Role.SYSTEM_ADMINISTRATOR);
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.SECURITY_ADMINISTRATOR);
    }

    @Override
    public List<ChangeLine> lines(Wanted wanted) {
        List<ChangeLine> lines = new ArrayList<>();
        lines.add(ChangeLine.text("staff.first-union.name", wanted.name()));
        lines.add(ChangeLine.text("staff.first-union.short-name", wanted.shortName()));
        lines.add(ChangeLine.words("staff.first-union.level", "staff.level." + wanted.level()));
        lines.add(ChangeLine.text("staff.first-union.division", wanted.division()));
        String code = wanted.creditCode();
        lines.add(ChangeLine.text("staff.first-union.credit-code", code == null ? "–" : code));
        return lines;
    }

    @Override
    public Outcome apply(ChangeId id, Wanted wanted, Proposer proposer, SignedIn decider) {
        OrgPath within = decider.within();
        if (within == null) {
            throw new NotFound();
        }
        Registrar by = new Registrar(
                proposer.account(),
                proposer.name(),
                proposer.within(),
                accounts.displayNameOf(decider.account()).orElseThrow());
        return switch (register.foundTop(
                wanted.key(), wanted.level(), wanted.division(), wanted.facts(), wanted.reason(), by)) {
            case UnionRegister.Done done -> new Applied();
            case UnionRegister.Refused refused -> new CannotApply("UnionRefusal." + refused.why());
            case UnionRegister.OtherRequest other -> new CannotApply("registry.other-request");
        };
    }
}
