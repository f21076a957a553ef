package org.niangjia.engine.linkage.internal.normal;

import java.time.Clock;
import org.niangjia.kernel.CitizenId;

/**
 * A resident identity number as somebody wrote it (GB 11643-1999).
 *
 * @param characters 18 if it is right or could be completed from 15; else what was written, digits and X only
 * @param valid whether its check character is right
 */
public record NationalNumber(String characters, boolean valid) {

    private static final int LENGTH = 18;
    private static final int AREA = 6;
    private static final int BIRTH_END = 14;

    public static NationalNumber of(String written, Clock clock) {
        String bare = Spelling.digits(written);
        return switch (CitizenId.read(bare, clock)) {
            case CitizenId.Valid valid -> new NationalNumber(valid.number().value(), true);
            case CitizenId.Repaired repaired ->
                new NationalNumber(repaired.number().value(), true);
            case CitizenId.Wrong wrong -> new NationalNumber(bare, false);
        };
    }

    /** Eight digits; empty if it is too short to hold them. */
    public String birthDay() {
        return characters.length() >= BIRTH_END && characters.length() <= LENGTH
                ? characters.substring(AREA, BIRTH_END)
                : "";
    }

    /** The first six digits. */
    public String area() {
        return characters.length() >= AREA ? characters.substring(0, AREA) : "";
    }
}
