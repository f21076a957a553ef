package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.normal.Sexes;
import org.niangjia.engine.linkage.internal.table.ColumnKinds;
import org.niangjia.engine.linkage.internal.table.ContentSketch;
import org.niangjia.engine.linkage.internal.table.Headings;
import org.niangjia.engine.linkage.internal.table.Headings.Meaning;

/**
 * Which column of one table says the same as which of another: by the same heading, by headings that mean the same, or by what
 * the columns hold. The surest pair of columns is taken first.
 */
final class Alignment {

    private static final double SAME_HEADING = 8;
    private static final double SAME_MEANING = 4;
    private static final double ALIKE_LEAST = 0.5;
    private static final double DAYS_ALIKE_LEAST = 0.8;
    private static final double OVERLAP_LEAST = 0.02;
    private static final double FEW_VALUES_OVERLAP_LEAST = 0.5;
    private static final int ROWS_LOOKED_AT = 2_000;

    /** Of each kind that comes before another the values tell more: if two columns differ in kind, the first counts. */
    private static final List<ColumnKind> PRECEDENCE = List.of(
            ColumnKind.NATIONAL_NUMBER,
            ColumnKind.EMAIL,
            ColumnKind.PHONE,
            ColumnKind.DATE,
            ColumnKind.CHINESE_NAME,
            ColumnKind.PEOPLE,
            ColumnKind.ADDRESS,
            ColumnKind.FULL_NAME,
            ColumnKind.SURNAME,
            ColumnKind.GIVEN_NAME,
            ColumnKind.TEXT,
            ColumnKind.ORGANISATION,
            ColumnKind.PLACE,
            ColumnKind.NUMBER,
            ColumnKind.SHORT_NUMBER,
            ColumnKind.YEAR,
            ColumnKind.CATEGORY,
            ColumnKind.IGNORED);

    /** Kinds whose values say little about what a column is: only common values can tell. */
    private static final Set<ColumnKind> OF_FEW_VALUES = EnumSet.of(
            ColumnKind.CATEGORY, ColumnKind.SHORT_NUMBER, ColumnKind.YEAR, ColumnKind.NUMBER, ColumnKind.PLACE);

    /** Meanings that many columns of a table may have, so that the same meaning is not the same column. */
    private static final Set<Meaning> MANIFOLD = EnumSet.of(Meaning.OTHER_DAY, Meaning.OTHER_PERSON);

    private Alignment() {}

    private record Column(
            RecordTable table,
            int index,
            String heading,
            @Nullable Meaning meaning,
            ColumnKind kind) {

        boolean maySaySex() {
            return kind == ColumnKind.CATEGORY && Sexes.maySay(table, index);
        }
    }

    private record Candidate(Column left, Column right, double score) {}

    /**
     * @param leftOut small-letter names of columns of the left table that are not compared
     * @param rightOut of the right table
     * @return fields in the order of the left table
     */
    static List<PlannedField> of(RecordTable left, RecordTable right, Set<String> leftOut, Set<String> rightOut) {
        List<Column> lefts = columns(left, leftOut);
        List<Candidate> taken = new ArrayList<>();
        if (left == right) {
            lefts.forEach(column -> taken.add(new Candidate(column, column, SAME_HEADING)));
        } else {
            List<Column> rights = columns(right, rightOut);
            take(sameHeadings(lefts, rights), lefts, rights, taken);
            take(others(lefts, rights, Math.max(left.rows(), right.rows())), lefts, rights, taken);
        }
        taken.sort(Comparator.comparingInt(candidate -> candidate.left().index()));
        return taken.stream()
                .map(Alignment::field)
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .toList();
    }

