package org.niangjia.privacy.internal.access;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.privacy.internal.reveal.RevealLog;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.stereotype.Component;

/**
 * Who looked, and why. It goes first, while the modules still know under which subjects the looks were recorded; the looks
 * themselves stay in the audit, as identifiers.
 */
@Component
class AccessPersonalData implements PersonalData {

    private static final int PAGE_SIZE = 500;

    private final AccessLog log;
    private final RevealLog reveals;

    AccessPersonalData(AccessLog log, RevealLog reveals) {
        this.log = log;
        this.reveals = reveals;
    }

    @Override
    public String section() {
        return "access";
    }

    @Override
    public int order() {
        return 900;
    }

    /** Newest first, as the page shows it. */
    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        long before = Long.MAX_VALUE;
        while (before != 0) {
            AccessLog.Page page = log.page(account, before, PAGE_SIZE);
            page.lines().forEach(line -> to.accept(recordOf(line)));
            before = page.next();
        }
    }

    private static PersonalRecord recordOf(AccessLog.Line line) {
        return PersonalRecord.of("look")
                .with("when", line.when())
                .with("what", new PersonalRecord.Words(line.words(), Map.of()))
                .with("name", line.name())
                .with("union", line.union())
                .with("purpose", line.purpose())
                .with("reason", line.reason());
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return reveals.forgetReasons(log.subjectsOf(account));
    }
}
