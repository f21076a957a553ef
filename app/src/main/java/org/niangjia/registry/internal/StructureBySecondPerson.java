package org.niangjia.registry.internal;

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
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moving, merging or closing a union from the county up, with a second person's agreement. */
@Component
class StructureBySecondPerson implements FourEyesChange<StructureRequest> {

    private final UnionRegister register;
    private final Unions unions;
    private final Accounts accounts;
    private final MessageSource words;

    StructureBySecondPerson(UnionRegister register, Unions unions, Accounts accounts, MessageSource words) {
        this.register = register;
        this.unions = unions;
        this.accounts = accounts;
        this.words = words;
    }

    @Override
    public String kind() {
        return "registry.structure";
    }

    @Override
    public Class<StructureRequest> content() {
        return StructureRequest.class;
    }

    @Override
    public Set<Role> proposers() {
        return RegistryDesk.ROLES;
    }

    @Override
    public Set<Role> deciders() {
        return RegistryDesk.ROLES;
    }

    @Override
    public List<ChangeLine> lines(StructureRequest request) {
        List<ChangeLine> lines = new ArrayList<>();
        lines.add(ChangeLine.words("registry.structure.deed", request.deed()));
        lines.add(ChangeLine.text("registry.structure.union", nameOf(request.union())));
        if (request.other() != null) {
            lines.add(ChangeLine.text("registry.structure.other." + request.deed(), nameOf(request.other())));
        }
        UnionRegister.Forecast forecast = register.foresee(request.change(), reader(request));
        lines.add(ChangeLine.text("registry.structure.unions", Integer.toString(forecast.unions())));
        for (Holding holding : forecast.holdings()) {
            lines.add(ChangeLine.text(
                    "registry.structure.holding",
                    words.getMessage(
                            holding.words(), new Object[] {holding.count()}, LocaleContextHolder.getLocale())));
        }
        return lines;
    }

    @Override
    public Outcome apply(ChangeId id, StructureRequest request, Proposer proposer, SignedIn decider) {
        if (decider.within() == null) {
            throw new NotFound();
        }
        Registrar by = new Registrar(
                proposer.account(),
                proposer.name(),
                decider.within(),
                accounts.displayNameOf(decider.account()).orElseThrow());
        return switch (register.carryOut(request.key(), request.change(), request.reason(), by)) {
            case UnionRegister.Done done -> new Applied();
            case UnionRegister.Refused refused -> new CannotApply("UnionRefusal." + refused.why());
            case UnionRegister.OtherRequest other -> new CannotApply("registry.other-request");
        };
    }

    /** Somebody who sees what the request is about: the forecast of the lines refuses nothing. */
    private Registrar reader(StructureRequest request) {
        OrgPath top = OrgPath.root(unions.find(new UnionId(request.union()))
                .map(union -> union.path().value())
                .map(path -> path.substring(0, path.indexOf('.')))
                .orElseThrow(NotFound::new));
        return Registrar.alone(AccountId.next(), "", top);
    }

    private String nameOf(@Nullable UUID union) {
        return union == null
                ? ""
                : unions.find(new UnionId(union)).map(UnionNode::name).orElse("");
    }
}
