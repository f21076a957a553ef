package org.niangjia.member.internal.membership;

import java.util.regex.Pattern;

/**
 * The number on a member's card: six digits of the division (GB/T 2260) where he joined, eight of a running number. It says
 * nothing about the person, and stays the same wherever he moves.
 */
public record MemberNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{14}");

    /** @throws IllegalArgumentException unless there are fourteen digits */
    public MemberNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a member number");
        }
    }

    public static MemberNumber of(String division, long running) {
        return new MemberNumber(division + "%08d".formatted(running));
    }

    /** In groups that can be read aloud: {@code 9901 0100 0001 23}. */
    public String grouped() {
        return value.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
