package org.niangjia.engine.knowledge.internal.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.knowledge.Guard.Reason;
import org.niangjia.engine.knowledge.Guard.Support;
import org.niangjia.engine.knowledge.Guard.Verdict;

/** Passages read as rules, against which sentences are held. */
public final class Judgement {

    /** How much less like the sentence than the likest a rule may be and still support it, in characters. */
    private static final double NEAR = 0.35;

    /** Shorter rules of a sentence, such as 可以的, need no word of the passage. */
    private static final int FREE_CHARACTERS_MAX = 6;

    /** How much of what a sentence says has to stand in the passage in the same order. */
    private static final double FOUND_MIN = 1.0 / 3;

    private final List<Rule> rules;
    private final List<List<Symbol>> frames;

    private Judgement(List<Rule> rules, List<List<Symbol>> frames) {
        this.rules = List.copyOf(rules);
        this.frames = List.copyOf(frames);
    }

    public static Judgement over(List<Cited> passages) {
        List<Rule> rules = new ArrayList<>();
        List<List<Symbol>> frames = new ArrayList<>();
        for (int number = 0; number < passages.size(); number++) {
            Cited passage = passages.get(number);
            rules.addAll(Rules.of(passage.document(), passage.text(), number));
            frames.add(frameOf(passage));
        }
        return new Judgement(rules, frames);
    }

    private static List<Symbol> frameOf(Cited passage) {
        List<Symbol> frame = new ArrayList<>();
        frame.add(Symbol.of(Kind.TITLE, passage.document(), Reading.nameOf(passage.document())));
        Reading.of(passage.heading(), passage.document()).forEach(frame::addAll);
        return frame;
    }

    public Verdict of(String text) {
        List<Doubt> doubts = new ArrayList<>();
        Set<Support> supports = new LinkedHashSet<>();
        for (List<Symbol> said : Reading.of(text, "")) {
            judge(said, doubts, supports);
        }
        if (supports.isEmpty() && doubts.isEmpty()) {
            doubts.add(new Doubt(Reason.FOREIGN, text, ""));
        }
        return new Verdict(doubts, List.copyOf(supports));
    }

    private void judge(List<Symbol> said, List<Doubt> doubts, Set<Support> supports) {
        List<Check> likest = likest(said);
        if (likest.isEmpty()) {
            doubts.add(foreign(said));
            return;
        }
        if (likest.getFirst().charactersFound() == 0 && said.stream().noneMatch(Symbol::isCritical)) {
            return;
        }
        List<Doubt> first = doubts(said, likest.getFirst());
        for (Check check : likest) {
            if (doubts(said, check).isEmpty()) {
                supports.add(new Support(check.rule().cited(), check.rule().quotes()));
                return;
            }
        }
        doubts.addAll(first);
    }

    private List<Check> likest(List<Symbol> said) {
        List<Check> checks = rules.stream()
                .map(rule -> new Check(said, rule, frames.get(rule.cited())))
                .sorted(Comparator.comparingDouble(Check::score).reversed())
                .toList();
        double least = checks.isEmpty() ? 0 : checks.getFirst().score() - NEAR;
        return checks.stream().filter(check -> check.score() >= least).toList();
    }

    private static List<Doubt> doubts(List<Symbol> said, Check check) {
        long characters =
                said.stream().filter(symbol -> symbol.kind() == Kind.CHARACTER).count();
        boolean foreign = characters > FREE_CHARACTERS_MAX && check.charactersFound() < FOUND_MIN * characters;
        return foreign ? List.of(foreign(said)) : check.doubts();
    }

    private static Doubt foreign(List<Symbol> said) {
        StringBuilder text = new StringBuilder();
        said.forEach(symbol -> text.append(symbol.written()));
        return new Doubt(Reason.FOREIGN, text.toString(), "");
    }
}
