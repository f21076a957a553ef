package org.niangjia.engine.linkage.internal.normal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as people and offices write them. */
public final class Days {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?");
    private static final Pattern YEAR_AND_MONTH =
            Pattern.compile("((?:18|19|20)\\d{2})(?:(0[1-9]|1[0-2])|\\s*[-/.年]\\s*(0?[1-9]|1[0-2])\\s*月?)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T\\s].*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Years of two digits above 31, which are neither day nor month; spreadsheet programs take 30 to 99 for 1930 to 1999. */
    private static final Pattern SHORT_YEAR_FIRST =
            Pattern.compile("(3[2-9]|[4-9]\\d)\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    private static final Pattern SHORT_YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](3[2-9]|[4-9]\\d)");
    /** How spreadsheets count days, here those from 1927 to 2064: 1 is 1900-01-01, and 1900 counts as a leap year. */
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String CENTURY = "19";
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[\\s\\-]*([a-z]{3})[a-z]*[\\s\\-,]*(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Days() {}

    /**
     * Eight digits yyyymmdd, with 00 for the day if only year and month are written, also of a day that no calendar has, since a mistyped one is like the right one; empty if the text
     * is no day at all. Where day and month could be either, the month is taken to stand second, unless it then exceeds 12.
     */
    public static Optional<String> of(String written) {
        if (isIso(written)) {
            return Optional.of(written.substring(0, 4) + written.substring(5, 7) + written.substring(8));
        }
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Matcher packed = PACKED.matcher(text);
        if (packed.matches()) {
            return Optional.of(text);
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(digits(first.group(1), first.group(2), first.group(3)));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return Optional.of(yearLast(last, last.group(3)));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches() && MONTHS.contains(named.group(2))) {
            return Optional.of(
                    digits(named.group(3), String.valueOf(MONTHS.indexOf(named.group(2)) + 1), named.group(1)));
        }
        Matcher month = YEAR_AND_MONTH.matcher(text);
        return month.matches()
                ? Optional.of(digits(month.group(1), month.group(month.group(2) == null ? 3 : 2), "00"))
                : ofSpreadsheet(text);
    }

    private static Optional<String> ofSpreadsheet(String text) {
        Matcher first = SHORT_YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(digits(CENTURY + first.group(1), first.group(2), first.group(3)));
        }
        Matcher last = SHORT_YEAR_LAST.matcher(text);
        if (last.matches()) {
            return Optional.of(yearLast(last, CENTURY + last.group(3)));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(DateTimeFormatter.BASIC_ISO_DATE.format(SERIAL_ZERO.plusDays(Long.parseLong(text))))
                : Optional.empty();
    }

    private static String yearLast(Matcher parts, String year) {
        boolean monthFirst = Integer.parseInt(parts.group(2)) > 12;
        return digits(year, parts.group(monthFirst ? 1 : 2), parts.group(monthFirst ? 2 : 1));
    }

    /** Whether it is {@code yyyy-mm-dd}, as most days are written. */
    private static boolean isIso(String written) {
        boolean fits = written.length() == 10;
        for (int i = 0; i < written.length() && fits; i++) {
            char c = written.charAt(i);
            fits = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
        }
        return fits;
    }

    /** Whether the calendar has the day. */
    public static boolean isReal(String digits) {
        return exists(digits.endsWith("00") ? digits.substring(0, 6) + "01" : digits);
    }

    private static boolean exists(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static String digits(String year, String month, String day) {
        return year + "0".repeat(2 - month.length()) + month + "0".repeat(2 - day.length()) + day;
    }
}
