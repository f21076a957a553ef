package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.Sex;

/** Gives citizen numbers, none twice. Remembers those that are given, eight bytes each in a table at most two thirds full. */
final class FreeNumbers {

    private static final int ORDER_CODES = 999;

    private long[] given = new long[1 << 16];
    private int size;

    /** Takes a number out of the game. */
    void take(String number) {
        add(Long.parseLong(number.substring(0, 17)));
    }

    /** @throws IllegalStateException if the day has no number left in the division */
    String draw(String division, LocalDate birth, Sex sex, Dice dice) {
        int first = dice.below(ORDER_CODES) + 1;
        return from(division + birth.format(DateTimeFormatter.BASIC_ISO_DATE), first, sex);
    }

    /** The next one of the same day and division, as twins have whose births are told together. */
    String neighbourOf(String number, Sex sex) {
        return from(number.substring(0, 14), Integer.parseInt(number.substring(14, 17)) + 1, sex);
    }

    private String from(String start, int order, Sex sex) {
        for (int tried = 0; tried < ORDER_CODES; tried++) {
            int code = (order + tried - 1) % ORDER_CODES + 1;
            boolean male = code % 2 == 1;
            if (male == (sex == Sex.MALE)) {
                String seventeen = start + String.valueOf(1_000 + code).substring(1);
                if (add(Long.parseLong(seventeen))) {
                    return seventeen + CitizenId.checkCharacter(seventeen);
                }
            }
        }
        throw new IllegalStateException("no number left on a day of " + start.substring(0, 10));
    }

    private boolean add(long number) {
        if (size * 3L > given.length * 2L) {
            grow();
        }
        int place = place(number);
        if (given[place] == number) {
            return false;
        }
        given[place] = number;
        size++;
        return true;
    }

    private int place(long number) {
        int mask = given.length - 1;
        int place = (int) mixed(number) & mask;
        while (given[place] != 0 && given[place] != number) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ (mixed >>> 29);
    }

    private void grow() {
        long[] old = given;
        given = new long[old.length * 2];
        Arrays.stream(old).filter(number -> number != 0).forEach(number -> given[place(number)] = number);
    }
}
