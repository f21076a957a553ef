package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.LinkagePlan.Finding;
import org.niangjia.engine.linkage.internal.compare.Comparison;

/** What a plan says of pairs that are never one, whatever else they have in common. */
public final class Vetoes {

    public static final Vetoes NONE = new Vetoes(List.of());

    private final List<Veto> all;

    private Vetoes(List<Veto> all) {
        this.all = List.copyOf(all);
    }

    /** A level that a comparison must find; one that another field contains is equal. */
    private record Wanted(int comparison, int level, int equal) {

        boolean isIn(long pattern) {
            int found = Patterns.level(pattern, comparison);
            return found == level || (found > equal && level == equal);
        }
    }

    private record Veto(List<Finding> stated, List<Wanted> wanted) {

        boolean isMet(long pattern) {
            return wanted.stream().allMatch(each -> each.isIn(pattern));
        }
    }

    /**
     * @param stated null for none
     * @throws IllegalArgumentException if one names what there isn't; the message says what there is
     */
    public static Vetoes of(@Nullable List<List<Finding>> stated, List<Comparison> comparisons) {
        if (stated == null) {
            return NONE;
        }
        List<Veto> all = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String name = "veto " + (i + 1) + " of the plan: ";
            all.add(new Veto(
                    stated.get(i),
                    stated.get(i).stream()
                            .map(each -> wanted(name, each, comparisons))
                            .toList()));
        }
        return new Vetoes(all);
    }

    private static Wanted wanted(String name, Finding finding, List<Comparison> comparisons) {
        int place = IntStream.range(0, comparisons.size())
                .filter(c -> comparisons.get(c).field().equals(finding.field()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(name + "no field " + finding.field() + " is compared; there are "
                                + comparisons.stream().map(Comparison::field).collect(Collectors.joining(", "))));
        Comparison comparison = comparisons.get(place);
        List<Likeness> possible = IntStream.rangeClosed(1, comparison.equalLevel())
                .filter(comparison::occurs)
                .mapToObj(comparison::likeness)
                .toList();
        int level = IntStream.rangeClosed(1, comparison.equalLevel())
                .filter(each -> comparison.occurs(each) && comparison.likeness(each) == finding.likeness())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + finding.field() + " is never "
                        + finding.likeness() + "; it can be "
                        + possible.stream().map(Likeness::name).collect(Collectors.joining(", "))));
        return new Wanted(place, level, comparison.equalLevel());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isMet(long pattern) {
        // A plain loop: it is asked for each pair, and most plans have none.
        for (Veto veto : all) {
            if (veto.isMet(pattern)) {
                return true;
            }
        }
        return false;
    }

    /** What the first veto asks for that pairs of the pattern meet; empty if they meet none. */
    public List<Finding> met(long pattern) {
        return all.stream()
                .filter(veto -> veto.isMet(pattern))
                .findFirst()
                .map(Veto::stated)
                .orElse(List.of());
    }
}
