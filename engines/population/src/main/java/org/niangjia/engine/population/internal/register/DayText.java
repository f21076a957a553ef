package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.niangjia.engine.population.NoiseRate;

/** Birth days as people write them down. */
final class DayText {

    private static final List<DateTimeFormatter> ORDERS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd"),
            DateTimeFormatter.ofPattern("yyyyMMdd"),
            DateTimeFormatter.ofPattern("yyyy/M/d"),
            DateTimeFormatter.ofPattern("yyyy.MM.dd"),
            DateTimeFormatter.ofPattern("yyyy年M月d日"),
            DateTimeFormatter.ofPattern("dd/MM/yyyy"),
            DateTimeFormatter.ofPattern("d.M.yyyy"));

    private DayText() {}

    static String birthday(LocalDate birth, DateTimeFormatter usual, Slips slips) {
        if (slips.happens(NoiseRate.BIRTHDAY_MISSING)) {
            return "";
        }
        LocalDate told = slips.happens(NoiseRate.BIRTHDAY_MISTYPED) ? mistyped(birth, slips) : birth;
        return told.format(slips.happens(NoiseRate.BIRTHDAY_OTHER_ORDER) ? slips.any(ORDERS) : usual);
    }

    /** Another day, another month, or day and month for one another. */
    private static LocalDate mistyped(LocalDate birth, Slips slips) {
        int month = birth.getMonthValue();
        int day = birth.getDayOfMonth();
        return switch (slips.below(3)) {
            case 0 -> birth.withDayOfMonth(1).plusDays((day + slips.below(26)) % 28);
            case 1 -> birth.withDayOfMonth(Math.min(day, 28)).withMonth((month + slips.below(11)) % 12 + 1);
            default -> day <= 12 && day != month ? LocalDate.of(birth.getYear(), day, month) : birth.plusDays(1);
        };
    }
}
