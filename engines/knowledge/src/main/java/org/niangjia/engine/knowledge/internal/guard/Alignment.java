package org.niangjia.engine.knowledge.internal.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which symbol of a sentence says which symbol of a rule: the best way to lay the whole sentence along a part of the rule
 * (fitting alignment, Smith and Waterman 1981). A critical symbol may lie on any other of its kind, so that a changed
 * number comes to lie on the number that it replaces and not on one elsewhere that happens to be equal.
 */
final class Alignment {

    private static final float SAME = 1;
    private static final float SAME_KIND = 0.6f;
    private static final float AGREEING = 0.2f;
    private static final float OTHER_MODALITY = 0.3f;
    private static final float SAME_BOUNDARY = 0.2f;
    private static final float OTHER_CHARACTER = -0.2f;
    private static final float IMPOSSIBLE = -1_000;
    private static final float SAID_ALONE = -0.1f;
    private static final float SAID_ALONE_CRITICAL = -0.1f;
    private static final float LEFT_OUT = -0.06f;
    private static final float LEFT_OUT_CRITICAL = -0.1f;
    private static final float LEFT_OUT_RULE_END = -1.2f;

    /** Cost of passing over whole clauses: more than one agreeing number gains, less than two. */
    private static final float CLAUSES_PASSED = 0.3f;

    private static final String CONDITION_ENDS = "的时后间前起下";

    private static final int NONE = -1;

    private final List<Symbol> said;
    private final List<Symbol> rule;
    private final float[][] best;
    private final int[][] from;
    private final int[] partners;
    private final double score;

    private Alignment(List<Symbol> said, List<Symbol> rule) {
        this.said = said;
        this.rule = rule;
        this.best = new float[said.size() + 1][rule.size() + 1];
        this.from = new int[said.size() + 1][rule.size() + 1];
        this.partners = new int[said.size()];
        fill();
        int end = 0;
        float[] last = best[said.size()];
        for (int j = 1; j < last.length; j++) {
            end = last[j] > last[end] ? j : end;
        }
        this.score = last[end];
        trace(end);
    }

    static Alignment of(List<Symbol> said, List<Symbol> rule) {
        return new Alignment(said, rule);
    }

    double score() {
        return score;
    }

    /** Index in the rule of what the symbol of the sentence lies on, or -1. */
    int partnerOf(int index) {
        return partners[index];
    }

    /** For each symbol of the rule whether something agreeing or of its kind lies on it. */
    boolean[] taken() {
        boolean[] taken = new boolean[rule.size()];
        for (int partner : partners) {
            if (partner != NONE) {
                taken[partner] = true;
            }
        }
        return taken;
    }

    private void fill() {
        List<Integer> starts = clauseStarts();
        boolean[] afterCondition = afterCondition(starts);
        for (int i = 1; i <= said.size(); i++) {
            Symbol mine = said.get(i - 1);
            float alone = alone(mine, SAID_ALONE, SAID_ALONE_CRITICAL);
            best[i][0] = best[i - 1][0] + alone;
            from[i][0] = -1;
            int clause = 1;
            for (int j = 1; j <= rule.size(); j++) {
                Symbol theirs = rule.get(j - 1);
                take(i, j, best[i - 1][j - 1] + likeness(mine, theirs), j - 1);
                if (best[i - 1][j] + alone > best[i][j]) {
                    best[i][j] = best[i - 1][j] + alone;
                    from[i][j] = -1 - j;
                }
                float without = best[i][j - 1] + leftOut(theirs);
                if (without > best[i][j]) {
                    best[i][j] = without;
                    from[i][j] = rule.size() + j - 1;
                }
                if (clause < starts.size() && starts.get(clause) == j) {
                    passClauses(i, starts, clause, afterCondition);
                    clause++;
                }
            }
        }
    }

    private void take(int i, int j, float value, int source) {
        best[i][j] = value;
        from[i][j] = source;
    }

    /** Arrives at the begin of a clause from the begin of one before it, unless that leaves a condition alone. */
    private void passClauses(int i, List<Integer> starts, int clause, boolean[] afterCondition) {
        int here = starts.get(clause);
        for (int before = 0; before < clause; before++) {
            int start = starts.get(before);
            if (!afterCondition[before] && best[i][start] - CLAUSES_PASSED > best[i][here]) {
                best[i][here] = best[i][start] - CLAUSES_PASSED;
                from[i][here] = rule.size() + start;
            }
        }
    }

    private List<Integer> clauseStarts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int j = 0; j < rule.size(); j++) {
            if (rule.get(j).kind() == Kind.BOUNDARY) {
                starts.add(j + 1);
            }
        }
        return starts;
    }

    private boolean[] afterCondition(List<Integer> starts) {
        boolean[] after = new boolean[starts.size()];
        for (int clause = 1; clause < after.length; clause++) {
            int end = starts.get(clause) - 2;
            after[clause] = end >= 0 && CONDITION_ENDS.contains(rule.get(end).written());
        }
        return after;
    }

    private static float leftOut(Symbol symbol) {
        return symbol.equals(Symbol.RULE_BOUNDARY) ? LEFT_OUT_RULE_END : alone(symbol, LEFT_OUT, LEFT_OUT_CRITICAL);
    }

    private static float alone(Symbol symbol, float plain, float critical) {
        return switch (symbol.kind()) {
            case BOUNDARY -> 0;
            case CHARACTER -> plain;
            case NUMBER, ORDINAL, MODALITY, BOUND, PARTY, TITLE -> critical;
        };
    }

    private static float likeness(Symbol one, Symbol other) {
        if (one.kind() != other.kind()) {
            return IMPOSSIBLE;
        }
        return switch (one.kind()) {
            case BOUNDARY -> SAME_BOUNDARY;
            case CHARACTER -> one.written().equals(other.written()) ? SAME : OTHER_CHARACTER;
            case MODALITY -> one.agreesWith(other) ? SAME_KIND + AGREEING : OTHER_MODALITY;
            case NUMBER, ORDINAL, BOUND, PARTY, TITLE -> one.agreesWith(other) ? SAME_KIND + AGREEING : SAME_KIND;
        };
    }

    /** Sources are told apart by their range: laid on j-1, said alone at -1-j, or come along the rule from beyond its size. */
    private void trace(int end) {
        Arrays.fill(partners, NONE);
        int i = said.size();
        int j = end;
        while (i > 0) {
            int source = from[i][j];
            if (source < 0) {
                i--;
            } else if (source >= rule.size()) {
                j = source - rule.size();
            } else {
                i--;
                j--;
                partners[i] = j;
            }
        }
    }
}
