package org.niangjia.kernel;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code of 18 characters (GB 32100-2015): one of the body that registers, one of the kind of
 * organisation, six digits of division, nine of the organisation itself, one check character modulo 31.
 *
 * <p>The check digit inside the organisation's nine (GB 11714) is not examined: the last character covers them.
 */
public record CreditCode(String value) implements Serializable {

    /** What may stand in a code: no I, O, S, V, Z, which are read as 1, 0, 5, U, 2. The place of a character is its value. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern ALLOWED = Pattern.compile("[" + CHARACTERS + "]*");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-]");
    private static final String BODIES = "123456789ANY";
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException if the text breaks a rule; the message does not repeat it */
    public CreditCode {
        Fault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("not a credit code: " + fault);
        }
    }

    /** What reading a typed code gives. */
    public sealed interface Reading {}

    /** The code as typed, with full-width and small letters corrected. */
    public record Valid(CreditCode code) implements Reading {}

    /** The typed text is no credit code. */
    public record Wrong(Fault fault) implements Reading {}

    /** Which rule a text breaks; the first of them in this order. */
    public enum Fault {
        /** Not 18 characters. */
        LENGTH,
        /** A character that no code has, such as I, O, S, V or Z. */
        CHARACTER,
        /** No body registers under the first character. */
        BODY,
        /** The third to the eighth are not six digits. */
        DIVISION,
        /** The last character does not fit the others: one of them is mistyped. */
        CHECK_CHARACTER
    }

    /** Reads a code as people type it: small and full-width letters, spaces and hyphens are accepted. */
    public static Reading read(String typed) {
        String text = SEPARATORS.matcher(TypedText.narrow(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        Fault fault = faultOf(text);
        return fault == null ? new Valid(new CreditCode(text)) : new Wrong(fault);
    }

    /**
     * The last character that the first seventeen ask for: 31 minus the sum, modulo 31, of each value times a power of 3.
     *
     * @throws IllegalArgumentException unless there are seventeen characters that a code may have
     */
    public static char checkCharacter(String seventeen) {
        if (seventeen.length() != LENGTH - 1 || !ALLOWED.matcher(seventeen).matches()) {
            throw new IllegalArgumentException("not the first seventeen characters of a credit code");
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += CHARACTERS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static @Nullable Fault faultOf(String text) {
        if (text.length() != LENGTH) {
            return Fault.LENGTH;
        }
        if (!ALLOWED.matcher(text).matches()) {
            return Fault.CHARACTER;
        }
        if (BODIES.indexOf(text.charAt(0)) < 0) {
            return Fault.BODY;
        }
        if (!DIVISION.matcher(text.substring(2, 8)).matches()) {
            return Fault.DIVISION;
        }
        return text.charAt(17) == checkCharacter(text.substring(0, 17)) ? null : Fault.CHECK_CHARACTER;
    }

    /** Whether it was given to a trade union: body 8, kind 1. */
    public boolean isUnions() {
        return value.startsWith("81");
    }

    /** The six-digit division code (GB/T 2260) of the place that registered it. */
    public String division() {
        return value.substring(2, 8);
    }

    /** Whether the division is one of the demo federation's (99xxxx), which no real place has. */
    public boolean isDemo() {
        return division().startsWith("99");
    }

    @Override
    public String toString() {
        return value;
    }
}
