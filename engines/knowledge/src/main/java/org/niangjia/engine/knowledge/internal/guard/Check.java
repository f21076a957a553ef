package org.niangjia.engine.knowledge.internal.guard;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.knowledge.Guard.Reason;

/** A rule of a sentence held against one rule of the evidence. */
final class Check {

    /** How many symbols behind a negation the word that it denies may stand. */
    private static final int REACH = 3;

    private static final int NAME_LENGTH_MIN = 2;

    private static final int NOWHERE = -1;

    private final List<Symbol> said;
    private final Rule rule;
    private final List<Symbol> frame;
    private final Alignment alignment;
    private final boolean[] taken;
    private final boolean[] moved;

    /** @param frame what the passage is called: its document's title and its heading */
    Check(List<Symbol> said, Rule rule, List<Symbol> frame) {
        this.said = said;
        this.rule = rule;
        this.frame = frame;
        this.alignment = Alignment.of(said, rule.symbols());
        this.taken = alignment.taken();
        this.moved = new boolean[said.size()];
        for (int i = 0; i < said.size(); i++) {
            moved[i] = said.get(i).isCritical() && alignment.partnerOf(i) < 0 && takeElsewhere(said.get(i));
        }
    }

    double score() {
        return alignment.score() - rule.cost();
    }

    Rule rule() {
        return rule;
    }

    /** Characters of the sentence that the rule has in the same place. */
    int charactersFound() {
        int found = 0;
        for (int i = 0; i < said.size(); i++) {
            int partner = alignment.partnerOf(i);
            if (said.get(i).kind() == Kind.CHARACTER
                    && partner >= 0
                    && said.get(i).agreesWith(rule.symbols().get(partner))) {
                found++;
            }
        }
        return found;
    }

    /** What the sentence says otherwise than the rule, or the rule limits and the sentence doesn't. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < said.size(); i++) {
            Symbol symbol = said.get(i);
            int partner = alignment.partnerOf(i);
            if (symbol.isCritical()) {
                if (moved[i]) {
                    continue;
                }
                if (partner >= 0) {
                    addIfOther(doubts, symbol, rule.symbols().get(partner));
                } else if (!isAllowedAlone(symbol, begun)) {
                    doubts.add(new Doubt(reasonOf(symbol), symbol.written(), ""));
                }
            }
            begun = symbol.kind() != Kind.BOUNDARY && (begun || (partner >= 0 && symbol.kind() == Kind.CHARACTER));
        }
        for (int j = 0; j < rule.symbols().size(); j++) {
            if (!taken[j] && isMissed(j)) {
                doubts.add(new Doubt(Reason.LEFT_OUT, "", rule.symbols().get(j).written()));
            }
        }
        return doubts;
    }

    private static void addIfOther(List<Doubt> doubts, Symbol said, Symbol written) {
        if (!said.agreesWith(written)) {
            doubts.add(new Doubt(reasonOf(said), said.written(), written.written()));
        }
    }

    private boolean isAllowedAlone(Symbol symbol, boolean begun) {
        boolean subject = symbol.kind() == Kind.PARTY
                && !begun
                && symbol.values().stream().anyMatch(rule.subjects()::contains);
        return symbol.weak() || subject || isOfFrame(symbol);
    }

    private boolean isOfFrame(Symbol symbol) {
        boolean named = symbol.kind() == Kind.ORDINAL || symbol.kind() == Kind.TITLE;
        return named && frame.stream().anyMatch(symbol::agreesWith);
    }

    /** Takes a critical word that the rule has in another place, from where a sentence may move all but a mere not. */
    private boolean takeElsewhere(Symbol symbol) {
        for (int j = 0; j < taken.length; j++) {
            Symbol written = rule.symbols().get(j);
            if (!taken[j] && !written.has("NEGATION") && symbol.agreesWith(written) && isInUse(j)) {
                taken[j] = true;
                return true;
            }
        }
        return false;
    }

