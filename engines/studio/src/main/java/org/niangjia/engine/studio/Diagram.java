package org.niangjia.engine.studio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its data; it is drawn as it is told.
 *
 * @param unit behind each number; empty for none
 * @param note under the figure, such as where the numbers come from
 */
public record Diagram(
        Kind kind,
        String title,
        String unit,
        List<Item> items,
        @Nullable String note) {

    private static final int ITEMS_MAX = 8;

    /** What is drawn. */
    public enum Kind {
        /** One number, counted up from nought. */
        COUNT,
        BARS,
        /** A curve over the items in their order. */
        LINE,
        /** Parts of a whole; a single item is a part of a hundred. */
        SHARE,
        /** Steps one after the other; the items' texts say what happens. */
        TIMELINE,
        /** Two or three things beside each other, each with its number and text. */
        COMPARISON
    }

    /**
     * One number or step.
     *
     * @param text more about it; needed by a timeline
     */
    public record Item(String label, double value, @Nullable String text) {

        /** @throws IllegalArgumentException if the value is no number or below 0 */
        public Item {
            label = Script.required(label, "label");
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("a figure shows numbers from 0 on, not " + value);
            }
        }
    }

    /** @throws IllegalArgumentException if there are no items or more than can be read */
    public Diagram {
        kind = Script.required(kind, "kind");
        title = Objects.requireNonNullElse(title, "");
        unit = Objects.requireNonNullElse(unit, "");
        items = List.copyOf(Script.required(items, "items"));
        if (items.isEmpty() || items.size() > ITEMS_MAX) {
            throw new IllegalArgumentException("a figure has 1 to " + ITEMS_MAX + " items: " + title);
        }
    }
}
