package org.niangjia.registry.internal;

import java.util.List;
import java.util.function.Predicate;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** Which unions a form offers as the other one of a change; the register decides in the end. */
@Component
public class UnionOffer {

    private static final int OFFERED_MAX = 12;
    private static final int SEARCHED_MAX = 100;

    private final UnionRegister register;
    private final Unions unions;

    UnionOffer(UnionRegister register, Unions unions) {
        this.register = register;
        this.unions = unions;
    }

    /**
     * New parents for a move, heirs for a merger; without a text those that come first to mind.
     *
     * @param within the scope of who chooses
     */
    public List<UnionNode> others(StructureDeed deed, UnionNode union, String text, OrgPath within) {
        Predicate<UnionNode> fits = deed == StructureDeed.MOVE ? fitsAsParentOf(union) : fitsAsHeirOf(union);
        List<UnionNode> candidates =
                text.isBlank() ? near(deed, union, within) : register.search(text, within, SEARCHED_MAX);
        return candidates.stream().filter(fits).limit(OFFERED_MAX).toList();
    }

    private List<UnionNode> near(StructureDeed deed, UnionNode union, OrgPath within) {
        OrgPath parent = union.path().parent();
        if (parent == null) {
            return List.of();
        }
        UnionLevel levelAbove = unions.at(parent).map(UnionNode::level).orElse(UnionLevel.COUNTY);
        return deed == StructureDeed.MOVE ? unions.of(levelAbove, within) : unions.below(parent);
    }

    private static Predicate<UnionNode> fitsAsParentOf(UnionNode union) {
        return other -> other.kind() == UnionKind.PLACE
                && other.level().compareTo(union.level()) < 0
                && !other.path().equals(union.path().parent());
    }

    private static Predicate<UnionNode> fitsAsHeirOf(UnionNode union) {
        return other -> other.level() == union.level()
                && !other.id().equals(union.id())
                && (other.kind() == union.kind() || (other.takesMembers() && union.takesMembers()));
    }

    /** The open federations of the scope and of the places above the union. */
    public List<UnionNode> federationsFor(UnionNode union, OrgPath within) {
        return unions.federations().stream()
                .filter(federation -> !federation.id().equals(union.id()))
                .filter(federation -> within.covers(federation.path()) || isAPlaceAbove(federation, union))
                .toList();
    }

    private static boolean isAPlaceAbove(UnionNode federation, UnionNode union) {
        OrgPath place = federation.path().parent();
        return place != null && place.covers(union.path());
    }
}
