package org.niangjia.member.internal.consent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a worker is asked to agree to when he joins, each by itself. */
public enum ConsentPurpose {
    /** Name, national number and phone to know who he is: without it nobody can join. */
    IDENTITY(2, true),
    /** Work and union to bring the request to those who decide: without it nobody can join. */
    MEMBERSHIP(2, true),
    /** The phone for a text message with the result. */
    TEXT_MESSAGE(1, false),
    /** Name, phone and union for the county's help centre, so that it can get in touch when its help would fit. */
    HELP_CENTRE(1, false);

    private final int version;
    private final boolean required;

    ConsentPurpose(int version, boolean required) {
        this.version = version;
        this.required = required;
    }

    /** Version of the words on the page; it rises with every change of their meaning. */
    public int version() {
        return version;
    }

    /**
     * Message key of the words of one version: what is used, why, how long and how to withdraw follow as {@code .uses},
     * {@code .why}, {@code .kept} and {@code .ends}. Words that somebody agreed to stay in the bundles for good.
     */
    public String words(int ofVersion) {
        return "joining.consent." + name() + "." + ofVersion;
    }

    public boolean isRequired() {
        return required;
    }

    public static Set<ConsentPurpose> required() {
        return Arrays.stream(values())
                .filter(ConsentPurpose::isRequired)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
    }
}
