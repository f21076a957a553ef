package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.lecturer.internal.conversation.AskersShelf;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.lecturer.internal.documents.Uploads.Received;
import org.niangjia.lecturer.internal.documents.Validity;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;

/** What one city rules is no answer to a member of a union elsewhere. */
class LocalDocumentsTest extends MemberTest {

    private static final OrgPath WANGLANS_CITY = new OrgPath("yj.01.");
    private static final long READ_SECONDS_MAX = 20;

    @Autowired
    private AskersShelf shelf;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Unions unions;

    @Test
    void onlyMembersBelowTheUnionAreAnsweredFromItsDocument() throws InterruptedException {
        UUID version = publishedFor(WANGLANS_CITY);

        assertThat(shelfOf(member(Applicants.WANGLAN, "cadre")).test(version)).isTrue();
        assertThat(shelfOf(member(Applicants.YUNDONG, "cadre-yundong")).test(version))
                .isFalse();
        assertThat(shelf.onBehalfOf(member(Applicants.YUNDONG, "cadre-yundong")).test(version))
                .isFalse();
    }

    @Test
    void whoIsNoMemberOrNotKnownIsAnsweredFromAll() throws InterruptedException {
        UUID version = publishedFor(WANGLANS_CITY);

        assertThat(shelfOf(applicants().newAccount()).test(version)).isTrue();
        assertThat(shelf.of(null).test(version)).isTrue();
    }

    private Predicate<UUID> shelfOf(AccountId account) {
        return Scopes.call(self(account), () -> shelf.of(account));
    }

    private UUID publishedFor(OrgPath region) throws InterruptedException {
        String title = "降温补贴办法" + Long.toString(System.nanoTime(), 36);
        byte[] text = ("# " + title + "\n\n第一条 降温补贴每月一百元。\n").getBytes(StandardCharsets.UTF_8);
        Validity validity =
                new Validity(null, null, unions.at(region).orElseThrow().id());
        AccountId editor = applicants().staff("editor").account();
        UUID version = ((Received) uploads.receive("补贴.md", "text/markdown", text, null, validity, editor)).version();
        for (int waited = 0;
                waited < READ_SECONDS_MAX * 10
                        && catalogue.inUse(List.of(version)).isEmpty();
                waited++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(catalogue.inUse(List.of(version))).hasSize(1);
        return version;
    }

    private AccountId member(OrgPath county, String cadre) {
        AccountId account = applicants().newAccount();
        UnionChoice union = applicants().couriersOf(county);
        in(applicants().staff(cadre).scope(), () -> {
            Membership membership = new Membership(
                    MemberId.next(),
                    account,
                    MembershipState.ACTIVE,
                    LocalDate.of(2025, 1, 1),
                    null,
                    MemberNumber.of(
                            "990101",
                            memberships.nextRunningNumbers(1).findFirst().orElseThrow()),
                    "古丽娜尔",
                    Applicants.anyNumber(),
                    Applicants.anyPhone(),
                    new Work(Employment.NEW_FORM, Trade.COURIER),
                    union.union(),
                    union.path(),
                    LocalDate.of(2025, 1, 1));
            memberships.add(membership);
            return membership;
        });
        return account;
    }
}
