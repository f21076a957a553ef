package org.niangjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.Reveals.Asked;
import org.niangjia.privacy.Reveals.Masked;
import org.niangjia.privacy.Reveals.RevealPurpose;
import org.niangjia.privacy.internal.access.AccessLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker reads who looked at his data: name, post, union and reason, and never more of them. */
class WhoLookedTest extends PlatformTest {

    @Autowired
    private AccessLog log;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    private AccountId somebody() {
        return accounts.ofPhone(new PhoneNumber(
                "1009" + "%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000))));
    }

    private SignedIn cadre() {
        return ((StaffSignIn.Welcome) signIn.signIn("cadre", "niangjia-demo")).person();
    }

    private AccessLog.Page page(AccountId person, long before) {
        return Scopes.call(new Scope.Self(person), () -> log.page(person, before, 20));
    }

    @Test
    void theReasonOfALookIsReadByWhomItConcerns() {
        AccountId person = somebody();
        SignedIn cadre = cadre();
        Scopes.call(
                cadre.scope(),
                () -> Objects.requireNonNull(transaction.execute(status -> reveals.reveal(
                        new Masked(
                                "member.number-revealed",
                                "account:" + person,
                                UUID.randomUUID().toString()),
                        new Asked(RevealPurpose.CONTACT, "电话通知领卡"),
                        cadre))));

        AccessLog.Line line = page(person, Long.MAX_VALUE).lines().getFirst();

        assertThat(line.name()).isEqualTo("林静怡");
        assertThat(line.union()).isEqualTo("望澜区总工会");
        assertThat(line.roles()).isEqualTo(Set.of(Role.MEMBERSHIP_CADRE));
        assertThat(line.purpose()).isEqualTo(RevealPurpose.CONTACT);
        assertThat(line.reason()).isEqualTo("电话通知领卡");
    }

    @Test
    void oneselfIsNotAmongThem() {
        AccountId person = somebody();
        record(person, person, 1);

        assertThat(page(person, Long.MAX_VALUE).lines()).isEmpty();
    }

    @Test
    void threeThousandLooksAreReadPageByPageEachOnce() {
        AccountId person = somebody();
        AccountId gone = AccountId.next();
        record(person, gone, 3_000);

        Set<Long> seen = new HashSet<>();
        long before = Long.MAX_VALUE;
        int pages = 0;
        do {
            AccessLog.Page page = page(person, before);
            List<AccessLog.Line> lines = page.lines();
            assertThat(lines).hasSizeLessThanOrEqualTo(20).allMatch(line -> seen.add(line.id()));
            assertThat(lines).allMatch(line -> line.name().isEmpty());
            before = page.next();
            pages++;
        } while (before != 0);

        assertThat(seen).hasSize(3_000);
        assertThat(pages).isEqualTo(150);
    }

    private void record(AccountId person, AccountId by, int times) {
        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < times; number++) {
                audit.record(AuditEntry.of(by, "member.joining-opened", "account:" + person));
            }
        });
    }
}
