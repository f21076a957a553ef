package org.niangjia.engine.population.internal.register;

import java.util.List;
import org.niangjia.engine.population.NoiseRate;

/** Citizen numbers as people write them down. */
final class NumberText {

    private NumberText() {}

    static String written(Resident resident, Household household, Slips slips) {
        String number = resident.kin().number();
        List<Resident> others = household.residents().stream()
                .filter(other -> other.key() != resident.key())
                .toList();
        if (slips.happens(NoiseRate.NUMBER_MISSING)) {
            return "";
        }
        if (slips.happens(NoiseRate.NUMBER_MASKED)) {
            return masked(number, slips);
        }
        if (!others.isEmpty() && slips.happens(NoiseRate.NUMBER_RELATIVE)) {
            return slips.any(others).kin().number();
        }
        if (resident.kin().birth().getYear() < 2000 && slips.happens(NoiseRate.NUMBER_FIFTEEN_DIGITS)) {
            return number.substring(0, 6) + number.substring(8, 17);
        }
        if (slips.happens(NoiseRate.NUMBER_MISTYPED)) {
            return mistyped(number, slips);
        }
        if (slips.happens(NoiseRate.NUMBER_TRANSPOSED)) {
            return transposed(number, slips);
        }
        return slips.happens(NoiseRate.NUMBER_WIDE) ? wide(number) : number;
    }

    private static String masked(String number, Slips slips) {
        return switch (slips.below(3)) {
            case 0 -> number.substring(0, 6) + "********" + number.substring(14);
            case 1 -> number.substring(0, 3) + "***********" + number.substring(14);
            default -> number.substring(0, 14) + "****";
        };
    }

    private static String mistyped(String number, Slips slips) {
        int place = slips.below(17);
        int other = (number.charAt(place) - '0' + 1 + slips.below(9)) % 10;
        return number.substring(0, place) + other + number.substring(place + 1);
    }

    /** The first pair of neighbours from a place on that differ. */
    private static String transposed(String number, Slips slips) {
        int place = slips.below(16);
        while (number.charAt(place) == number.charAt(place + 1)) {
            place = (place + 1) % 16;
        }
        return number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
    }

    private static String wide(String number) {
        if (number.endsWith("X")) {
            return number.replace('X', 'x');
        }
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
