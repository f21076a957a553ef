package org.niangjia.member.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.NewPeople;
import org.niangjia.PlatformTest;
import org.niangjia.batch.RowOutcome.Result;
import org.niangjia.batch.RunId;
import org.niangjia.batch.internal.Run;
import org.niangjia.batch.internal.RunDesk;
import org.niangjia.batch.internal.RunState;
import org.niangjia.batch.internal.StoredRuns;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.engine.population.RosterOutcome;
import org.niangjia.engine.population.RosterRow;
import org.niangjia.files.FileId;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A roster enters each of its people once, and says of each row what became of it. */
class RosterImportTest extends PlatformTest {

    private static final Duration DONE_MAX = Duration.ofMinutes(2);
    private static final Charset GBK = Charset.forName("GBK");

    @Autowired
    private RosterDesk desk;

    @Autowired
    private RunDesk runs;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private Federation federation;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SealedNumbers numbers;

    @Autowired
    private FlywayConnectionDetails owner;

    private SignedIn someone(String login) {
        return ((StaffSignIn.Welcome) signIn.signIn(login, "niangjia-demo")).person();
    }

    private static <T extends @Nullable Object> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), deed::get);
    }

    /** New people that no other test has. */
    private Roster roster(OrgPath within, int rows) {
        return NewPeople.roster(federation, within, rows);
    }

    private static byte[] csv(Roster roster, Charset encoding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        roster.writeCsv(out, encoding);
        return out.toByteArray();
    }

    private FileId received(SignedIn person, byte[] content) {
        return as(person, () -> desk.receive("名册.csv", new ByteArrayInputStream(content), person));
    }

    private RunId started(SignedIn person, FileId file) {
        return as(person, () -> {
            RosterDesk.Preview preview = desk.preview(file, person);
            return ((RosterDesk.Started) desk.start(file, preview.firstRow(), preview.columns(), null, person)).run();
        });
    }

    private Run done(SignedIn person, RunId id) throws InterruptedException {
        return awaited(person, id, RunState.DONE);
    }

    private Run awaited(SignedIn person, RunId id, RunState wanted) throws InterruptedException {
        Instant end = Instant.now().plus(DONE_MAX);
        Run run = as(person, () -> runs.open(id)).run();
        while (run.state() != wanted && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            run = as(person, () -> runs.open(id)).run();
        }
        assertThat(run.state()).isEqualTo(wanted);
        return run;
    }

    private Run imported(SignedIn person, byte[] content) throws InterruptedException {
        return done(person, started(person, received(person, content)));
    }

    private int membersOf(SignedIn person, RunId run) {
        return as(
                person,
                () -> transaction.execute(status -> sql.sql(
                                "select count(*) from member.membership where source_run = :run and source = 'IMPORTED'")
                        .param("run", run.value())
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void everyRowOfAKnownRosterHasTheOutcomeThatItMustHave() throws Exception {
        SignedIn cadre = someone("cadre");
        Roster roster = roster(Applicants.WANGLAN, 1_300);

        Run run = imported(cadre, csv(roster, GBK));

        assertThat(run.rows()).isEqualTo(1_300);
        assertThat((long) run.count(Result.ADDED)).isEqualTo(roster.expected().get(RosterOutcome.ADDED));
        assertThat((long) run.count(Result.UNCHANGED))
                .isEqualTo(roster.expected().get(RosterOutcome.UNCHANGED));
        assertThat((long) run.count(Result.REJECTED))
                .isEqualTo(roster.expected().get(RosterOutcome.REJECTED));
        assertThat(membersOf(cadre, run.id())).isEqualTo(run.count(Result.ADDED));
    }

    @Test
    void aPersonWhoStandsThreeTimesInARosterIsEnteredOnce() throws Exception {
        SignedIn cadre = someone("cadre");
        String row = String.join(
                ",",
                roster(Applicants.WANGLAN, 1).rows().findFirst().orElseThrow().cells());

        Run run = imported(
                cadre,
                (String.join(",", Roster.HEADER) + "\n" + (row + "\n").repeat(3)).getBytes(StandardCharsets.UTF_8));

        assertThat(run.count(Result.ADDED)).isOne();
        assertThat(as(cadre, () -> runs.open(run.id())).rejected())
                .extracting(StoredRuns.Numbered::row, StoredRuns.Numbered::outcome)
                .containsExactly(tuple(3, Rejection.TWICE.outcome(2)), tuple(4, Rejection.TWICE.outcome(2)));
        assertThat(membersOf(cadre, run.id())).isOne();
    }

    @Test
    void aWorkbookAsOfficesSendItIsEntered() throws Exception {
        SignedIn cadre = someone("cadre");
        List<List<String>> people =
                roster(Applicants.WANGLAN, 3).rows().map(RosterRow::cells).toList();
        byte[] content = workbook(book -> {
            Worksheet notes = book.newWorksheet("封面");
            notes.value(0, 0, " ");
            Worksheet sheet = book.newWorksheet("名册");
            sheet.value(0, 0, "望澜区2026年会员名册");
            sheet.range(0, 0, 0, 27).merge();
            List<Integer> columns = List.of(0, 1, 22, 23, 24); // twenty empty ones lie between
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(1, columns.get(column), Roster.HEADER.get(column));
                for (int person = 0; person < people.size(); person++) {
                    sheet.value(
                            2 + person, columns.get(column), people.get(person).get(column));
                }
            }
            sheet.value(3, 24, LocalDate.of(2024, 2, 29)); // without a format it is stored as the number 45351
            sheet.value(4, 24, "");
            sheet.value(4, 27, "备注");
            book.newWorksheet("填表说明").value(0, 0, "身份证号码请填18位");
        });

        Run run = imported(cadre, content);

        assertThat(run.count(Result.ADDED)).isEqualTo(3);
        int onTheSerialDay = as(
                cadre,
                () -> transaction.execute(
                        status -> sql.sql("select count(*) from member.membership where source_run = :run"
                                        + " and joined = date '2024-02-29'")
                                .param("run", run.id().value())
                                .query(Integer.class)
                                .single()));
        assertThat(onTheSerialDay).isOne();
    }

    /** Fills a workbook. */
    private interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            filling.fill(workbook);
        }
        return out.toByteArray();
    }

    @Test
    void aSheetOfAllRowsThatExcelHasIsRefusedBeforeAnybodyIsEntered() throws Exception {
        SignedIn cadre = someone("cadre");
        List<String> cells =
                roster(Applicants.WANGLAN, 1).rows().findFirst().orElseThrow().cells();
        byte[] content = workbook(book -> {
            Worksheet sheet = book.newWorksheet("名册");
            for (int column = 0; column < 4; column++) {
                sheet.value(0, column, Roster.HEADER.get(column));
            }
            for (int row = 1; row < Worksheet.MAX_ROWS; row++) {
                for (int column = 0; column < 4; column++) {
                    sheet.value(row, column, cells.get(column));
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        });

        Run run = awaited(cadre, started(cadre, received(cadre, content)), RunState.FAILED);

        assertThat(run.problem()).isEqualTo("UnreadableSheet.TOO_MANY_ROWS");
        assertThat(run.rowsDone()).isZero();
        assertThat(membersOf(cadre, run.id())).isZero();
    }

    @Test
    void theSameRosterOnceMoreChangesNothing() throws Exception {
        SignedIn cadre = someone("cadre");
        byte[] content = csv(roster(Applicants.WANGLAN, 300), StandardCharsets.UTF_8);
        Run first = imported(cadre, content);

        Run second = imported(cadre, content);

        assertThat(second.count(Result.ADDED)).isZero();
        assertThat(second.count(Result.UNCHANGED)).isEqualTo(first.count(Result.ADDED) + first.count(Result.UNCHANGED));
        assertThat(second.count(Result.REJECTED)).isEqualTo(first.count(Result.REJECTED));
    }

    @Test
    void theSameFileStartedTwiceIsOneRun() throws Exception {
        SignedIn cadre = someone("cadre");
        FileId file = received(cadre, csv(roster(Applicants.WANGLAN, 100), StandardCharsets.UTF_8));

        RunId first = started(cadre, file);

        assertThat(started(cadre, file)).isEqualTo(first);
        done(cadre, first);
    }

    @Test
    void twoPeopleWhoImportTheSameFileAtOnceEnterEachOnce() throws Exception {
        SignedIn cadre = someone("cadre");
        SignedIn officer = someone("officer");
        Roster roster = roster(Applicants.WANGLAN, 2_400);
        byte[] content = csv(roster, StandardCharsets.UTF_8);
        RunId cadres = started(cadre, received(cadre, content));
        RunId officers = started(officer, received(officer, content));

        Run one = done(cadre, cadres);
        Run other = done(officer, officers);

        assertThat((long) one.count(Result.ADDED) + other.count(Result.ADDED))
                .isEqualTo(roster.expected().get(RosterOutcome.ADDED));
        assertThat(membersOf(cadre, cadres) + membersOf(cadre, officers))
                .isEqualTo(one.count(Result.ADDED) + other.count(Result.ADDED));
    }

    @Test
    void whoIsAMemberElsewhereIsNotEnteredAndItIsToldWhereItCannotBeSeen() throws Exception {
        SignedIn there = someone("cadre-yundong");
        SignedIn here = someone("cadre");
        Roster roster = roster(Applicants.YUNDONG, 1);
        imported(there, csv(roster, StandardCharsets.UTF_8));
        List<String> cells = roster.rows().findFirst().orElseThrow().cells();
        String union = Roster.of(federation, Applicants.WANGLAN, 1)
                .rows()
                .findFirst()
                .orElseThrow()
                .cells()
                .get(3);

        Run run = imported(
                here,
                ("姓名,身份证号,手机号,工会\n" + cells.get(0) + "," + cells.get(1) + "," + cells.get(2) + "," + union + "\n"
                                + String.join(",", cells.subList(0, 4)))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(as(here, () -> runs.open(run.id())).rejected())
                .extracting(row -> row.outcome().reason())
                .containsExactly("Rejection.MEMBER_ELSEWHERE", "Rejection.UNION_OUT_OF_SCOPE");
    }

    @Test
    void aFullDiskStopsItWithItsReasonAndItGoesOnWithoutGapOrDouble() throws Exception {
        SignedIn cadre = someone("cadre");
        Roster roster = roster(Applicants.WANGLAN, 2_100);
        FileId file = received(cadre, csv(roster, StandardCharsets.UTF_8));
        String lateNumber =
                roster.rows().skip(2_050).findFirst().orElseThrow().cells().get(1);
        byte[] late = as(cadre, () -> numbers.indexOf(new CitizenId(lateNumber)));
        asOwner("""
                create function member.full_disk() returns trigger language plpgsql as
                    $$ begin raise exception 'no space left' using errcode = '53100'; end $$
                """);
        asOwner("create trigger full_disk before insert on member.membership for each row when (new.number_index = '\\x"
                + HexFormat.of().formatHex(late) + "') execute function member.full_disk()");
        RunId id;
        try {
            id = started(cadre, file);
            Run stopped = awaited(cadre, id, RunState.FAILED);
            assertThat(stopped.problem()).isEqualTo("batch.problem.no-space");
            assertThat(stopped.rowsDone()).isEqualTo(2_000);
            assertThat(membersOf(cadre, id)).isEqualTo(stopped.count(Result.ADDED));
        } finally {
            asOwner("drop trigger full_disk on member.membership");
            asOwner("drop function member.full_disk()");
        }

        as(cadre, () -> {
            runs.takeUpAgain(id, cadre);
            return id;
        });

        Run run = done(cadre, id);
        assertThat((long) run.count(Result.ADDED)).isEqualTo(roster.expected().get(RosterOutcome.ADDED));
        assertThat(membersOf(cadre, id)).isEqualTo(run.count(Result.ADDED));
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    @Test
    void theColumnsThatAUnionChoseAreRememberedForTheSameHeading() throws Exception {
        SignedIn cadre = someone("cadre");
        String heading = "姓名,身份证号,甲" + ThreadLocalRandom.current().nextInt() + ",丁\n";
        List<String> cells =
                roster(Applicants.WANGLAN, 1).rows().findFirst().orElseThrow().cells();
        byte[] content = (heading + String.join(",", cells.subList(0, 4))).getBytes(StandardCharsets.UTF_8);
        FileId file = received(cadre, content);
        RosterColumns chosen = new RosterColumns(
                List.of(RosterColumn.NAME, RosterColumn.NATIONAL_NUMBER, RosterColumn.PHONE, RosterColumn.UNION));
        RosterDesk.Outcome outcome = as(cadre, () -> desk.start(file, 2, chosen, null, cadre));
        done(cadre, ((RosterDesk.Started) outcome).run());

        RosterDesk.Preview again = as(cadre, () -> desk.preview(received(cadre, content), cadre));

        assertThat(again.remembered()).isTrue();
        assertThat(again.columns()).isEqualTo(chosen);
    }

    @Test
    void thePreviewMasksWhatReadsAsANumber() throws Exception {
        SignedIn cadre = someone("cadre");
        Roster roster = roster(Applicants.WANGLAN, 4);
        List<String> cells = roster.rows().findFirst().orElseThrow().cells();

        RosterDesk.Preview preview = as(cadre, () -> desk.preview(received(cadre, bytes(roster)), cadre));

        assertThat(preview.rows().toString()).doesNotContain(cells.get(1)).doesNotContain(cells.get(2));
        assertThat(preview.rows().getFirst().cells().getFirst()).isEqualTo(cells.getFirst());
    }

    private static byte[] bytes(Roster roster) {
        try {
            return csv(roster, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
