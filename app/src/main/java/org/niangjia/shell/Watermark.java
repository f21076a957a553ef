package org.niangjia.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffPosts;
import org.springframework.stereotype.Component;

/**
 * The text that stands faintly over the pages of the desk and in every file that leaves it: name, account and minute, so
 * that a photograph or a copy tells whose it was. Whoever writes an export puts it into its head or foot.
 */
@Component
public class Watermark {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Accounts accounts;
    private final StaffPosts posts;
    private final Clock clock;

    Watermark(Accounts accounts, StaffPosts posts, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    /** The mark of a staff member now; asked in his own scope. */
    public String of(SignedIn person) {
        return accounts.displayNameOf(person.account()).orElse("") + " "
                + posts.loginOf(person.account())
                        .orElseGet(() -> person.account().toString()) + " "
                + MINUTE.format(clock.instant().atZone(ZONE));
    }
}
