package org.niangjia.registry.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRefusal;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of unions as staff use it: each within his subtree, and in pairs where one alone must not. */
@Service
public class RegistryDesk {

    /** Who keeps the register. */
    public static final Set<Role> ROLES = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    private final UnionRegister register;
    private final StructureBySecondPerson bySecondPerson;
    private final FourEyes fourEyes;
    private final Accounts accounts;

    RegistryDesk(UnionRegister register, StructureBySecondPerson bySecondPerson, FourEyes fourEyes, Accounts accounts) {
        this.register = register;
        this.bySecondPerson = bySecondPerson;
        this.fourEyes = fourEyes;
        this.accounts = accounts;
    }

    /** What asking for a change of the tree gave. */
    public sealed interface Answer {}

    public record Made() implements Answer {}

    /** It waits for a second person. */
    public record Proposed(ChangeId change) implements Answer {}

    public record Refused(UnionRefusal why) implements Answer {}

    /** The form was used for another change before. */
    public record UsedForm() implements Answer {}

    /** @throws NotFound if there is no such union in the person's subtree */
    public UnionRecord open(UnionId union, SignedIn person) {
        return register.find(union)
                .filter(found -> topOf(person).covers(found.node().path()))
                .orElseThrow(NotFound::new);
    }

    public OrgPath topOf(SignedIn person) {
        if (person.within() == null) {
            throw new NotFound();
        }
        return person.within();
    }

    public Registrar registrar(SignedIn person) {
        return Registrar.alone(
                person.account(), accounts.displayNameOf(person.account()).orElseThrow(), topOf(person));
    }

    public UnionRegister.Forecast foresee(UnionChange change, SignedIn person) {
        return register.foresee(change, registrar(person));
    }

    /** Makes a change that one person makes alone. */
    public Answer carryOut(UUID key, UnionChange change, String reason, SignedIn person) {
        return switch (register.carryOut(key, change, reason, registrar(person))) {
            case UnionRegister.Done done -> new Made();
            case UnionRegister.Refused refused -> new Refused(refused.why());
            case UnionRegister.OtherRequest other -> new UsedForm();
        };
    }

    /** Makes a change of the tree, or puts it before a second person where one is needed. */
    @Transactional
    public Answer restructure(StructureRequest request, SignedIn person) {
        Answer answer = carryOut(request.key(), request.change(), request.reason(), person);
        if (!new Refused(UnionRefusal.NEEDS_SECOND_PERSON).equals(answer)) {
            return answer;
        }
        OrgPath at = open(new UnionId(request.union()), person).node().path();
        UUID other = request.other();
        if (other != null) {
            at = common(at, open(new UnionId(other), person).node().path());
        }
        return new Proposed(fourEyes.propose(bySecondPerson, request, at, request.reason(), person));
    }

    /** The lowest path that covers both. */
    static OrgPath common(OrgPath one, OrgPath other) {
        @Nullable OrgPath path = one;
        while (path != null && !path.covers(other)) {
            path = path.parent();
        }
        if (path == null) {
            throw new IllegalArgumentException("two trees have no common top");
        }
        return path;
    }
}
