package org.niangjia.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile phone number of mainland China: eleven digits that start with 1.
 *
 * <p>Numbers that start with 100 belong to no subscriber; the demo federation uses them.
 */
public record PhoneNumber(String value) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("1\\d{10}");
    private static final Pattern SUBSCRIBER = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern DEMO = Pattern.compile("100\\d{8}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-()]");

    /** @throws IllegalArgumentException if the text is neither a subscriber's number nor a demo number */
    public PhoneNumber {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("not a mobile phone number");
        }
    }

    /**
     * Reads a number as people type it: full-width digits, spaces, hyphens and a leading +86 or 0086 are accepted.
     *
     * @return empty if what remains is not a mobile phone number
     */
    public static Optional<PhoneNumber> parse(String typed) {
        String digits = SEPARATORS.matcher(TypedText.narrow(typed)).replaceAll("");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
        } else if (digits.startsWith("0086")) {
            digits = digits.substring(4);
        }
        return isPossible(digits) ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static boolean isPossible(String digits) {
        return ELEVEN_DIGITS.matcher(digits).matches()
                && (SUBSCRIBER.matcher(digits).matches() || DEMO.matcher(digits).matches());
    }

    /** Whether no subscriber can have this number. */
    public boolean isDemo() {
        return DEMO.matcher(value).matches();
    }

    public String lastFour() {
        return value.substring(7);
    }

    /** The number with its middle hidden: {@code 138****5678}. */
    public String masked() {
        return value.substring(0, 3) + "****" + lastFour();
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
