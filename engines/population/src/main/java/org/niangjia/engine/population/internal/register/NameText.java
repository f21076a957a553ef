package org.niangjia.engine.population.internal.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.internal.Row;
import org.niangjia.engine.population.internal.Table;

/** Names as people write them down. */
final class NameText {

    /** The dot of GB 18030, others that look like it in fonts or are near it on keyboards, and none. */
    private static final List<String> OTHER_DOTS = List.of("•", "‧", "・", "・", ".", "．", "。", "∙", "", " ", "-");

    private static final List<String> HIDDEN = List.of("*", "＊", "某", "×");

    private final Map<String, List<String>> alike = new HashMap<>();
    private final Map<String, List<String>> variants = new HashMap<>();
    private final Map<String, String> traditional = new HashMap<>();

    NameText() {
        for (Row row : Table.rows("register/homophones.txt", 1)) {
            List<String> group = row.characters(0);
            for (String one : group) {
                alike.put(
                        one, group.stream().filter(other -> !other.equals(one)).toList());
            }
        }
        for (Row row : Table.rows("register/variants.tsv", 2)) {
            variants.computeIfAbsent(row.text(0), one -> new ArrayList<>()).add(row.text(1));
        }
        for (Row row : Table.rows("register/traditional.tsv", 2)) {
            traditional.put(row.text(0), row.text(1));
        }
    }

    String written(FamilyName name, Slips slips) {
        return name.twoParts() ? ofTwoParts(name, slips) : spaced(slipped(name.full(), slips), slips);
    }

    private String ofTwoParts(FamilyName name, Slips slips) {
        if (slips.happens(NoiseRate.NAME_SHORTENED)) {
            return slipped(name.given(), slips);
        }
        boolean turned = slips.happens(NoiseRate.NAME_ORDER);
        String first = turned ? name.family() : name.given();
        String second = turned ? name.given() : name.family();
        String dot = slips.happens(NoiseRate.NAME_DOT) ? slips.any(OTHER_DOTS) : "·";
        return slipped(first, slips) + dot + second;
    }

    /** At most one slip. */
    private String slipped(String name, Slips slips) {
        List<String> characters =
                name.codePoints().mapToObj(Character::toString).toList();
        List<Integer> sounding = places(characters, alike);
        if (!sounding.isEmpty() && slips.happens(NoiseRate.NAME_HOMOPHONE)) {
            return replaced(characters, sounding, alike, slips);
        }
        List<Integer> varying = places(characters, variants);
        if (!varying.isEmpty() && slips.happens(NoiseRate.NAME_VARIANT)) {
            return replaced(characters, varying, variants, slips);
        }
        if (characters.stream().anyMatch(traditional::containsKey) && slips.happens(NoiseRate.NAME_TRADITIONAL)) {
            return String.join(
                    "",
                    characters.stream()
                            .map(one -> traditional.getOrDefault(one, one))
                            .toList());
        }
        if (characters.size() < 2) {
            return name;
        }
        int place = 1 + slips.below(characters.size() - 1);
        if (characters.size() > 2 && slips.happens(NoiseRate.NAME_MISSING_CHARACTER)) {
            return with(characters, place, "");
        }
        return slips.happens(NoiseRate.NAME_MASKED_CHARACTER) ? with(characters, place, slips.any(HIDDEN)) : name;
    }

    private static List<Integer> places(List<String> characters, Map<String, List<String>> known) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < characters.size(); place++) {
            if (known.containsKey(characters.get(place))) {
                places.add(place);
            }
        }
        return places;
    }

    /** Rather a later character than the surname, which writers know. */
    private static String replaced(
            List<String> characters, List<Integer> places, Map<String, List<String>> by, Slips slips) {
        int place = places.size() > 1 && places.getFirst() == 0 && slips.below(4) != 0
                ? places.get(1 + slips.below(places.size() - 1))
                : slips.any(places);
        return with(characters, place, slips.any(by.getOrDefault(characters.get(place), List.of(""))));
    }

    private static String with(List<String> characters, int place, String instead) {
        List<String> changed = new ArrayList<>(characters);
        changed.set(place, instead);
        return String.join("", changed);
    }

    /** Names of two characters are spread over the width of three in many tables. */
    private static String spaced(String name, Slips slips) {
        if (!slips.happens(NoiseRate.NAME_SPACE)) {
            return name;
        }
        return switch (slips.below(4)) {
            case 0 -> name + " ";
            case 1 -> " " + name;
            case 2 -> name.charAt(0) + "\u3000" + name.substring(1);
            default -> name.charAt(0) + " " + name.substring(1);
        };
    }
}
