package org.niangjia.engine.studio.internal.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How what a pattern finds is said: in Chinese characters and capital letters, with {@link #PAUSE} for a short silence
 * and {@link #CLAUSE} for one like a comma's. A pattern may look at what stands around.
 */
record Rule(Pattern pattern, Function<MatchResult, String> reading) {

    static final char PAUSE = '|';
    static final char CLAUSE = ',';

    static Rule of(String pattern, Function<MatchResult, String> reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    /** A matcher that sees the whole text from any place in it. */
    Matcher over(CharSequence text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
