package org.niangjia.engine.linkage.internal.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;

/**
 * The rows of a file as people make them: perhaps with a title above the headings, empty rows between, and sums and signatures
 * below. What is no record is passed over and noted in the table.
 */
final class FileRows {

    /** Among so many rows the headings are looked for. */
    private static final int LOOKED_AT = 20;
    /** With fewer columns a title and a heading can't be told apart. */
    private static final int WIDTH_MIN = 3;

    private static final int FOOT_ROWS_MAX = 10;
    private static final Pattern FOOT =
            Pattern.compile("(?i)(合计|总计|共计|小计|制表|填表|填报|审核|复核|经办|负责人|单位负责人|(grand )?total\\b).*", Pattern.DOTALL);
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private static final char UNREADABLE = '\uFFFD';

    private final Path file;
    private final boolean guessed;
    private final List<Row> first = new ArrayList<>();
    /** Rows that are no records if none follows them. */
    private final List<Row> foot = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();
    private RecordTable.@Nullable Builder table;
    /** Of all columns of the file; empty where there is none. */
    private List<String> headings = List.of();

    /** @param guessed whether the encoding is a guess, so that U+FFFD stands for bytes that are no text in it */
    FileRows(Path file, boolean guessed) {
        this.file = file;
        this.guessed = guessed;
    }

    /** @param place in the file, as in {@code line 7} */
    private record Row(List<String> values, String place) {

        long filled() {
            return values.stream().filter(value -> !value.isBlank()).count();
        }

        String firstValue() {
            return values.stream()
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\s", "");
        }
    }

    /** @param place of the row in the file, as in {@code line 7} */
    void take(List<String> values, String place) {
        Row row = new Row(List.copyOf(values), place);
        if (row.filled() == 0) {
            return;
        }
        if (table != null) {
            takeRecord(row);
            return;
        }
        first.add(row);
        if (first.size() == LOOKED_AT) {
            takeFirst();
        }
    }

    /** Notes something of the whole file. */
    void note(String words) {
        notes.add(file.getFileName() + ": " + words);
    }

    /** @throws UnreadableTable if no row names the columns */
    RecordTable table() {
        takeFirst();
        RecordTable.Builder all = table;
        if (all == null) {
            throw new UnreadableTable(file + " has no row that names its columns");
        }
        notes.forEach(all::note);
        foot.forEach(row -> all.note(file.getFileName() + ", " + row.place() + " is passed over: it begins with "
                + row.firstValue() + ", which is no record"));
        return all.build();
    }

    /** The headings are the first row that fills half of the columns; what stands above them is a title. */
    private void takeFirst() {
        if (table != null || first.isEmpty()) {
            return;
        }
        long width = first.stream().mapToLong(Row::filled).max().orElse(0);
        int head = 0;
        while (width >= WIDTH_MIN && first.get(head).filled() * 2 < width) {
            head++;
        }
        RecordTable.Builder begun = headed(first.get(head));
        if (head > 0) {
            note("the columns are named in " + first.get(head).place() + "; what stands above is passed over");
        }
        table = begun;
        first.subList(head + 1, first.size()).forEach(this::takeRecord);
        first.clear();
    }

    private RecordTable.Builder headed(Row head) {
        headings = head.values().stream()
                .map(field -> field.replace("\uFEFF", "").strip())
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (NationalNumber.looksLike(heading) || MOBILE.matcher(heading).matches() || heading.indexOf('@') > 0) {
                throw wrong(
                        head,
                        "column " + column(i) + " holds a number or an address as a record has it: the first row has to"
                                + " name the columns");
            }
        }
        try {
            return RecordTable.of(ofNamed(headings));
        } catch (UnreadableTable doubled) {
            throw wrong(head, doubled.getMessage());
        }
    }

    private void takeRecord(Row row) {
        RecordTable.Builder all = table;
        if (all == null) {
            throw new IllegalStateException("the headings come first");
        }
        boolean endsList = row.filled() * 2 <= all.columns().size()
                && all.columns().size() >= WIDTH_MIN
                && FOOT.matcher(row.firstValue()).matches();
        if (endsList && foot.size() < FOOT_ROWS_MAX) {
            foot.add(row);
            return;
        }
        foot.forEach(earlier -> add(all, earlier));
        foot.clear();
        add(all, row);
    }

    private void add(RecordTable.Builder all, Row row) {
        if (guessed) {
            requireReadable(row);
        }
        int unnamed = IntStream.range(0, Math.min(headings.size(), row.values().size()))
                .filter(i -> headings.get(i).isEmpty() && !row.values().get(i).isBlank())
                .findFirst()
                .orElse(-1);
        if (unnamed >= 0) {
            throw wrong(
                    row,
                    "column " + column(unnamed) + " has the value \""
                            + row.values().get(unnamed) + "\" and no heading: give it one, or empty it");
        }
        try {
            all.add(ofNamed(row.values()));
        } catch (UnreadableTable ragged) {
            throw wrong(row, ragged.getMessage());
        }
    }

    private void requireReadable(Row row) {
        for (int i = 0; i < row.values().size(); i++) {
            if (row.values().get(i).indexOf(UNREADABLE) >= 0) {
                String heading = i < headings.size() ? headings.get(i) : "";
                throw new UnreadableTable(file.getFileName() + ", " + row.place() + ", column "
                        + (heading.isEmpty() ? column(i) : heading)
                        + " holds bytes that are text in neither UTF-8 nor GB 18030");
            }
        }
    }

    /** Without the values of columns that have no heading, and without empty ones behind the last column. */
    private List<String> ofNamed(List<String> values) {
        int size = values.size();
        while (size > headings.size() && values.get(size - 1).isBlank()) {
            size--;
        }
        List<String> kept = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (i >= headings.size() || !headings.get(i).isEmpty()) {
                kept.add(values.get(i));
            }
        }
        return kept;
    }

    /** A column by number and by the letters that spreadsheets give it. */
    private static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return (index + 1) + " (" + letters + ")";
    }

    private UnreadableTable wrong(Row row, @Nullable String what) {
        return new UnreadableTable(file.getFileName() + ", " + row.place() + ": " + what);
    }
}
