package org.niangjia.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.identity.PasswordFault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be, apart from not having been used before. */
@Component
class PasswordRules {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern AROUND_LETTERS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final int LOGIN_LENGTH_MIN = 3;

    private final PasswordProperties properties;
    private final boolean demo;
    private final Set<String> common;

    PasswordRules(PasswordProperties properties, IdentityProperties identity) {
        this.properties = properties;
        this.demo = identity.demo();
        this.common = commonPasswords();
    }

    private static Set<String> commonPasswords() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<PasswordFault> faultsOf(String login, String password) {
        Set<PasswordFault> faults = EnumSet.noneOf(PasswordFault.class);
        int length = password.codePointCount(0, password.length());
        if (length < properties.lengthMin()) {
            faults.add(PasswordFault.TOO_SHORT);
        }
        if (length > PasswordProperties.LENGTH_MAX) {
            faults.add(PasswordFault.TOO_LONG);
        }
        if (kindsIn(password) < properties.kindsMin()) {
            faults.add(PasswordFault.TOO_PLAIN);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (login.length() >= LOGIN_LENGTH_MIN && small.contains(login.toLowerCase(Locale.ROOT))) {
            faults.add(PasswordFault.CONTAINS_LOGIN);
        }
        if (isCommon(small)) {
            faults.add(PasswordFault.COMMON);
        }
        return faults;
    }

    private static long kindsIn(String password) {
        return Stream.<IntPredicate>of(
                        c -> c >= 'a' && c <= 'z',
                        c -> c >= 'A' && c <= 'Z',
                        c -> c >= '0' && c <= '9',
                        c -> !(c < 128 && Character.isLetterOrDigit(c)))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /** Also with digits and signs around or between the letters, with 0, 1, 3, @ and $ for letters, or written twice. */
    private boolean isCommon(String small) {
        String spelled = AROUND_LETTERS
                .matcher(small)
                .replaceAll("")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's');
        return Stream.of(
                        small,
                        NOT_LETTERS.matcher(small).replaceAll(""),
                        NOT_LETTERS.matcher(spelled).replaceAll(""))
                .map(PasswordRules::onceWritten)
                .anyMatch(text -> text.length() <= 1 || common.contains(text));
    }

    private static String onceWritten(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.equals(text.substring(0, length).repeat(text.length() / length))) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** Whether the holder must choose another before he goes on. */
    boolean mustChange(PasswordOrigin origin, Instant changed, Instant now) {
        return switch (origin) {
            case DEMO -> !demo;
            case INITIAL -> true;
            case OWN ->
                !properties.changeAfter().isZero()
                        && changed.plus(properties.changeAfter()).isBefore(now);
        };
    }

    PasswordProperties properties() {
        return properties;
    }
}
