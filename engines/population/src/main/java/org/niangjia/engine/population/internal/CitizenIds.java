package org.niangjia.engine.population.internal;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.niangjia.kernel.CitizenId;

/**
 * Citizen numbers, another for each person, with births over the years as the table of weights says.
 *
 * <p>All persons stand in a shuffled queue; the queue is cut into years of birth by weight. A year has as many cells as
 * there are days, divisions and order codes, and takes its persons to its cells in a shuffled order too. Hence a number
 * follows from seed and person alone, and no two are equal.
 */
final class CitizenIds {

    /** So many persons can have a number. */
    static final int CAPACITY = 10_100_000;

    private static final int ORDER_CODES = 999;

    private record BirthYear(int year, long queueStart, Shuffle cells) {}

    private final List<String> divisions;
    private final Shuffle queue;
    private final NavigableMap<Long, BirthYear> years = new TreeMap<>();

    CitizenIds(long seed, List<String> divisions) {
        this.divisions = List.copyOf(divisions);
        this.queue = new Shuffle(CAPACITY, Dice.of(seed, "birth", 0));
        List<Row> rows = Table.rows("birth-years.tsv", 2);
        long weights = rows.stream().mapToLong(row -> row.number(1)).sum();
        long before = 0;
        for (Row row : rows) {
            long start = CAPACITY * before / weights;
            before += row.number(1);
            add(row.number(0), start, CAPACITY * before / weights, seed);
        }
    }

    private void add(int year, long start, long end, long seed) {
        long cells = (long) Year.of(year).length() * divisions.size() * ORDER_CODES;
        if (end - start > cells) {
            throw new IllegalStateException("more births in " + year + " than numbers");
        }
        years.put(start, new BirthYear(year, start, new Shuffle(cells, Dice.of(seed, "birth-cell", year))));
    }

    CitizenId of(int person) {
        long place = queue.at(person);
        BirthYear born = years.floorEntry(place).getValue();
        long cell = born.cells().at(place - born.queueStart());
        long order = cell % ORDER_CODES + 1;
        String division = divisions.get((int) (cell / ORDER_CODES % divisions.size()));
        int day = (int) (cell / ORDER_CODES / divisions.size()) + 1;
        return number(division, LocalDate.ofYearDay(born.year(), day), order);
    }

    private static CitizenId number(String division, LocalDate birth, long order) {
        int date = (birth.getYear() * 100 + birth.getMonthValue()) * 100 + birth.getDayOfMonth();
        String seventeen = division + date + String.valueOf(1_000 + order).substring(1);
        return new CitizenId(seventeen + CitizenId.checkCharacter(seventeen));
    }
}
