package org.niangjia.member.internal.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CitizenId;

/**
 * Who asks to join, as the identity card says.
 *
 * @param name 2 to 30 characters: letters of any script, with middle dots, spaces, hyphens, apostrophes and full stops
 *     between them
 * @param completed whether the number was typed with 15 digits and completed to 18
 */
public record Person(String name, CitizenId number, boolean completed) {

    /** Minimum age of work: Labour Law (劳动法), article 15. */
    public static final int AGE_MIN = 16;

    private static final int NAME_LENGTH_MIN = 2;
    private static final int NAME_LENGTH_MAX = 30;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}· .'’\\-]*");
    private static final Pattern DOTS_OF_KEYBOARDS = Pattern.compile("[\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF65]");

    /** @throws IllegalArgumentException if the name does not have its form; the message does not hold it */
    public Person {
        if (nameFaultOf(name) != null) {
            throw new IllegalArgumentException("not a name");
        }
    }

    /** Whether the text has the form of a name. */
    public static boolean isName(String text) {
        return nameFaultOf(text) == null;
    }

    /** What is wrong with a typed name. */
    public enum NameFault {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        /** It holds digits, brackets or other signs that no name has. */
        SIGNS
    }

    /** What is wrong with a typed national number. */
    public enum NumberFault {
        MISSING,
        FORM,
        BIRTH_DATE,
        BIRTH_IN_FUTURE,
        CHECK_CHARACTER,
        /** Its owner is younger than {@link #AGE_MIN}. */
        UNDER_AGE
    }

    /** What reading a filled-in form gives. */
    public sealed interface Reading {}

    /** Both fields are right. */
    public record Right(Person person) implements Reading {}

    /** At least one is wrong. */
    public record Wrong(@Nullable NameFault name, @Nullable NumberFault number) implements Reading {}

    /** Reads name and number as people type them. */
    public static Reading read(String typedName, String typedNumber, Clock clock) {
        String name = DOTS_OF_KEYBOARDS
                .matcher(typedName.strip().replaceAll("\\s+", " "))
                .replaceAll("·");
        NameFault nameFault = nameFaultOf(name);
        if (typedNumber.isBlank()) {
            return new Wrong(nameFault, NumberFault.MISSING);
        }
        return switch (CitizenId.read(typedNumber, clock)) {
            case CitizenId.Valid valid -> checked(name, nameFault, valid.number(), false, clock);
            case CitizenId.Repaired repaired -> checked(name, nameFault, repaired.number(), true, clock);
            case CitizenId.Wrong wrong ->
                new Wrong(nameFault, NumberFault.valueOf(wrong.fault().name()));
        };
    }

    private static Reading checked(
            String name, @Nullable NameFault nameFault, CitizenId number, boolean completed, Clock clock) {
        if (number.birthDate().plusYears(AGE_MIN).isAfter(LocalDate.now(clock))) {
            return new Wrong(nameFault, NumberFault.UNDER_AGE);
        }
        return nameFault == null ? new Right(new Person(name, number, completed)) : new Wrong(nameFault, null);
    }

    private static @Nullable NameFault nameFaultOf(String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            return NameFault.MISSING;
        }
        if (!NAME.matcher(name).matches()) {
            return NameFault.SIGNS;
        }
        if (length < NAME_LENGTH_MIN) {
            return NameFault.TOO_SHORT;
        }
        return length > NAME_LENGTH_MAX ? NameFault.TOO_LONG : null;
    }
}
