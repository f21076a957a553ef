package org.niangjia.engine.linkage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param links the most probable first; not held as objects, so that a loop or a stream over them needs no more memory
 * @param clusters rows that are one entity, of deduplications; each has two rows or more
 * @param rules what was compared, by blocking rule
 * @param pairs how many pairs were compared
 * @param weights what was learnt
 * @param levels the same level by level
 * @param expectedPrecision share of the links that are right, as the model believes, 0 to 1
 * @param expectedRecall share of the matches that are among the links, as the model believes, 0 to 1
 * @param seconds by step, in the order of the steps
 * @param judgements what people judged, and the run went by
 * @param evidence what a person needs to judge it
 */
public record LinkageResult(
        LinkagePlan plan,
        List<Link> links,
        List<List<Integer>> clusters,
        List<Rule> rules,
        long pairs,
        LinkageWeights weights,
        List<Level> levels,
        double expectedPrecision,
        double expectedRecall,
        Map<String, Double> seconds,
        Judgements judgements,
        LinkageEvidence evidence) {

    /**
     * Two records that are one.
     *
     * @param left row of the left or only table, from 0
     * @param right row of the right or only table, from 0
     * @param weight logarithm to base 2 of the odds
     * @param judged whether people judged them to be one, or it follows from what they judged
     */
    public record Link(int left, int right, double probability, double weight, boolean judged) {

        /** One that follows from its weight. */
        public Link(int left, int right, double probability, double weight) {
            this(left, right, probability, weight, false);
        }
    }

    /**
     * A blocking rule.
     *
     * @param agreements what it asks for, all of them
     * @param pairs that no rule before it found
     * @param leftOut pairs of very large groups that agree on nothing else and were not compared
     */
    public record Rule(String rule, List<Agreement> agreements, long pairs, double leftOut) {
        public Rule {
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * What a rule asks for in one field.
     *
     * @param key what two values must have in common, such as {@code equal}, {@code sound} or {@code year and month}
     */
    public record Agreement(String field, String key) {

        /** A rule as messages and plans call it, such as {@code surname: sound, day: year}. */
        public static String inWords(List<Agreement> rule) {
            return rule.stream().map(each -> each.field() + ": " + each.key()).collect(Collectors.joining(", "));
        }
    }

    /**
     * What a level of a field tells.
     *
     * @param likeness what the level stands for; levels of a field grow with likeness
     * @param matches share of matches that have it
     * @param others share of other pairs that have it
     * @param bits logarithm to base 2 of matches by others
     */
    public record Level(String field, Likeness likeness, double matches, double others, double bits) {}

    public LinkageResult {
        links = links instanceof LinkList ? links : LinkList.of(links, Function.identity());
        clusters = List.copyOf(clusters);
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
