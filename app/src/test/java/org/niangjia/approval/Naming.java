package org.niangjia.approval;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.springframework.stereotype.Component;

/** A change for tests: something gets a name, unless it is an impossible one. */
@Component
final class Naming implements FourEyesChange<Naming.Wanted> {

    static final String IMPOSSIBLE = "impossible";

    final Queue<String> given = new ConcurrentLinkedQueue<>();

    record Wanted(String name) {}

    @Override
    public String kind() {
        return "test.naming";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return Set.of(Role.MEMBERSHIP_CADRE);
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);
    }

    @Override
    public List<ChangeLine> lines(Wanted content) {
        return List.of(ChangeLine.text("approval.change", content.name()));
    }

    @Override
    public Outcome apply(ChangeId id, Wanted content, Proposer proposer, SignedIn decider) {
        if (content.name().startsWith(IMPOSSIBLE)) {
            return new CannotApply("approval.not-waiting");
        }
        given.add(content.name());
        return new Applied();
    }
}