    /** Whether anything of the clause around the place is said. */
    private boolean isInUse(int place) {
        for (int j = place; j < taken.length && !isBoundary(j); j++) {
            if (taken[j]) {
                return true;
            }
        }
        for (int j = place; j >= 0 && !isBoundary(j); j--) {
            if (taken[j]) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands at the place turns what is said beside it into something else. */
    private boolean isMissed(int place) {
        Symbol symbol = rule.symbols().get(place);
        return switch (symbol.kind()) {
            case MODALITY ->
                ((symbol.has("NEGATION") || symbol.has("PROHIBITION") || symbol.has("WHETHER"))
                                && isSaid(place + 1, place + REACH))
                        || (symbol.has("EXCEPTION") && isSaid(place - REACH, place - 1));
            case BOUND ->
                !symbol.weak()
                        && (isNumberSaid(place - 1)
                                || isNumberSaid(place + 1)
                                || (symbol.isNegative() && isSaid(place + 1, place + REACH)));
            case NUMBER, ORDINAL ->
                (symbol.isGrade() && isInUse(place) && isOfAnotherGrade(place)) || isReplaced(place);
            case PARTY -> isReplaced(place);
            case CHARACTER, BOUNDARY, TITLE -> false;
        };
    }

    /**
     * Whether the sentence has other words where the rule has a number or party, as 几天 or the name of somebody whom the
     * table of parties doesn't have.
     */
    private boolean isReplaced(int place) {
        int left = place - 1;
        while (left >= 0 && !taken[left] && !isBoundary(left)) {
            left--;
        }
        int right = place + 1;
        while (right < taken.length && !taken[right] && !isBoundary(right)) {
            right++;
        }
        int before = left < 0 ? NOWHERE : saidAt(left);
        int behind = right == taken.length ? NOWHERE : saidAt(right);
        if (before == NOWHERE && behind == NOWHERE) {
            return false;
        }
        int first = before == NOWHERE ? clauseStart(behind) : before + 1;
        int end = behind == NOWHERE ? clauseEnd(before) : behind;
        int others = 0;
        for (int i = first; i < end; i++) {
            others += said.get(i).kind() == Kind.CHARACTER && alignment.partnerOf(i) < 0 ? 1 : 0;
        }
        return others >= NAME_LENGTH_MIN;
    }

    /** Index in the sentence of what lies on the place, or {@link #NOWHERE}; ends of clauses lie nowhere. */
    private int saidAt(int place) {
        for (int i = 0; i < said.size() && !isBoundary(place); i++) {
            if (alignment.partnerOf(i) == place) {
                return i;
            }
        }
        return NOWHERE;
    }

    private int clauseStart(int index) {
        int start = index;
        while (start > 0 && said.get(start - 1).kind() != Kind.BOUNDARY) {
            start--;
        }
        return start;
    }

    private int clauseEnd(int index) {
        int end = index + 1;
        while (end < said.size() && said.get(end).kind() != Kind.BOUNDARY) {
            end++;
        }
        return end;
    }

    /** Whether the clause at the place speaks of a grade, and of none that the sentence speaks of. */
    private boolean isOfAnotherGrade(int place) {
        int first = place;
        while (first > 0 && !isBoundary(first - 1)) {
            first--;
        }
        for (int j = first; j < taken.length && !isBoundary(j); j++) {
            Symbol grade = rule.symbols().get(j);
            if (grade.isGrade() && (taken[j] || said.stream().anyMatch(grade::agreesWith))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumberSaid(int place) {
        return place >= 0
                && place < taken.length
                && taken[place]
                && rule.symbols().get(place).kind() == Kind.NUMBER;
    }

    private boolean isSaid(int first, int last) {
        for (int j = Math.max(first, 0); j <= Math.min(last, taken.length - 1); j++) {
            if (taken[j] && !isBoundary(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBoundary(int place) {
        return rule.symbols().get(place).kind() == Kind.BOUNDARY;
    }

    private static Reason reasonOf(Symbol symbol) {
        return switch (symbol.kind()) {
            case NUMBER, ORDINAL -> Reason.NUMBER;
            case MODALITY -> Reason.MODALITY;
            case BOUND -> Reason.BOUND;
            case PARTY -> Reason.PARTY;
            case TITLE -> Reason.DOCUMENT;
            case CHARACTER, BOUNDARY -> throw new IllegalArgumentException("not critical: " + symbol.written());
        };
    }
}
