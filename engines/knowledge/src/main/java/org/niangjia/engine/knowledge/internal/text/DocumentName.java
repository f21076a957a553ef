package org.niangjia.engine.knowledge.internal.text;

import java.util.regex.Pattern;

/** What a document is called when people speak of it, and where it speaks of itself. */
public final class DocumentName {

    private static final String STATE = "中华人民共和国";
    private static final Pattern ITSELF = Pattern.compile("本(?:法|条例|办法|规定|细则|指南)(?![定律])");
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()]{0,40}[）)]$");

    private DocumentName() {}

    /** The title in its marks, without the state's name before it and a bracket behind it. */
    public static String of(String title) {
        String bare = BRACKETED.matcher(title).replaceFirst("");
        return "《"
                + (bare.startsWith(STATE) && bare.length() > STATE.length() ? bare.substring(STATE.length()) : bare)
                + "》";
    }

    /** The text with the document's name where it says 本法, 本条例 and the like. */
    public static String inPlaceOfItself(String text, String title) {
        return ITSELF.matcher(text).replaceAll(of(title));
    }
}
