package org.niangjia.member.internal.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as it stands in sheets: with hyphens, slashes, dots or 年月日, as eight digits, or as Excel's count of days. */
final class TypedDate {

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})[\\-/.年](\\d{1,2})(?:[\\-/.月](\\d{1,2})日?|月)?(?:[ T].*)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    /** Day 0 of Excel's count, for the days after its nonexistent 29 February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private TypedDate() {}

    /** A month without its day is read as its first. */
    static Optional<LocalDate> read(String typed) {
        Matcher parted = PARTED.matcher(typed);
        if (parted.matches()) {
            String day = parted.group(3);
            return day(parted.group(1), parted.group(2), day == null ? "1" : day);
        }
        Matcher digits = EIGHT_DIGITS.matcher(typed);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher serial = SERIAL.matcher(typed);
        return serial.matches() ? Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
