package org.niangjia.member.internal.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.niangjia.batch.SheetRow;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Recognises the heading of a roster and its columns: by their headings, and where those tell nothing, by what stands below. */
@Component
class ColumnGuess {

    private static final Pattern DECORATION = Pattern.compile("[\\s*＊:：]|[(（\\[【].*?[)）\\]】]");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{1,9}");
    private static final Pattern UNION = Pattern.compile(".*(工会|工会委员会|联合会|有限公司)");

    private final Map<String, RosterColumn> headings = new HashMap<>();
    private final Clock clock;

    ColumnGuess(Clock clock) {
        this.clock = clock;
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                for (int at = 1; at < words.length; at++) {
                    headings.put(words[at], RosterColumn.valueOf(words[0]));
                }
            }
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("roster/headings.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a sheet seems to be.
     *
     * @param heading the row with the headings; empty if the first row is a person's already
     */
    record Guess(Optional<SheetRow> heading, RosterColumns columns) {}

    /** @param first the first rows of the sheet, not none */
    Guess guess(List<SheetRow> first) {
        Optional<SheetRow> heading = first.stream()
                .filter(row -> columnsOf(row).stream()
                                .filter(column -> column != RosterColumn.IGNORED)
                                .distinct()
                                .count()
                        >= 2)
                .findFirst();
        List<SheetRow> below = heading.map(head -> first.stream()
                        .filter(row -> row.number() > head.number())
                        .toList())
                .orElse(first);
        List<RosterColumn> columns =
                new ArrayList<>(heading.map(this::columnsOf).orElse(List.of()));
        int width = Math.min(
                RosterColumns.SHOWN_MAX,
                first.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        while (columns.size() < width) {
            columns.add(RosterColumn.IGNORED);
        }
        recognise(columns, below);
        return new Guess(heading, new RosterColumns(columns));
    }

    private List<RosterColumn> columnsOf(SheetRow row) {
        Set<RosterColumn> taken = EnumSet.noneOf(RosterColumn.class);
        List<RosterColumn> columns = new ArrayList<>();
        row.cells().stream().limit(RosterColumns.SHOWN_MAX).forEach(text -> {
            RosterColumn column = headings.getOrDefault(
                    DECORATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT), RosterColumn.IGNORED);
            columns.add(taken.add(column) ? column : RosterColumn.IGNORED);
        });
        return columns;
    }

    /** Fills in what no heading named: each kind takes the first free column of which most cells look like it. */
    private void recognise(List<RosterColumn> columns, List<SheetRow> rows) {
        Map<RosterColumn, Predicate<String>> looks = Map.of(
                RosterColumn.NATIONAL_NUMBER,
                this::isNationalNumber,
                RosterColumn.PHONE,
                text -> PhoneNumber.parse(text).isPresent(),
                RosterColumn.UNION,
                text -> UNION.matcher(text).matches(),
                RosterColumn.NAME,
                text -> NAME.matcher(text).matches() && !UNION.matcher(text).matches());
        for (RosterColumn kind :
                List.of(RosterColumn.NATIONAL_NUMBER, RosterColumn.PHONE, RosterColumn.UNION, RosterColumn.NAME)) {
            Predicate<String> look = looks.getOrDefault(kind, text -> false);
            for (int column = 0; column < columns.size() && !columns.contains(kind); column++) {
                if (columns.get(column) == RosterColumn.IGNORED && mostLook(rows, column, look)) {
                    columns.set(column, kind);
                }
            }
        }
    }

    private boolean isNationalNumber(String text) {
        return !(CitizenId.read(text, clock) instanceof CitizenId.Wrong);
    }

    private static boolean mostLook(List<SheetRow> rows, int column, Predicate<String> look) {
        List<String> texts = rows.stream()
                .map(row -> row.cell(column))
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.stream().filter(look).count() * 2 > texts.size();
    }
}