    private static List<Column> columns(RecordTable table, Set<String> out) {
        int number = -1;
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            String name = table.columns().get(index);
            if (!out.contains(name.toLowerCase(Locale.ROOT))) {
                ColumnKind kind = ColumnKinds.of(table, index);
                number = kind == ColumnKind.NATIONAL_NUMBER && number < 0 ? index : number;
                columns.add(new Column(table, index, Headings.bare(name), meaning(table, index, kind), kind));
            }
        }
        int numbers = number;
        return numbers < 0
                ? columns
                : new ArrayList<>(columns.stream()
                        .map(column -> isBirth(column, numbers)
                                ? new Column(table, column.index(), column.heading(), Meaning.BIRTH_DAY, column.kind())
                                : column)
                        .toList());
    }

    private static @Nullable Meaning meaning(RecordTable table, int index, ColumnKind kind) {
        Meaning byHeading = Headings.meaning(table.columns().get(index)).orElse(null);
        if (byHeading != null) {
            return byHeading;
        }
        return switch (kind) {
            case NATIONAL_NUMBER -> Meaning.NATIONAL_NUMBER;
            case PHONE -> Meaning.PHONE;
            case EMAIL -> Meaning.EMAIL;
            case CHINESE_NAME -> Meaning.NAME;
            case CATEGORY -> Sexes.say(table, index) ? Meaning.SEX : null;
            default -> null;
        };
    }

    /** A column of days whose heading doesn't say so is that of birth if the national numbers contain them. */
    private static boolean isBirth(Column column, int numbers) {
        if (column.kind() != ColumnKind.DATE || column.meaning() != null) {
            return false;
        }
        int both = 0;
        int same = 0;
        for (int row : column.table().order().sample(ROWS_LOOKED_AT)) {
            String number = column.table().value(row, numbers);
            String day = Days.of(column.table().value(row, column.index())).orElse("");
            if (!day.isEmpty() && number.length() >= 14) {
                both++;
                same += NationalNumber.contains(number, day) ? 1 : 0;
            }
        }
        return both > 0 && same * 2 > both;
    }

    private static void take(
            List<Candidate> candidates, List<Column> lefts, List<Column> rights, List<Candidate> taken) {
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .forEach(candidate -> {
                    if (lefts.contains(candidate.left()) && rights.contains(candidate.right())) {
                        lefts.remove(candidate.left());
                        rights.remove(candidate.right());
                        taken.add(candidate);
                    }
                });
    }

    private static List<Candidate> sameHeadings(List<Column> lefts, List<Column> rights) {
        List<Candidate> candidates = new ArrayList<>();
        for (Column left : lefts) {
            for (Column right : rights) {
                if (left.heading().equals(right.heading())) {
                    candidates.add(new Candidate(left, right, SAME_HEADING));
                }
            }
        }
        return candidates;
    }

    private static List<Candidate> others(List<Column> lefts, List<Column> rights, int rows) {
        List<ContentSketch> leftSketches = sketches(lefts, rows);
        List<ContentSketch> rightSketches = sketches(rights, rows);
        List<Candidate> candidates = new ArrayList<>();
        for (int l = 0; l < lefts.size(); l++) {
            for (int r = 0; r < rights.size(); r++) {
                double score = score(lefts.get(l), rights.get(r), leftSketches.get(l), rightSketches.get(r));
                if (score > 0) {
                    candidates.add(new Candidate(lefts.get(l), rights.get(r), score));
                }
            }
        }
        return candidates;
    }

    private static List<ContentSketch> sketches(List<Column> columns, int rows) {
        return columns.parallelStream()
                .map(column -> ContentSketch.of(column.table(), column.index(), rows))
                .toList();
    }

    /** How sure it is that both columns say the same; 0 if nothing speaks for it or their headings mean different things. */
    private static double score(Column left, Column right, ContentSketch leftContent, ContentSketch rightContent) {
        Meaning one = left.meaning();
        Meaning two = right.meaning();
        boolean bothKnown = one != null && two != null && !isNameOfFirm(one, two);
        if (bothKnown && (one != two || MANIFOLD.contains(one))) {
            return 0;
        }
        double alike = leftContent.likeness(rightContent);
        double overlap = leftContent.overlap(rightContent);
        double content = alike + overlap + (left.kind() == right.kind() ? 1 : 0);
        if (bothKnown) {
            return SAME_MEANING + content;
        }
        if (one == Meaning.SEX || two == Meaning.SEX) {
            return left.maySaySex() && right.maySaySex() ? 1 + content : 0;
        }
        if (left.kind() != right.kind() && !isNameOfFirm(one, two)) {
            return 0;
        }
        boolean said = OF_FEW_VALUES.contains(left.kind())
                ? overlap >= FEW_VALUES_OVERLAP_LEAST
                : overlap >= OVERLAP_LEAST
                        || alike >= (left.kind() == ColumnKind.DATE ? DAYS_ALIKE_LEAST : ALIKE_LEAST);
        return said ? content : 0;
    }

    /** A list of firms may call "name" what another calls "company". */
    private static boolean isNameOfFirm(@Nullable Meaning one, @Nullable Meaning two) {
        return (one == Meaning.NAME && two == Meaning.EMPLOYER) || (one == Meaning.EMPLOYER && two == Meaning.NAME);
    }

    private static PlannedField field(Candidate candidate) {
        Column left = candidate.left();
        Column right = candidate.right();
        int rank = Math.min(PRECEDENCE.indexOf(left.kind()), PRECEDENCE.indexOf(right.kind()));
        boolean sex = left.meaning() == Meaning.SEX || right.meaning() == Meaning.SEX;
        boolean empty = left.kind() == ColumnKind.IGNORED || right.kind() == ColumnKind.IGNORED;
        String name = left.table().columns().get(left.index());
        return new PlannedField(
                name,
                empty ? ColumnKind.IGNORED : sex ? ColumnKind.CATEGORY : PRECEDENCE.get(rank),
                name,
                right.table().columns().get(right.index()));
    }
}
