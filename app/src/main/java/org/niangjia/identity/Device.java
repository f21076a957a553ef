package org.niangjia.identity;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a session was begun with, as far as its owner needs to tell his devices apart. */
public record Device(Browser browser, Platform platform) implements Serializable {

    public enum Browser {
        WECHAT,
        EDGE,
        FIREFOX,
        CHROME,
        SAFARI,
        OTHER
    }

    public enum Platform {
        HARMONY,
        ANDROID,
        IPHONE,
        IPAD,
        WINDOWS,
        MAC,
        LINUX,
        OTHER
    }

    static final Device UNKNOWN = new Device(Browser.OTHER, Platform.OTHER);

    /** @param userAgent the header of that name; null if there was none */
    public static Device of(@Nullable String userAgent) {
        return userAgent == null ? UNKNOWN : ofText(userAgent.toLowerCase(Locale.ROOT));
    }

    private static Device ofText(String agent) {
        return new Device(browserOf(agent), platformOf(agent));
    }

    /** Browsers name their forerunners too, so the narrower name is asked for first. */
    private static Browser browserOf(String agent) {
        if (agent.contains("micromessenger")) {
            return Browser.WECHAT;
        }
        if (agent.contains("edg/") || agent.contains("edga/") || agent.contains("edgios/")) {
            return Browser.EDGE;
        }
        if (agent.contains("firefox/") || agent.contains("fxios/")) {
            return Browser.FIREFOX;
        }
        if (agent.contains("chrome/") || agent.contains("crios/")) {
            return Browser.CHROME;
        }
        return agent.contains("safari/") ? Browser.SAFARI : Browser.OTHER;
    }

    private static Platform platformOf(String agent) {
        if (agent.contains("harmony") || agent.contains("openharmony")) {
            return Platform.HARMONY;
        }
        if (agent.contains("android")) {
            return Platform.ANDROID;
        }
        if (agent.contains("iphone")) {
            return Platform.IPHONE;
        }
        if (agent.contains("ipad")) {
            return Platform.IPAD;
        }
        if (agent.contains("windows")) {
            return Platform.WINDOWS;
        }
        if (agent.contains("mac os")) {
            return Platform.MAC;
        }
        return agent.contains("linux") ? Platform.LINUX : Platform.OTHER;
    }
}
