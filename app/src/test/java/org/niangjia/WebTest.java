package org.niangjia;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A test of the platform as one meets it on the web. */
public abstract class WebTest extends PlatformTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource words;

    protected int port() {
        return port;
    }

    protected Visitor visitor() {
        return new Visitor(port);
    }

    /** A visitor who has signed in with a phone of his own. */
    protected Visitor worker() {
        Visitor worker = visitor();
        worker.signInAsWorker(anyPhone());
        return worker;
    }

    protected Visitor staff(String account) {
        Visitor staff = visitor();
        staff.signInAsStaff(account);
        return staff;
    }

    /** A phone of the demo federation that no other test uses. */
    protected static String anyPhone() {
        return "100%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** What a page says in Chinese. */
    protected String words(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
