package org.niangjia.engine.knowledge.internal.text;

import java.util.regex.Pattern;

/** Tells rules on what happens to who broke a rule from the rules themselves. */
public final class Sanctions {

    private static final Pattern WORDS = Pattern.compile("责令|罚款|处分|刑事责任|警告|吊销|没收|滞纳金|加付赔偿金|强制执行");

    private Sanctions() {}

    /** Whether the text says what happens to who broke a rule. */
    public static boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }
}
