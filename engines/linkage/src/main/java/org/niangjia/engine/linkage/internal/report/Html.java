package org.niangjia.engine.linkage.internal.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.engine.linkage.LinkageWords;

/**
 * A page as it grows. Elements are closed by the same call that opens them, values are escaped, and every text stands there in
 * Chinese and in English, of which the page shows one.
 */
final class Html {

    private final StringBuilder page = new StringBuilder(1 << 16);
    private final LinkageWords chinese = LinkageWords.in(Locale.CHINESE);
    private final LinkageWords english = LinkageWords.in(Locale.ENGLISH);

    /** What one language makes of a text. */
    @FunctionalInterface
    interface Saying {
        String in(LinkageWords words);
    }

    /** Markup of the report itself; never a value. */
    Html markup(String markup) {
        page.append(markup);
        return this;
    }

    /**
     * An element.
     *
     * @param opening its name and attributes, such as {@code p class="note"}
     */
    Html in(String opening, Runnable content) {
        page.append('<').append(opening).append('>');
        content.run();
        page.append("</").append(opening.split(" ", 2)[0]).append('>');
        return this;
    }

    /** An element with a text of the bundle. */
    Html say(String opening, String key, Object... arguments) {
        return in(opening, () -> words(key, arguments));
    }

    /** An element with a value. */
    Html put(String opening, String value) {
        return in(opening, () -> text(value));
    }

    Html text(String value) {
        page.append(escaped(value));
        return this;
    }

    /** A text of the bundle, {@code report.} before its key left out. */
    Html words(String key, Object... arguments) {
        return both(words -> words.say("report." + key, arguments));
    }

    Html both(Saying saying) {
        String zh = saying.in(chinese);
        String en = saying.in(english);
        if (zh.equals(en)) {
            return text(zh);
        }
        return in("span lang=\"zh\"", () -> text(zh)).in("span lang=\"en\"", () -> text(en));
    }

    /** A row of a table's head. */
    Html head(String... keys) {
        return in(
                "thead",
                () -> in(
                        "tr",
                        () -> Stream.of(keys)
                                .forEach(key -> say(
                                        key.startsWith("#") ? "th class=\"number\"" : "th", key.replace("#", "")))));
    }

    /** An attribute's value with what could end it escaped. */
    static String attribute(String value) {
        return '"' + escaped(value) + '"';
    }

    private static String escaped(String value) {
        return value.codePoints()
                .mapToObj(character -> switch (character) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '\'' -> "&#39;";
                    default ->
                        (Character.isISOControl(character) && character != '\n') || isLoneSurrogate(character)
                                ? "\uFFFD"
                                : Character.toString(character);
                })
                .collect(Collectors.joining());
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
