package org.niangjia.engine.knowledge.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.text.Statement;

/**
 * Says of a long statement only the rules that answer. Whole rules are left out, never a part of one; a rule that goes on
 * from the one before it (逾期不改正的 …) keeps that; and where any rule limits another, nothing is left out.
 */
final class Compression {

    /** What a person hears without losing the thread, in characters. */
    private static final int LENGTH_MAX = 60;

    /** By how much a rule has to cover more of the question than the others to be said alone. */
    private static final double COVERAGE_AHEAD = 0.15;

    private static final Pattern RULE_END = Pattern.compile("(?<=[；;])");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，,；;。])");
    private static final Pattern LIMITS =
            Pattern.compile("但|除外|除(?!名|去)[^，。；]{1,60}外|不适用|另有规定|例外|不受[^，。；]{1,20}限制|前款|上述|前述");
    private static final Pattern GOES_ON = Pattern.compile("^(?:[协逾情拒仍尚并其该由对因]|没有|不服|不能|需要|超过|经)");
    private static final Pattern OPENS = Pattern.compile("[：:](?=.)");
    private static final Pattern END = Pattern.compile("[；;，,]$");

    private final Question question;

    Compression(Question question) {
        this.question = question;
    }

    /** The statement, or the part of it that answers; ends in a full stop if it was cut. */
    String of(Statement statement) {
        String text = statement.line();
        String ofGrade = ofGrade(text);
        if (statement.isListed() || statement.quotes().size() > 1 || ofGrade.length() <= LENGTH_MAX) {
            return ofGrade;
        }
        return ofRules(ofGrade);
    }

    /** Of an enumeration of grades behind a colon only the one asked for: 标准为：七级伤残为13个月 …, 八级伤残为11个月 …. */
    private String ofGrade(String text) {
        Distinctions asked = question.distinctions();
        Matcher matcher = OPENS.matcher(text);
        if (!asked.areMade() || !matcher.find()) {
            return text;
        }
        int opened = matcher.end();
        while (matcher.find()) {
            opened = matcher.end();
        }
        List<String> clauses = List.of(CLAUSE_END.split(text.substring(opened), -1));
        List<String> kept =
                clauses.stream().filter(clause -> !asked.exclude(clause)).toList();
        boolean enumeration = clauses.stream().filter(asked::exclude).count() > 0
                && !LIMITS.matcher(text.substring(opened)).find();
        return enumeration && kept.stream().anyMatch(clause -> !clause.isBlank())
                ? closed(text.substring(0, opened) + String.join("", kept))
                : text;
    }

    private String ofRules(String text) {
        List<String> rules = List.of(RULE_END.split(text, -1));
        if (rules.size() < 2 || LIMITS.matcher(text).find()) {
            return text;
        }
        int best = 0;
        double ahead = 0;
        double bestCoverage = -1;
        for (int i = 0; i < rules.size(); i++) {
            double coverage = question.coverage(rules.get(i));
            if (coverage > bestCoverage) {
                ahead = coverage - Math.max(bestCoverage, 0);
                bestCoverage = coverage;
                best = i;
            } else {
                ahead = Math.min(ahead, bestCoverage - coverage);
            }
        }
        if (ahead < COVERAGE_AHEAD) {
            return text;
        }
        return closed(String.join("", chain(rules, best)));
    }

    /** The rule with those before it from which it goes on. */
    private static List<String> chain(List<String> rules, int best) {
        int first = best;
        while (first > 0 && GOES_ON.matcher(rules.get(first).strip()).find()) {
            first--;
        }
        return new ArrayList<>(rules.subList(first, best + 1));
    }

    private static String closed(String text) {
        return END.matcher(text.strip()).replaceFirst("。");
    }
}
