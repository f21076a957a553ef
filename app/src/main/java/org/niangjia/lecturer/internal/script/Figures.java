package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Diagram.Item;
import org.niangjia.engine.studio.Diagram.Kind;

/**
 * Draws the numbers of a sentence: an amount or duration as a large number, a share as a ring, cases that differ beside each
 * other, deadlines one after the other. Every number, with its bounds, and every word stands so in the sentence.
 */
public final class Figures {

    private static final int CASES_MAX = 3;
    private static final int LABEL_MAX = 14;
    private static final int TEXT_MAX = 40;
    private static final int DEADLINES_MAX = 4;
    private static final Pattern WITHIN = Pattern.compile("(?:日|天|周|月|年|小时|分钟)(?:以内|之内|内)$");
    private static final Pattern CLAUSES = Pattern.compile("[，。；：]");
    private static final Pattern CASES = Pattern.compile("[。；]");
    private static final Pattern CASE =
            Pattern.compile("(?:^|，)(?<label>[^，]{2," + (LABEL_MAX + 1) + "}?)的?，(?<result>[^，]+)$");

    private Figures() {}

    /** The figure of a sentence that has a number worth looking at. */
    public static Optional<Diagram> of(String sentence, String title) {
        return cases(sentence, title).or(() -> deadlines(sentence, title)).or(() -> single(sentence, title));
    }

    /** Two or more times within which something happens, in their order. */
    private static Optional<Diagram> deadlines(String sentence, String title) {
        List<Item> items = new ArrayList<>();
        for (String clause : CLAUSES.split(sentence, 0)) {
            List<Quantity> given = Quantity.in(clause);
            if (given.size() > 1) {
                return Optional.empty();
            }
            if (given.size() == 1 && WITHIN.matcher(given.getFirst().unit()).find()) {
                Quantity quantity = given.getFirst();
                String then = quantity.from() == 0 ? clause.substring(quantity.to()) : clause;
                items.add(new Item(clause.substring(quantity.from(), quantity.to()), 0, then.strip()));
            }
        }
        return items.size() >= 2 && items.size() <= DEADLINES_MAX
                ? Optional.of(new Diagram(Kind.TIMELINE, title, "", items, null))
                : Optional.empty();
    }

    /** Cases with one number each in the same unit: 满四个月的，四十二天；未满的，十五天. */
    private static Optional<Diagram> cases(String sentence, String title) {
        List<Item> items = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (String part : CASES.split(sentence, 0)) {
            Matcher matcher = CASE.matcher(part.strip());
            List<Quantity> given = Quantity.in(part);
            if (given.size() != 1 || !matcher.find()) {
                return Optional.empty();
            }
            Quantity quantity = given.getFirst();
            if (Quantity.in(matcher.group("result")).size() != 1) {
                return Optional.empty();
            }
            units.add(quantity.unit());
            items.add(new Item(matcher.group("label"), quantity.value(), shortened(matcher.group("result"))));
        }
        boolean comparable = items.size() >= 2 && units.stream().distinct().count() == 1;
        return comparable && items.size() <= CASES_MAX
                ? Optional.of(new Diagram(Kind.COMPARISON, title, units.getFirst(), items, null))
                : Optional.empty();
    }

    /** The only number of the first clause that has one. */
    private static Optional<Diagram> single(String sentence, String title) {
        for (String clause : CLAUSES.split(sentence, 0)) {
            List<Quantity> given = Quantity.in(clause);
            if (given.size() > 1) {
                return Optional.empty();
            }
            if (given.size() == 1) {
                return Optional.of(drawn(given.getFirst(), clause.strip(), title));
            }
        }
        return Optional.empty();
    }

    private static Diagram drawn(Quantity quantity, String clause, String title) {
        boolean share = quantity.unit().equals("%") && quantity.value() <= 100;
        String text = shortened(clause);
        Kind kind = share ? Kind.SHARE : Kind.COUNT;
        Item item = new Item(quantity.lower(), quantity.value(), text);
        return new Diagram(kind, title, share ? "%" : quantity.unit(), List.of(item), null);
    }

    private static @Nullable String shortened(String clause) {
        return clause.length() > TEXT_MAX ? null : clause;
    }
}
