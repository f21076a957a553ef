package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.files.FileId;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.internal.retention.RetentionRule;
import org.niangjia.privacy.internal.retention.RetentionRules;
import org.niangjia.privacy.internal.retention.RetentionRun;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.Retention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Data goes when its time is over by its rule: no sooner, nothing else, and on record. */
class RetentionTest extends MemberTest {

    @Autowired
    private RetentionRun run;

    @Autowired
    private RetentionRules rules;

    @Autowired
    private ObjectProvider<PersonalData> modules;

    @Autowired
    private Inbox inbox;

    @Autowired
    private StoredFiles files;

    private Joining withdrawn() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        Scopes.run(self(joining.account()), () -> form.withdraw(joining.account()));
        return joining;
    }

    private void happenedDaysAgo(Joining joining, int days) {
        asIntruder(
                "update member.joining_deed set happened = now() - interval '" + days + " days' where joining = ?",
                joining.id().value());
    }

    private long joiningsOf(AccountId account) {
        return count(self(account), "select count(*) from member.joining");
    }

    private long due(String code) {
        return run.dryRun().stream()
                .filter(shown -> shown.rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .due()
                .count();
    }

    @Test
    void everyRuleHasItsDataAndEveryDataItsRule() {
        Set<String> erased = modules.stream()
                .flatMap(module -> module.retention().stream())
                .map(Retention::code)
                .collect(Collectors.toSet());

        assertThat(rules.inForce().stream().map(RetentionRule::code)).containsExactlyInAnyOrderElementsOf(erased);
    }

    @Test
    void aWithdrawnJoiningGoesWithItsNumbersAfterThirtyDays() {
        Joining old = withdrawn();
        Joining young = withdrawn();
        happenedDaysAgo(old, 31);
        happenedDaysAgo(young, 29);

        run.follow();

        assertThat(joiningsOf(old.account())).isZero();
        assertThat(joiningsOf(young.account())).isOne();
    }

    @Test
    void aJoiningThatStillWaitsNeverGoes() {
        Joining waiting = applicants().waiting(applicants().couriersOf(WANGLAN));
        happenedDaysAgo(waiting, 4_000);

        run.follow();

        assertThat(joiningsOf(waiting.account())).isOne();
    }

    @Test
    void theDryRunCountsAndErasesNothing() {
        Joining old = withdrawn();
        happenedDaysAgo(old, 31);

        assertThat(due("member.withdrawn-joining")).isPositive();

        assertThat(joiningsOf(old.account())).isOne();
        assertThat(run.dryRun())
                .filteredOn(shown -> shown.rule().code().equals("member.withdrawn-joining"))
                .first()
                .satisfies(shown -> assertThat(shown.due().samples()).isNotEmpty());
    }

    @Test
    void anUploadedFileGoesAfterHalfAYearAndARunThatIsOverAfterThree() {
        SignedIn cadre = applicants().staff("cadre");
        FileId old = upload(cadre);
        FileId young = upload(cadre);
        asIntruder("update files.file set stored = now() - interval '181 days' where id = ?", old.value());
        asIntruder("update files.file set stored = now() - interval '179 days' where id = ?", young.value());
        UUID over = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        for (UUID id : List.of(over, open)) {
            asIntruder(
                    "insert into batch.run (id, kind, owner, settings_sealed, file, file_name_sealed, first_row, state,"
                            + " started, ended) select ?, 'test', '" + cadre.account()
                            + "', '', gen_random_uuid(), '', 1, 'DONE', now() - interval '1100 days',"
                            + (id.equals(over) ? " now() - interval '1097 days'" : " null"),
                    id);
            asIntruder("insert into batch.outcome (run, row_number, result) values (?, 1, 'ADDED')", id);
        }

        run.follow();

        assertThat(at(cadre, () -> files.find(old))).isEmpty();
        assertThat(at(cadre, () -> files.find(young))).isPresent();
        assertThat(count(cadre.scope(), "select count(*) from batch.run where id = ?", over))
                .isZero();
        assertThat(count(cadre.scope(), "select count(*) from batch.outcome where run = ?", open))
                .isOne();
        asIntruder("delete from batch.outcome where run = ?", open);
        asIntruder("delete from batch.run where id = ?", open);
    }

    private FileId upload(SignedIn person) {
        return at(person, () -> files.store("名册.csv", new ByteArrayInputStream(new byte[] {1, 2, 3}), 100))
                .id();
    }

    @Test
    void anOldMessageGoesAndAFreshOneStays() {
        AccountId account = applicants().newAccount();
        for (String age : new String[] {"old", "fresh"}) {
            inbox.deliver(account, age + ":" + UUID.randomUUID(), "joining.returned", new TreeMap<>(), null);
        }
        asIntruder(
                "update messages.message set sent = now() - interval '731 days' where account = ? and key like 'old:%'",
                account.value());

        run.follow();

        assertThat(count(self(account), "select count(*) from messages.message"))
                .isOne();
    }

    @Test
    void whatWentIsOnRecordByRuleAndNumber() {
        happenedDaysAgo(withdrawn(), 31);
        long before = followed();

        run.follow();

        assertThat(followed()).isGreaterThan(before);
    }

    private long followed() {
        return count(
                new Scope.None(),
                "select count(*) from audit.entry where action = 'privacy.retention-followed'"
                        + " and subject = 'rule:member.withdrawn-joining'");
    }
}
