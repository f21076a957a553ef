package org.niangjia.engine.knowledge.internal.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an article of a law, such as 38 of 第三十八条, or 10 and 1 of 第十条之一.
 *
 * @param number from 1
 * @param insertion the number after 之, or 0
 */
public record ArticleNumber(int number, int insertion) {

    /** An article's name as headings and questions write it; groups: the number, the number after 之. */
    public static final String NAME =
            "第([" + ChineseNumber.DIGITS + "]{1,9})条(?:之([" + ChineseNumber.DIGITS + "]{1,3}))?";

    private static final Pattern WHOLE = Pattern.compile(NAME);

    /** The number that a heading consists of, or empty if it is another heading. */
    public static Optional<ArticleNumber> ofHeading(String heading) {
        Matcher matcher = WHOLE.matcher(heading);
        return matcher.matches() ? of(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    /** The number from its digits; empty if they are none. The digits after 之 may be null. */
    public static Optional<ArticleNumber> of(String number, @Nullable String insertion) {
        OptionalInt first = ChineseNumber.parse(number);
        OptionalInt second = insertion == null ? OptionalInt.of(0) : ChineseNumber.parse(insertion);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new ArticleNumber(first.getAsInt(), second.getAsInt()))
                : Optional.empty();
    }

    /** The form under which the index keeps it: {@code 38} or {@code 10-1}. */
    public String key() {
        return insertion == 0 ? Integer.toString(number) : number + "-" + insertion;
    }
}
