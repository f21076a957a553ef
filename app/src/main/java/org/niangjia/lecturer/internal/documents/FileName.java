package org.niangjia.lecturer.internal.documents;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an uploaded file, made harmless: the last part of what the browser sent, without control and direction
 * signs, at most 120 characters.
 *
 * @param value not blank
 */
record FileName(String value) {

    private static final int LENGTH_MAX = 120;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9\\-]{2,59}");

    static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = INVISIBLE.matcher(last).replaceAll("").strip();
        if (clean.isEmpty() || clean.matches("\\.+")) {
            return new FileName("document");
        }
        return new FileName(clean.length() <= LENGTH_MAX ? clean : clean.substring(clean.length() - LENGTH_MAX));
    }

    /** An address made of the name; empty if the name is not plain enough for one. */
    String slug() {
        int dot = value.lastIndexOf('.');
        String stem = (dot > 0 ? value.substring(0, dot) : value)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _.]+", "-");
        return SLUG.matcher(stem).matches() ? stem : "";
    }
}
