package org.niangjia.lecturer.internal;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells addresses on this machine from others, to which nothing goes unless a setting allows it. */
public final class OwnMachine {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private OwnMachine() {}

    /** Names are not looked up: what this machine calls another address today may be elsewhere tomorrow. */
    public static boolean serves(String url) {
        String host = URI.create(url).getHost();
        return host != null && LOOPBACK.matcher(host).matches();
    }
}
