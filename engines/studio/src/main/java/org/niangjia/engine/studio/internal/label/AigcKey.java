package org.niangjia.engine.studio.internal.label;

/** Where the label stands in a file's metadata. */
public final class AigcKey {

    /** The name of the one key (GB 45438-2025, 5.2 and appendix E). */
    public static final String NAME = "AIGC";

    private AigcKey() {}
}
