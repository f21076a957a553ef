package org.niangjia.engine.knowledge.internal.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file without the folders that a sender may have put into it.
 *
 * @param value not blank, without slashes and control characters
 */
public record FileName(String value) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern DATE = Pattern.compile("[(（](\\d{4}-\\d{2}-\\d{2})[)）]$");

    /** The last part of a name given with slashes of either kind; a name of nothing else becomes {@code 文件}. */
    public static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return new FileName(clean.isEmpty() || clean.matches("\\.+") ? "文件" : clean);
    }

    /** The name without extension and date. */
    public String stem() {
        String stem = DATE.matcher(withoutExtension()).replaceFirst("").strip();
        return stem.isEmpty() ? value : stem;
    }

    /** The ISO date in brackets at the end of the name, or empty. */
    public String date() {
        Matcher matcher = DATE.matcher(withoutExtension());
        return matcher.find() ? matcher.group(1) : "";
    }

    private String withoutExtension() {
        return EXTENSION.matcher(value).replaceFirst("").strip();
    }
}
