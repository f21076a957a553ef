package org.niangjia.engine.linkage;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * How a plan makes links of weighed pairs, the same for a run and for whatever is held against it.
 *
 * @param vetoed whether two rows, of one list too, are never one
 */
record Deciding(LinkagePlan plan, Sides sides, RowOrder order, BiPredicate<Integer, Integer> vetoed) {

    /**
     * Which rows of one list share their partner.
     *
     * @param odds of any two rows, as logarithm to base 2
     * @param priorBits from which these odds start
     */
    Doubles doubles(PairList pairs, ToDoubleBiFunction<Integer, Integer> odds, double priorBits, JudgedRows judged) {
        return sides.isLinkage() && !plan.oneToOne()
                ? Doubles.of(pairs, sides, order, odds, priorBits, judged, vetoed)
                : Doubles.none(order);
    }

    /** The pairs with those that doubled rows add. */
    PairList completed(PairList pairs, Doubles doubles, ToDoubleBiFunction<Integer, Integer> odds) {
        return doubles.completed(pairs, odds).inOrder(order);
    }

    /** The links with a probability of at least {@code lowest}, the best first. */
    List<Matching.Decided> links(PairList completed, Doubles doubles, double lowest) {
        return sides.isLinkage()
                ? Matching.oneToOne(completed, sides, doubles, lowest)
                : Matching.all(completed, lowest);
    }
}
