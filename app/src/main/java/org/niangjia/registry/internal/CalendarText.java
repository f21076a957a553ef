package org.niangjia.registry.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.YearCalendar;

/**
 * The days of a year as people write them: the sentences of the announcement, or in short {@code 10-1…10-7 / 9-20, 10-10}
 * (days off, then Saturdays and Sundays on which one works), a holiday on a line.
 */
public final class CalendarText {

    /** The longest text, in characters. */
    public static final int LENGTH_MAX = 5_000;

    /** The longest stretch of days off; more is a mistyped day. */
    private static final int STRETCH_MAX = 15;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SENTENCE_END = Pattern.compile("[。;]");
    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})\\s*[-年/.])?(\\d{1,2})\\s*[-月.]\\s*(\\d{1,2})日?号?");
    private static final Pattern TO = Pattern.compile("\\s*(?:至|到|~|—+|–|\\.{2,})\\s*");
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})[日号]?");
    private static final Pattern FILLING = Pattern.compile("共\\d+天|放假|调休|补休|上班|补班|与周末连休|[一-龥]{0,3}节|元旦|[,、和及\\s]");

    private CalendarText() {}

    /** What of a text can't stand. */
    public enum Fault {
        /** It isn't understood. */
        UNREADABLE,
        /** There is no such day. */
        NO_DAY,
        OTHER_YEAR,
        /** The end lies before the beginning, or very long after it. */
        STRETCH,
        /** The day is named twice. */
        TWICE,
        /** The day is both off and worked. */
        BOTH,
        /** One works on it anyway: only Saturdays and Sundays are made up on. */
        NO_WEEKEND
    }

    /** @param where the words that it is about */
    public record Problem(Fault fault, String where) {}

    /** What was understood; only without problems is it whole. */
    public record Parsed(SortedSet<LocalDate> daysOff, SortedSet<LocalDate> makeUpDays, List<Problem> problems) {}

    /** Reads a text; blank lines and sentences without any day say nothing. */
    public static Parsed parse(int year, String text) {
        Reading reading = new Reading(year);
        String plain = BRACKETS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        plain.lines()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .flatMap(SENTENCE_END::splitAsStream)
                .forEach(reading::sentence);
        return reading.parsed();
    }

    /** Fills itself sentence by sentence. */
    private static final class Reading {

        private final int year;
        private final SortedSet<LocalDate> daysOff = new TreeSet<>();
        private final SortedSet<LocalDate> makeUpDays = new TreeSet<>();
        private final List<Problem> problems = new ArrayList<>();

        private Reading(int year) {
            this.year = year;
        }

        private void sentence(String sentence) {
            int slash = sentence.indexOf('/');
            if (slash >= 0) {
                read(sentence.substring(0, slash), false);
                read(sentence.substring(slash + 1), true);
            } else {
                read(sentence, sentence.contains("上班") || sentence.contains("补班"));
            }
        }

        private void read(String sentence, boolean working) {
            Matcher date = DATE.matcher(sentence);
            int at = 0;
            StringBuilder left = new StringBuilder();
            boolean any = false;
            while (date.find(at)) {
                any = true;
                left.append(sentence, at, date.start());
                at = stretch(sentence, date, working);
            }
            left.append(sentence.substring(at));
            if (any && !FILLING.matcher(left).replaceAll("").isBlank()) {
                problems.add(new Problem(Fault.UNREADABLE, sentence.strip()));
            }
        }

        /** @return where the stretch of days ends in the sentence */
        private int stretch(String sentence, Matcher date, boolean working) {
            LocalDate first = day(date.group(1), date.group(2), date.group(3), date.group());
            int end = date.end();
            Matcher to = TO.matcher(sentence).region(end, sentence.length());
            if (!to.lookingAt()) {
                add(first, first, working, date.group());
                return end;
            }
            Matcher until = DATE.matcher(sentence).region(to.end(), sentence.length());
            Matcher dayOnly = DAY_ONLY.matcher(sentence).region(to.end(), sentence.length());
            LocalDate last;
            if (until.lookingAt()) {
                end = until.end();
                last = day(until.group(1), until.group(2), until.group(3), until.group());
            } else if (dayOnly.lookingAt()) {
                end = dayOnly.end();
                last = day(date.group(1), date.group(2), dayOnly.group(1), dayOnly.group());
            } else {
                problems.add(new Problem(Fault.UNREADABLE, sentence.strip()));
                return to.end();
            }
            add(first, last, working, sentence.substring(date.start(), end));
            return end;
        }

        private @Nullable LocalDate day(@Nullable String typedYear, String month, String day, String where) {
            try {
                LocalDate found = LocalDate.of(
                        typedYear == null ? year : Integer.parseInt(typedYear),
                        Integer.parseInt(month),
                        Integer.parseInt(day));
                if (found.getYear() == year) {
                    return found;
                }
                problems.add(new Problem(Fault.OTHER_YEAR, where));
            } catch (DateTimeException noDay) {
                problems.add(new Problem(Fault.NO_DAY, where));
            }
            return null;
        }

        private void add(@Nullable LocalDate first, @Nullable LocalDate last, boolean working, String where) {
            if (first == null || last == null) {
                return;
            }
            if (last.isBefore(first) || first.plusDays(STRETCH_MAX).isBefore(last)) {
                problems.add(new Problem(Fault.STRETCH, where));
                return;
            }
            first.datesUntil(last.plusDays(1)).forEach(day -> add(day, working));
        }

        private void add(LocalDate day, boolean working) {
            if (working && !YearCalendar.isWeekend(day)) {
                problems.add(new Problem(Fault.NO_WEEKEND, shortly(day)));
            } else if ((working ? daysOff : makeUpDays).contains(day)) {
                problems.add(new Problem(Fault.BOTH, shortly(day)));
            } else if (!(working ? makeUpDays : daysOff).add(day)) {
                problems.add(new Problem(Fault.TWICE, shortly(day)));
            }
        }

        private Parsed parsed() {
            return new Parsed(daysOff, makeUpDays, List.copyOf(problems));
        }
    }

    /** A calendar in short, a stretch of days off on a line, then the make-up days; {@link #parse} reads it. */
    public static String write(YearCalendar year) {
        List<String> lines = new ArrayList<>(stretches(year));
        if (!year.makeUpDays().isEmpty()) {
            lines.add("/ " + shortly(year.makeUpDays()));
        }
        return String.join("\n", lines);
    }

    /** The stretches of days off, such as {@code 10-1…10-7}; free weekends before, within and after belong to them. */
    public static List<String> stretches(YearCalendar year) {
        List<String> stretches = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day : year.holidays()) {
            if (first == null || last == null) {
                first = day;
            } else if (last.datesUntil(day).skip(1).anyMatch(year::isWorkingDay)) {
                stretches.add(stretch(year, first, last));
                first = day;
            }
            last = day;
        }
        if (first != null && last != null) {
            stretches.add(stretch(year, first, last));
        }
        return stretches;
    }

    private static String stretch(YearCalendar year, LocalDate firstHoliday, LocalDate lastHoliday) {
        LocalDate first = firstHoliday;
        LocalDate last = lastHoliday;
        while (isFree(year, first.minusDays(1))) {
            first = first.minusDays(1);
        }
        while (isFree(year, last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return first.equals(last) ? shortly(first) : shortly(first) + "…" + shortly(last);
    }

    private static boolean isFree(YearCalendar year, LocalDate day) {
        return day.getYear() == year.year() && !year.isWorkingDay(day);
    }

    /** The days in short, by commas. */
    public static String shortly(Collection<LocalDate> days) {
        return String.join(", ", days.stream().map(CalendarText::shortly).toList());
    }

    private static String shortly(LocalDate day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }
}
