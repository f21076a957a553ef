package org.niangjia.lecturer.internal.films;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Diagram.Kind;

/**
 * A figure as somebody typed it.
 *
 * @param rows those without any words count for nothing
 */
public record FigureDraft(Kind kind, String title, String unit, String note, List<Row> rows) {

    /** The most rows of a figure. */
    public static final int ROWS_MAX = 8;

    /** The longest title, note and text of a row, in UTF-16 units. */
    public static final int WORDS_MAX = 40;

    /** The longest label. */
    public static final int LABEL_MAX = 16;

    private static final int UNIT_MAX = 8;
    private static final int COMPARED_MAX = 3;
    private static final int WHOLE = 100;
    private static final int DECIMALS_MAX = 2;
    private static final BigDecimal VALUE_MAX = new BigDecimal("1e12");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern SIGNS = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

    public FigureDraft {
        rows = List.copyOf(rows);
    }

    /** A thing that is shown; the value as typed. */
    public record Row(String label, String value, String text) {

        boolean isBlank() {
            return (label + value + text).isBlank();
        }
    }

    /** Why a figure can't be drawn. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        LABEL_MISSING,
        NO_NUMBER,
        NEGATIVE,
        TOO_LARGE,
        STEP_WITHOUT_TEXT,
        /** A single large number is one. */
        ONE_ONLY,
        /** Columns, curves and things compared are at least two. */
        TWO_AT_LEAST,
        /** More are not compared than two or three. */
        THREE_AT_MOST,
        /** Parts are more than the whole. */
        MORE_THAN_WHOLE
    }

    /** A figure can't be drawn as it was typed. */
    public static final class Refused extends RuntimeException {

        private final Fault fault;
        private final int row;
        private final String typed;

        private Refused(Fault fault, int row, String typed) {
            super("no figure: " + fault + " in row " + row);
            this.fault = fault;
            this.row = row;
            this.typed = typed;
        }

        public Fault fault() {
            return fault;
        }

        /** The row at fault, from 1; 0 for the whole. */
        public int row() {
            return row;
        }

        /** What was typed there. */
        public String typed() {
            return typed;
        }
    }

    /** A figure as it is typed again. */
    public static FigureDraft of(Diagram figure) {
        return new FigureDraft(
                figure.kind(),
                figure.title(),
                figure.unit(),
                figure.note() == null ? "" : figure.note(),
                figure.items().stream()
                        .map(item -> new Row(
                                item.label(),
                                figure.kind() == Kind.TIMELINE ? "" : written(item.value()),
                                item.text() == null ? "" : item.text()))
                        .toList());
    }

    /** A number without an exponent or needless noughts. */
    public static String written(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    /**
     * The figure.
     *
     * @throws Refused if it can't be drawn
     */
    Diagram read() {
        List<Diagram.Item> items = new ArrayList<>();
        int number = 0;
        for (Row row : rows) {
            number++;
            if (!row.isBlank()) {
                items.add(item(row, number));
            }
        }
        requireCount(items);
        boolean tooLong = clean(title).length() > WORDS_MAX
                || clean(note).length() > WORDS_MAX
                || clean(unit).length() > UNIT_MAX;
        if (tooLong) {
            throw new Refused(Fault.TOO_LONG, 0, "");
        }
        return new Diagram(kind, clean(title), clean(unit), items, clean(note).isEmpty() ? null : clean(note));
    }

    private void requireCount(List<Diagram.Item> items) {
        int count = items.size();
        Fault fault = switch (kind) {
            case COUNT -> count > 1 ? Fault.ONE_ONLY : null;
            case BARS, LINE -> count == 1 ? Fault.TWO_AT_LEAST : null;
            case COMPARISON -> count == 1 ? Fault.TWO_AT_LEAST : count > COMPARED_MAX ? Fault.THREE_AT_MOST : null;
            case SHARE -> shares(items) > WHOLE && isShareOfHundred(count) ? Fault.MORE_THAN_WHOLE : null;
            case TIMELINE -> null;
        };
        if (count == 0 || fault != null) {
            throw new Refused(fault == null ? Fault.EMPTY : fault, 0, "");
        }
    }

    private boolean isShareOfHundred(int count) {
        return count == 1 || clean(unit).equals("%");
    }

    private static double shares(List<Diagram.Item> items) {
        return items.stream().mapToDouble(Diagram.Item::value).sum();
    }

    private Diagram.Item item(Row row, int number) {
        String label = clean(row.label());
        String text = clean(row.text());
        boolean steps = kind == Kind.TIMELINE;
        if (label.isEmpty()) {
            throw new Refused(Fault.LABEL_MISSING, number, "");
        }
        if (label.length() > LABEL_MAX || text.length() > WORDS_MAX) {
            throw new Refused(Fault.TOO_LONG, number, label);
        }
        if (steps && text.isEmpty()) {
            throw new Refused(Fault.STEP_WITHOUT_TEXT, number, label);
        }
        return new Diagram.Item(label, steps ? 0 : value(row.value(), number), text.isEmpty() ? null : text);
    }

    private static double value(String typed, int number) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw new Refused(Fault.NO_NUMBER, number, typed.strip());
        }
        BigDecimal value = new BigDecimal(plain);
        if (value.signum() < 0) {
            throw new Refused(Fault.NEGATIVE, number, typed.strip());
        }
        if (value.compareTo(VALUE_MAX) > 0 || value.stripTrailingZeros().scale() > DECIMALS_MAX) {
            throw new Refused(Fault.TOO_LARGE, number, typed.strip());
        }
        return value.doubleValue();
    }

    private static String clean(String words) {
        return SIGNS.matcher(words).replaceAll(" ").strip();
    }

    /** What stands in the figure, a statement each: numbers with their unit and what they are of, steps with their texts. */
    static Stream<String> statements(Diagram figure) {
        return figure.items().stream().map(item -> {
            String text = item.text() == null ? "" : item.text();
            if (figure.kind() == Kind.TIMELINE) {
                return text.contains(item.label()) ? text : item.label() + text;
            }
            return item.label() + written(item.value()) + figure.unit();
        });
    }

    /** The other words of the figure: its title, its note, and what is written beside numbers. */
    static Stream<String> words(Diagram figure) {
        Stream<String> beside = figure.items().stream()
                .filter(item -> figure.kind() != Kind.TIMELINE && item.text() != null)
                .map(item -> String.valueOf(item.text()));
        Stream<String> around = Stream.of(figure.title(), figure.note() == null ? "" : figure.note())
                .filter(words -> !words.isBlank() && !SayableFrames.isHeading(words));
        return Stream.concat(around, beside);
    }
}
