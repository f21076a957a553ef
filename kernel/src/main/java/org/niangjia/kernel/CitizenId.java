package org.niangjia.kernel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citizen identification number of 18 characters (GB 11643-1999): six digits of division, eight of birth date, three of
 * order (odd for men), one check character by ISO 7064 MOD 11-2.
 */
public record CitizenId(String value) {

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9]\\d{14}");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** @throws IllegalArgumentException if form, birth date or check character are wrong; the message holds no digit */
    public CitizenId {
        Fault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("not a citizen number: " + fault);
        }
    }

    /** What reading a typed number gives. */
    public sealed interface Reading {}

    /** The number as typed, with full-width characters and a small x corrected. */
    public record Valid(CitizenId number) implements Reading {}

    /** An old number of 15 digits, completed to 18: the century 19 and the check character were added. */
    public record Repaired(CitizenId number) implements Reading {}

    /** The typed text is no citizen number. */
    public record Wrong(Fault fault) implements Reading {}

    /** Why a text is no citizen number. */
    public enum Fault {
        /** Neither 18 characters of the right kind nor 15 digits. */
        FORM,
        /** The eight digits of the birth date are no day of the calendar, or lie before 1880. */
        BIRTH_DATE,
        /** The birth date lies after today. */
        BIRTH_IN_FUTURE,
        /** The last character does not fit the others: one of them is mistyped. */
        CHECK_CHARACTER
    }

    /** Reads a number as people type it; the clock tells whether its birth date lies in the future. */
    public static Reading read(String typed, Clock clock) {
        String text = SPACES.matcher(TypedText.narrow(typed)).replaceAll("").replace('x', 'X');
        if (OLD_FORM.matcher(text).matches()) {
            String seventeen = text.substring(0, 6) + "19" + text.substring(6);
            String completed = seventeen + checkCharacter(seventeen);
            Fault fault = faultOf(completed);
            return fault == null ? new Repaired(new CitizenId(completed)) : new Wrong(fault);
        }
        Fault fault = faultOf(text);
        if (fault != null) {
            return new Wrong(fault);
        }
        CitizenId number = new CitizenId(text);
        return number.birthDate().isAfter(LocalDate.now(clock)) ? new Wrong(Fault.BIRTH_IN_FUTURE) : new Valid(number);
    }

    /**
     * The check character of the first seventeen digits.
     *
     * @throws IllegalArgumentException if there are not exactly seventeen digits
     */
    public static char checkCharacter(String seventeenDigits) {
        if (seventeenDigits.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("seventeen digits needed");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = seventeenDigits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("seventeen digits needed");
            }
            sum += digit * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static @Nullable Fault faultOf(String text) {
        if (!hasForm(text)) {
            return Fault.FORM;
        }
        try {
            if (birthDateOf(text).isBefore(EARLIEST_BIRTH)) {
                return Fault.BIRTH_DATE;
            }
        } catch (DateTimeException notInTheCalendar) {
            return Fault.BIRTH_DATE;
        }
        return text.charAt(17) == checkCharacter(text.substring(0, 17)) ? null : Fault.CHECK_CHARACTER;
    }

    /** Seventeen digits, the first not 0, and a digit or X; looped since lists have millions of numbers. */
    private static boolean hasForm(String text) {
        boolean fits = text.length() == 18 && text.charAt(0) != '0';
        for (int i = 0; i < text.length() && fits; i++) {
            char c = text.charAt(i);
            fits = (c >= '0' && c <= '9') || (i == 17 && c == 'X');
        }
        return fits;
    }

    private static LocalDate birthDateOf(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    public LocalDate birthDate() {
        return birthDateOf(value);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The six-digit division code (GB/T 2260) of the place where the number was first given. */
    public String division() {
        return value.substring(0, 6);
    }

    /** Whether the division code is one of the demo federation's (99xxxx), which no real place has. */
    public boolean isDemo() {
        return value.startsWith("99");
    }

    /** The number with its middle hidden: {@code 330***********1234}. */
    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
