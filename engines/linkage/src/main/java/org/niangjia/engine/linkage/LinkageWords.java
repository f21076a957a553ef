package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What the engine says to people, in Chinese (its source language) or English. */
public final class LinkageWords {

    private static final double NOTHING = 0.05;
    private static final int RULES_MAX = 3;

    private final ResourceBundle bundle;

    private LinkageWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English for a locale of English, Chinese for every other. */
    public static LinkageWords in(Locale locale) {
        return new LinkageWords(ResourceBundle.getBundle(
                "org.niangjia.engine.linkage.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * A text with {@code {0}}, {@code {1}} … replaced by the arguments.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String say(String key, Object... arguments) {
        String text = bundle.getString(key);
        StringBuilder said = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean place = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (place) {
                said.append(arguments[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                said.append(text.charAt(at));
            }
        }
        return said.toString();
    }

    public String of(Likeness likeness) {
        return say("likeness." + likeness.code());
    }

    /** What a blocking rule asks for. */
    public String of(List<LinkageResult.Agreement> agreements) {
        return agreements.stream()
                .map(each ->
                        say("agreement", each.field(), say("key." + each.key().replace(' ', '-'))))
                .collect(Collectors.joining(say("agreement.join")));
    }

    /** How many blocking rules find a pair and the first of them, or that none does; empty where they were not asked. */
    public String rules(Explanation explanation) {
        List<List<LinkageResult.Agreement>> rules = explanation.rules();
        if (rules == null) {
            return "";
        }
        return rules.isEmpty()
                ? say("found.none")
                : say(
                        rules.size() > RULES_MAX ? "found.many" : "found",
                        rules.stream().limit(RULES_MAX).map(this::of).collect(Collectors.joining(say("sentence.join"))),
                        rules.size());
    }

    /** Bits with their sign and one decimal. */
    public static String signed(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
    }

    /** What speaks for a pair and what against it, in one sentence; what was not compared is passed over. */
    public String sentence(Explanation explanation) {
        List<String> parts = new ArrayList<>();
        if (explanation.judged() != null) {
            parts.add(say(explanation.judged() ? "judged.match" : "judged.non-match"));
        }
        if (!explanation.veto().isEmpty()) {
            parts.add(say("vetoed", veto(explanation)));
        }
        for (Explanation.Step step : explanation.steps()) {
            if (step.likeness() != Likeness.MISSING && step.likeness() != Likeness.IN_NATIONAL_NUMBER) {
                parts.add(say(
                        "sentence.step", step.field(), of(step.likeness()), signed(step.bits() + step.rarityBits())));
            }
        }
        for (Explanation.Together each : explanation.together()) {
            if (Math.abs(each.bits()) > NOTHING) {
                parts.add(say("sentence.together", each.one(), each.two(), signed(each.bits())));
            }
        }
        if (explanation.householdBits() < -NOTHING) {
            parts.add(say("sentence.household", signed(explanation.householdBits())));
        }
        if (explanation.namesakeBits() < -NOTHING) {
            parts.add(say("sentence.namesake", signed(explanation.namesakeBits())));
        }
        if (Math.abs(explanation.calibrationBits()) > NOTHING) {
            parts.add(say("sentence.calibration", signed(explanation.calibrationBits())));
        }
        return String.join(say("sentence.join"), parts);
    }

    private String veto(Explanation explanation) {
        return explanation.veto().stream()
                .map(each -> say("agreement", each.field(), of(each.likeness())))
                .collect(Collectors.joining(say("agreement.join")));
    }

    /** What would change the decision, a sentence for each of the possible changes. */
    public List<String> turns(Explanation explanation) {
        if (explanation.judged() != null) {
            return List.of(say("turn.judged"));
        }
        if (!explanation.veto().isEmpty()) {
            return List.of(say("turn.vetoed"));
        }
        if (explanation.turns().isEmpty()) {
            return List.of(say("turn.none"));
        }
        String key = explanation.linked() ? "turn.linked" : "turn.not-linked";
        return explanation.turns().stream()
                .map(turn -> say(key, turn.field(), of(turn.to()), signed(turn.weight())))
                .toList();
    }
}
