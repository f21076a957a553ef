package org.niangjia.member.internal.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** Finds the unions that a roster names. */
@Component
class RosterUnions {

    private final Unions unions;

    RosterUnions(Unions unions) {
        this.unions = unions;
    }

    /** Which union a name stands for. */
    sealed interface Reading {}

    record Known(UnionNode union) implements Reading {}

    record Unusable(Rejection why) implements Reading {}

    /**
     * The unions that stand for the names of some rows, in the current scope.
     *
     * @param otherwise stands for an empty name; null if nothing does
     */
    Found find(Set<String> names, @Nullable UUID otherwise) {
        Set<String> named = new HashSet<>(names);
        named.remove("");
        Optional<UnionNode> standing = otherwise == null
                ? Optional.empty()
                : unions.find(new UnionId(otherwise)).filter(UnionNode::takesMembers);
        return new Found(named.isEmpty() ? List.of() : unions.named(named), standing, pathOf(Scopes.current()));
    }

    private static Optional<OrgPath> pathOf(Scope scope) {
        return switch (scope) {
            case Scope.Subtree subtree -> Optional.of(subtree.path());
            case Scope.Job job -> pathOf(job.startedBy());
            case Scope.None none -> Optional.empty();
            case Scope.Self self -> Optional.empty();
        };
    }

    /** What was found. */
    record Found(List<UnionNode> candidates, Optional<UnionNode> otherwise, Optional<OrgPath> scope) {

        /** The union of that very name, or else the one of the firm of that name. */
        Reading unionOf(String name) {
            if (name.isEmpty()) {
                return otherwise.<Reading>map(this::within).orElseGet(() -> new Unusable(Rejection.UNION_MISSING));
            }
            List<UnionNode> found = candidates.stream()
                    .filter(union -> union.name().equals(name))
                    .toList();
            if (found.isEmpty()) {
                found = candidates.stream()
                        .filter(union -> name.equals(union.employer()))
                        .toList();
            }
            List<UnionNode> inScope = found.stream().filter(this::isInScope).toList();
            if (found.isEmpty()) {
                return new Unusable(Rejection.UNION_UNKNOWN);
            } else if (inScope.isEmpty()) {
                return new Unusable(Rejection.UNION_OUT_OF_SCOPE);
            }
            return inScope.size() == 1 ? new Known(inScope.getFirst()) : new Unusable(Rejection.UNION_AMBIGUOUS);
        }

        private Reading within(UnionNode union) {
            return isInScope(union) ? new Known(union) : new Unusable(Rejection.UNION_OUT_OF_SCOPE);
        }

        private boolean isInScope(UnionNode union) {
            return scope.filter(top -> top.covers(union.path())).isPresent();
        }
    }
}
