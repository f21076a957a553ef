package org.niangjia.engine.linkage.internal.normal;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.kernel.CitizenId;

/**
 * A resident identity number as somebody wrote it (GB 11643-1999), or a disability certificate's, which is that number with two
 * digits of kind and degree behind it, and a B and a digit once it was replaced.
 *
 * @param characters 18 if it is right or could be completed from 15; else what was written, digits and letters only, with
 *     {@code *} where a character was hidden or lost in a spreadsheet
 * @param state what became of it
 */
public record NationalNumber(String characters, State state) {

    /** What became of a number. */
    public enum State {
        /** Its check character is right. */
        VALID,
        /** It had fifteen digits and was completed. */
        COMPLETED,
        /** It can't be checked, as characters are hidden. */
        MASKED,
        /** Its check character is wrong, or it has not the form of a number. */
        WRONG
    }

    private static final int LENGTH = 18;
    private static final int AREA = 6;
    private static final int BIRTH_END = 14;
    /** Of the common forms that which shows the least, {@code 990***********1234}, shows seven. */
    private static final int VISIBLE_MIN = 7;

    /** Two slips of the pen are not rare, three are. */
    private static final int DIFFERENT_MIN = 3;

    private static final String HIDDEN = "*×?#•●";
    private static final Pattern WITH_DIGITS_BEHIND = Pattern.compile("(\\d{17}[\\dX])\\d{2}(?:B\\d)?");
    private static final Pattern ZEROED = Pattern.compile("\\d{15}000");
    private static final Pattern FORM = Pattern.compile("[1-9][\\d*]{14}(?:[\\d*]{2}[\\dX*])?");

    public static NationalNumber of(String written, Clock clock) {
        String bare = bare(written);
        return switch (CitizenId.read(bare, clock)) {
            case CitizenId.Valid valid -> new NationalNumber(valid.number().value(), State.VALID);
            case CitizenId.Repaired repaired ->
                new NationalNumber(repaired.number().value(), State.COMPLETED);
            case CitizenId.Wrong wrong -> unchecked(zerosHidden(bare));
        };
    }

    private static NationalNumber unchecked(String characters) {
        return new NationalNumber(characters, characters.indexOf('*') >= 0 ? State.MASKED : State.WRONG);
    }

    /** A spreadsheet keeps fifteen digits of a number and writes 0 for all others. */
    private static String zerosHidden(String bare) {
        return ZEROED.matcher(bare).matches() ? bare.substring(0, LENGTH - 3) + "***" : bare;
    }

    private static String bare(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (HIDDEN.indexOf(c) >= 0
                    || (c == 'X' && i < compatible.length() - 1 && compatible.charAt(i + 1) == 'X')) {
                kept.append('*');
            } else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                boolean endsHidden = c == 'X' && !kept.isEmpty() && kept.charAt(kept.length() - 1) == '*';
                kept.append(endsHidden ? '*' : c);
            }
        }
        Matcher longer = WITH_DIGITS_BEHIND.matcher(kept);
        return longer.matches() ? longer.group(1) : kept.toString();
    }

    /** Whether it has the form of a number, whole or with hidden characters, with a real day of birth where that is shown. */
    public static boolean looksLike(String written) {
        String bare = bare(written);
        if (!FORM.matcher(bare).matches() || bare.chars().filter(c -> c != '*').count() < VISIBLE_MIN) {
            return false;
        }
        String birth = bare.length() == LENGTH ? bare.substring(AREA, BIRTH_END) : "19" + bare.substring(AREA, 12);
        return birth.indexOf('*') >= 0 || Days.isReal(birth);
    }

    /** Whether a written number of 18 or 15 characters contains the day, given as eight digits. */
    public static boolean contains(String written, String day) {
        String bare = bare(written);
        return bare.length() == LENGTH
                ? bare.startsWith(day, AREA)
                : bare.length() == LENGTH - 3 && bare.startsWith(day.substring(2), AREA);
    }

    public boolean isMasked() {
        return state == State.MASKED;
    }

    /** Whether its check character is right, or was added to fifteen digits. */
    public boolean valid() {
        return state == State.VALID || state == State.COMPLETED;
    }

    /** Whether nothing but hidden characters keeps the two from being equal; false if none is hidden. */
    public boolean fits(NationalNumber other) {
        if (!(isMasked() || other.isMasked()) || characters.length() != other.characters.length()) {
            return false;
        }
        return seenDifferent(other) == 0 && seenByBoth(other) >= VISIBLE_MIN;
    }

    /** Whether hidden characters are all that keeps two whole numbers from being checked, and what both show differs. */
    public boolean contradicts(NationalNumber other) {
        return (isMasked() || other.isMasked())
                && characters.length() == LENGTH
                && other.characters.length() == LENGTH
                && seenDifferent(other) >= DIFFERENT_MIN;
    }

    private int seenByBoth(NationalNumber other) {
        int seen = 0;
        for (int i = 0; i < characters.length(); i++) {
            seen += characters.charAt(i) != '*' && other.characters.charAt(i) != '*' ? 1 : 0;
        }
        return seen;
    }

    private int seenDifferent(NationalNumber other) {
        int different = 0;
        for (int i = 0; i < characters.length(); i++) {
            char one = characters.charAt(i);
            char two = other.characters.charAt(i);
            different += one != two && one != '*' && two != '*' ? 1 : 0;
        }
        return different;
    }

    /** Eight digits; empty if it is too short to hold them or hides one. */
    public String birthDay() {
        if (characters.length() < BIRTH_END || characters.length() > LENGTH) {
            return "";
        }
        String day = characters.substring(AREA, BIRTH_END);
        return day.indexOf('*') >= 0 ? "" : day;
    }

    /** The first six digits. */
    public String area() {
        return characters.length() >= AREA ? characters.substring(0, AREA) : "";
    }
}
