package org.niangjia.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.springframework.context.MessageSource;

/**
 * What every template gets as {@code page}: words in the reader's language, who reads, and what the frame needs.
 *
 * @param words the message bundles
 * @param locale the reader's language
 * @param path the path of the request, for marking the current entry of the navigation
 * @param csrf name and value of the token that every form sends
 * @param person who is signed in; null for a visitor
 * @param largeType whether the reader chose 长辈版
 * @param demo whether this is the demo federation
 * @param unread how many messages wait for a signed-in worker
 * @param staff name and union of a signed-in staff member, empty for others
 * @param deskAreas the areas of the desk that this person may enter, in order
 * @param assets gives the versioned address of a stylesheet, script or picture
 */
public record Page(
        MessageSource words,
        Locale locale,
        String path,
        Csrf csrf,
        @Nullable SignedIn person,
        boolean largeType,
        boolean demo,
        int unread,
        Staff staff,
        List<DeskArea> deskAreas,
        Assets assets) {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z][\\w.\\-]*)}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The hidden field that protects a form against requests from other sites. */
    public record Csrf(String parameter, String header, String token) {}

    /**
     * How the desk's frame names a staff member and the union at the top of his scope.
     *
     * @param mark what stands faintly over his pages and in his files: who opened them, and when
     */
    public record Staff(String name, String union, String mark) {

        public static final Staff NOBODY = new Staff("", "", "");
    }

    /** Gives the address under which a static file may be cached for long. */
    @FunctionalInterface
    public interface Assets {
        String address(String path);
    }

    /**
     * The words of a key in the reader's language.
     *
     * @throws org.springframework.context.NoSuchMessageException if the bundles lack the key: a programmer's error
     */
    public String text(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** The words of one value of an enumeration, under the key {@code <Type>.<VALUE>}. */
    public String text(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The words of one reason, without its parts: its code is the key, its facts the named arguments. */
    public String text(Because reason) {
        return text(reason.code(), reason.facts());
    }

    /**
     * The words of a key with {@code {name}} replaced by the fact of that name; one that is missing stays as it is.
     *
     * @param facts may hold anything that somebody wrote: a fact is never read for placeholders
     */
    public String text(String key, Map<String, String> facts) {
        return filledIn(text(key), facts);
    }

    /** The text with {@code {name}} replaced by the fact of that name, as {@link #text(String, Map)} does it. */
    public static String filledIn(String text, Map<String, String> facts) {
        return NAMED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), found.group())));
    }

    /**
     * A time in Asia/Shanghai as one writes it in the reader's language.
     *
     * @param pattern key of the words that hold the pattern, such as {@code format.minute}
     */
    public String written(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(text(pattern), locale).format(time.atZone(ZONE));
    }

    /** A day as one writes it in a sentence of the reader's language; lists show {@link #date(LocalDate)}. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.day"), locale).format(date);
    }

    public String asset(String path) {
        return assets.address(path);
    }

    public String date(Instant time) {
        return DATE.format(time.atZone(ZONE));
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Date, hour and minute in Asia/Shanghai. */
    public String minute(Instant time) {
        return MINUTE.format(time.atZone(ZONE));
    }

    public boolean isAt(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public boolean isSignedInWorker() {
        return person != null && !person.isStaff();
    }
}
