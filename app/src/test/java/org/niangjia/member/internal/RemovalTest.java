package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.joining.Application;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.membership.MyMembership;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.phone.MyPhone;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.Removals;
import org.niangjia.privacy.Removals.RemovalState;
import org.niangjia.privacy.Reveals.Asked;
import org.niangjia.privacy.Reveals.RevealPurpose;
import org.niangjia.privacy.internal.child.ChildBook;
import org.niangjia.privacy.internal.export.PersonalExport;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who asks to be forgotten is forgotten: in every table but where it says that something stays. */
class RemovalTest extends MemberTest {

    /** Where the account's identifier may stay, and nothing else of the person. */
    private static final List<String> STAYS = List.of("audit.entry", "privacy.removal", "member.consent");

    @Autowired
    private Removals removals;

    @Autowired
    private PersonalExport export;

    @Autowired
    private ChildBook children;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private StoredFiles files;

    @Autowired
    private MyPhone myPhone;

    @Autowired
    private MyMembership membership;

    @Autowired
    private Vault vault;

    @Autowired
    private Clock clock;

    /** Somebody with a name that nobody else has, who asked to join and was looked at. */
    private Joining somebody(String name) {
        AccountId account = applicants().newAccount();
        Application any = Applicants.applicationFor(applicants().couriersOf(WANGLAN));
        applicants()
                .fillIn(
                        account,
                        new Application(
                                new Person(name, Applicants.anyNumber(), false),
                                any.phone(),
                                new Work(Employment.NEW_FORM, Trade.COURIER),
                                any.choice()));
        Joining joining = applicants().submit(account);
        SignedIn cadre = applicants().staff("cadre");
        at(cadre, () -> desk.open(joining.id(), cadre));
        at(cadre, () -> desk.reveal(joining.id(), cadre, new Asked(RevealPurpose.CONTACT, "请" + name + "补材料")));
        at(cadre, () -> desk.giveBack(joining.id(), cadre, "请" + name + "补照片"));
        inbox.deliver(
                account, "test:" + UUID.randomUUID(), "joining.returned", new TreeMap<>(Map.of("reason", name)), null);
        Scopes.run(self(account), () -> children.enter(account, name, clockDate(), true));
        Scopes.call(
                self(account),
                () -> files.store(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), 100));
        Scopes.call(self(account), () -> myPhone.showByNumber(account, "000000"));
        return joining;
    }

    private LocalDate clockDate() {
        return LocalDate.now(clock).minusYears(3);
    }

    private static String anyName() {
        return "郤"
                + new String(
                        Character.toChars(0x4E00 + ThreadLocalRandom.current().nextInt(0x5000)))
                + new String(
                        Character.toChars(0x4E00 + ThreadLocalRandom.current().nextInt(0x5000)));
    }

    private Removals.Outcome request(AccountId account) {
        return Scopes.call(self(account), () -> removals.request(account));
    }

    private RemovalState stateOf(AccountId account) {
        return Scopes.call(self(account), () -> removals.newestOf(account))
                .orElseThrow()
                .state();
    }

    private int carryOutEverythingDue() {
        return removals.carryOutDue(clock.instant().plus(Duration.ofDays(8)));
    }

    /** Tables in which the text stands, in clear, as the bytes of a column, or as an identifier. */
    private Set<String> tablesWith(String text) {
        return asIntruder(connection -> {
            Set<String> found = new TreeSet<>();
            try (Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    try (ResultSet row = statement.executeQuery("select exists (select from " + table
                            + " as looked where looked::text like '%" + text + "%')")) {
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
            return found;
        });
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_schema || '.' || table_name"
                + " from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Test
    void nothingOfAPersonRemainsButWhatIsStated() {
        String name = anyName();
        Joining joining = somebody(name);
        AccountId account = joining.account();
        CitizenId number = joining.application().person().number();
        String phone = Scopes.call(self(account), () -> accounts.phoneOf(account))
                .orElseThrow()
                .value();
        List<String> traces = List.of(
                name,
                number.value(),
                phone,
                hex(name.getBytes(StandardCharsets.UTF_8)),
                hex(vault.blindIndex("national-number", number.value())),
                hex(vault.blindIndex("phone", phone)),
                joining.id().toString());
        assertThat(tablesWith(name)).isNotEmpty();
        assertThat(tablesWith(joining.id().toString())).isNotEmpty();

        Scopes.run(self(account), () -> form.withdraw(account));
        assertThat(request(account)).isInstanceOf(Removals.Requested.class);
        carryOutEverythingDue();

        assertThat(stateOf(account)).isEqualTo(RemovalState.DONE);
        assertThat(tablesWith(account.toString())).isSubsetOf(STAYS);
        for (String trace : traces.subList(0, 6)) {
            assertThat(tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(tablesWith(joining.id().toString())).isSubsetOf("audit.entry", "privacy.reveal");
        assertThat(exportOf(account))
                .doesNotContain(name)
                .doesNotContain(number.value())
                .doesNotContain(phone);
        assertThat(Scopes.call(self(account), () -> accounts.phoneOf(account))).isEmpty();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private String exportOf(AccountId account) {
        return Scopes.call(self(account), () -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            export.writeJson(account, file);
            return file.toString(StandardCharsets.UTF_8);
        });
    }

    @Test
    void everythingThatIsKeptIsInTheExport() {
        String name = anyName();
        Joining joining = somebody(name);

        String file = exportOf(joining.account());

        assertThat(file)
                .contains(name)
                .contains(joining.application().person().number().value())
                .contains("林静怡")
                .contains("请" + name + "补照片")
                .contains("请" + name + "补材料");
    }

    @Test
    void thePdfIsMadeOfTheSameAndReadsInChinese() throws Exception {
        String name = "周晓峰";
        Joining joining = somebody(name);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        Scopes.run(self(joining.account()), () -> export.writePdf(joining.account(), file));

        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("我的个人信息")
                    .contains(name)
                    .contains(joining.application().person().number().value());
        }
    }

    @Test
    void whoIsOnHisWayInWithdrawsFirst() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(request(joining.account()))
                .isInstanceOfSatisfying(
                        Removals.Hindered.class,
                        hindered -> assertThat(hindered.hindrances())
                                .extracting(hindrance -> hindrance.path())
                                .containsExactly("/joining"));
    }

    @Test
    void aMemberLeavesFirst() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        SignedIn cadre = applicants().staff("cadre");
        at(cadre, () -> desk.approve(joining.id(), cadre));

        assertThat(request(joining.account())).isInstanceOf(Removals.Hindered.class);
    }

    @Test
    void whoHasLeftIsForgottenWithHisMembershipAndItsHistory() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        AccountId account = joining.account();
        SignedIn cadre = applicants().staff("cadre");
        at(cadre, () -> desk.approve(joining.id(), cadre));
        Scopes.run(self(account), () -> membership.leave(account));
        String index = hex(vault.blindIndex(
                "national-number", joining.application().person().number().value()));
        assertThat(tablesWith(index)).contains("member.membership");

        assertThat(request(account)).isInstanceOf(Removals.Requested.class);
        carryOutEverythingDue();

        assertThat(stateOf(account)).isEqualTo(RemovalState.DONE);
        assertThat(tablesWith(index)).isEmpty();
        assertThat(tablesWith(account.toString())).isSubsetOf(STAYS);
    }

    @Test
    void twoTabsAskForOneRemoval() {
        AccountId account = applicants().newAccount();

        Removals.Removal first = ((Removals.Requested) request(account)).removal();

        assertThat(request(account)).isEqualTo(new Removals.Requested(first));
    }

    @Test
    void whoThinksBetterOfItStays() {
        AccountId account = applicants().newAccount();
        request(account);
        Scopes.run(self(account), () -> removals.takeBack(account));
        Scopes.run(self(account), () -> removals.takeBack(account));

        carryOutEverythingDue();

        assertThat(stateOf(account)).isEqualTo(RemovalState.WITHDRAWN);
        assertThat(Scopes.call(self(account), () -> accounts.phoneOf(account))).isPresent();
    }

    @Test
    void nobodyIsRemovedBeforeTheCoolingOffIsOver() {
        AccountId account = applicants().newAccount();
        request(account);

        removals.carryOutDue(clock.instant().plus(Duration.ofDays(6)));

        assertThat(stateOf(account)).isEqualTo(RemovalState.REQUESTED);
    }

    @Test
    void aJoiningThatBeganMeanwhileStopsTheRemoval() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));
        request(account);
        applicants().submit(account);

        carryOutEverythingDue();

        assertThat(stateOf(account)).isEqualTo(RemovalState.STOPPED);
        assertThat(in(self(account), () -> inbox.newest(5)))
                .extracting(message -> message.kind())
                .contains("removal.stopped");
    }
}
