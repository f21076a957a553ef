package org.niangjia.engine.linkage.internal.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.LinkageResult.Agreement;

/** Blocking rules that a plan states, made of the keys that its fields have. */
final class StatedRules {

    /** Rows have so many combined keys at most: those of two texts with three rare words each. */
    private static final int WIDTH_MAX = 9;

    private final List<BlockingKey> keys;

    /** @param keys of all fields */
    StatedRules(List<BlockingKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException if a rule asks for what there isn't; the message names it and what there is */
    List<List<BlockingKey>> of(List<List<Agreement>> rules) {
        List<List<BlockingKey>> made = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            made.add(keys(i + 1, rules.get(i)));
        }
        return made;
    }

    private List<BlockingKey> keys(int number, List<Agreement> rule) {
        List<BlockingKey> made = rule.stream().map(each -> key(number, each)).toList();
        String name = "rule " + number + " (" + Agreement.inWords(rule) + ") ";
        if (made.stream().distinct().count() < made.size()) {
            throw new IllegalArgumentException(name + "asks for the same twice");
        }
        if (made.stream().mapToLong(BlockingKey::width).reduce(1, Math::multiplyExact) > WIDTH_MAX) {
            throw new IllegalArgumentException(name + "asks for a rare word in more than two fields");
        }
        return made;
    }

    private BlockingKey key(int number, Agreement asked) {
        List<BlockingKey> ofField =
                keys.stream().filter(key -> key.field().equals(asked.field())).toList();
        if (ofField.isEmpty()) {
            throw new IllegalArgumentException("rule " + number + " of the plan: no field " + asked.field()
                    + " is compared; there are "
                    + keys.stream().map(BlockingKey::field).distinct().collect(Collectors.joining(", ")));
        }
        return ofField.stream()
                .filter(key -> key.name().equals(asked.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule " + number + " of the plan: " + asked.field()
                        + " has no key \"" + asked.key() + "\"; it has "
                        + ofField.stream().map(key -> "\"" + key.name() + "\"").collect(Collectors.joining(", "))));
    }
}
