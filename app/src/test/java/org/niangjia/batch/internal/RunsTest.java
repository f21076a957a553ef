package org.niangjia.batch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.WebTest;
import org.niangjia.batch.RowOutcome.Result;
import org.niangjia.batch.RunId;
import org.niangjia.batch.SheetOutput;
import org.niangjia.files.FileId;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.messages.TestWords;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A run gives each row its outcome, once, whatever happens to it on the way. */
class RunsTest extends WebTest {

    private static final Duration DONE_MAX = Duration.ofSeconds(60);

    @Autowired
    RunsTest(MessageSource words) {
        TestWords.addTo(words);
    }

    @Autowired
    private RunDesk desk;

    @Autowired
    private RunSteps steps;

    @Autowired
    private OutcomeSheet outcomes;

    @Autowired
    private Counting counting;

    @Autowired
    private StoredFiles files;

    @Autowired
    private StaffSignIn signIn;

    private SignedIn someone(String login) {
        return ((StaffSignIn.Welcome) signIn.signIn(login, "niangjia-demo")).person();
    }

    private static <T extends @Nullable Object> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), deed::get);
    }

    private static String rows(int count, int bad) {
        return "名称\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(row -> row <= bad ? "bad" : "好" + row)
                        .collect(Collectors.joining("\n"));
    }

    private FileId file(String content) {
        return files.store(
                        "D:\\名册\\七月.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1 << 20)
                .id();
    }

    private RunId started(SignedIn person, String content, String hurdle) {
        return as(person, () -> desk.start(counting, new Counting.Told(hurdle), file(content), 2, person));
    }

    private Run awaited(SignedIn person, RunId id, Predicate<Run> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(DONE_MAX);
        Run run = as(person, () -> desk.open(id)).run();
        while (!wanted.test(run) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            run = as(person, () -> desk.open(id)).run();
        }
        assertThat(run).matches(wanted);
        return run;
    }

    @Test
    void everyRowHasItsOutcome() throws Exception {
        SignedIn cadre = someone("cadre");
        RunId id = started(cadre, rows(95, 7), "");

        Run run = awaited(cadre, id, found -> found.state() == RunState.DONE);

        assertThat(run.rows()).isEqualTo(95);
        assertThat(run.count(Result.ADDED)).isEqualTo(88);
        assertThat(run.count(Result.REJECTED)).isEqualTo(7);
        assertThat(run.fileName()).isEqualTo("七月.csv");
        assertThat(run.percentDone()).isEqualTo(100);
    }

    @Test
    void whoStartedARunFindsItAndItsFileInHisOwnDataAndNobodyElseDoes() throws Exception {
        SignedIn cadre = someone("cadre");
        RunId id = started(cadre, rows(3, 1), "");
        awaited(cadre, id, found -> found.state() == RunState.DONE);

        assertThat(ownDataOf("cadre")).contains(id.toString(), "七月.csv", "\"rejected\":1", "\"login\":\"cadre\"");
        assertThat(ownDataOf("editor")).doesNotContain(id.toString());
    }

    private String ownDataOf(String login) {
        Visitor staff = staff(login);
        Visitor.Answer page = staff.open("/desk/account/export");
        return staff.submit(page, "/desk/account/export/json", Map.of()).body();
    }

    @Test
    void afterAFaultItGoesOnWhereItStoppedAndDoesNoRowTwice() throws Exception {
        SignedIn cadre = someone("cadre");
        String hurdle = UUID.randomUUID().toString();
        AtomicInteger tries = new AtomicInteger();
        counting.hurdles.put(hurdle, rows -> {
            if (rows.getFirst().number() == 42 && tries.getAndIncrement() < 2) {
                throw new IllegalStateException("the process dies here");
            }
        });
        RunId id = started(cadre, rows(95, 0), hurdle);

        Run run = awaited(cadre, id, found -> found.state() == RunState.DONE);

        assertThat(run.rowsDone()).isEqualTo(95);
        assertThat(counting.steps.get(id)).hasValue(10);
        assertThat(tries.get()).isEqualTo(3);
    }

    @Test
    void whatFailsForGoodKeepsWhatCountsAndIsTakenUpAgainByHand() throws Exception {
        SignedIn cadre = someone("cadre");
        String hurdle = UUID.randomUUID().toString();
        counting.hurdles.put(hurdle, rows -> {
            if (rows.getFirst().number() > 20) {
                throw new IllegalStateException("stays broken");
            }
        });
        RunId id = started(cadre, rows(40, 0), hurdle);
        Run failed = awaited(cadre, id, found -> found.state() == RunState.FAILED);
        assertThat(failed.problem()).isEqualTo("batch.problem.fault");
        assertThat(failed.rowsDone()).isEqualTo(20);

        CountDownLatch goOn = new CountDownLatch(1);
        counting.hurdles.put(hurdle, rows -> await(goOn));
        as(cadre, () -> {
            desk.takeUpAgain(id, cadre);
            return id;
        });
        awaited(cadre, id, found -> found.state() == RunState.RUNNING);
        goOn.countDown();

        assertThat(awaited(cadre, id, found -> found.state() == RunState.DONE).rowsDone())
                .isEqualTo(40);
    }

    @Test
    void twoProcessesThatBelieveItToBeTheirsDoNoRowTwice() throws Exception {
        SignedIn cadre = someone("cadre");
        String hurdle = UUID.randomUUID().toString();
        CountDownLatch begun = new CountDownLatch(1);
        counting.hurdles.put(hurdle, rows -> begun.countDown());
        RunId id = started(cadre, rows(300, 0), hurdle);
        begun.await();

        as(cadre, () -> {
            steps.carryOut(id);
            return id;
        });

        Run run = awaited(cadre, id, found -> found.state() == RunState.DONE);
        assertThat(run.rowsDone()).isEqualTo(300);
        assertThat(counting.steps.get(id)).hasValue(30);
    }

    @Test
    void whoCancelsKeepsWhatCountsAndTheRestIsNotTouched() throws Exception {
        SignedIn cadre = someone("cadre");
        String hurdle = UUID.randomUUID().toString();
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        counting.hurdles.put(hurdle, rows -> {
            if (rows.getFirst().number() == 22) {
                third.countDown();
                await(goOn);
            }
        });
        RunId id = started(cadre, rows(95, 0), hurdle);
        third.await();
        Thread cancel = Thread.startVirtualThread(() -> as(cadre, () -> {
            desk.cancel(id, cadre);
            return id;
        }));
        goOn.countDown();
        cancel.join();

        Run run = awaited(cadre, id, found -> found.state() == RunState.CANCELLED);

        assertThat(run.rowsDone()).isBetween(30, 94);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theOutcomeSheetHoldsTheFileWithTheReasonsAndNoFormula() throws Exception {
        SignedIn cadre = someone("cadre");
        RunId id = started(cadre, "名称,备注\nbad,=1+1\n好,无\n", "");
        awaited(cadre, id, found -> found.state() == RunState.DONE);

        String all = sheet(cadre, id, false);
        assertThat(all.lines())
                .containsExactly(
                        "\uFEFF名称,备注,batch.result,batch.reason",
                        "bad,'=1+1,REJECTED,test.bad 2",
                        "好,无,ADDED,",
                        "watermark");
        assertThat(sheet(cadre, id, true)).contains("bad").doesNotContain("好");
    }

    private String sheet(SignedIn person, RunId id, boolean onlyRejected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Scopes.<Object, IOException>call(person.scope(), () -> {
            outcomes.write(
                    outcomes.begin(id, person), onlyRejected, SheetOutput.Form.CSV, new PlainWords(), "watermark", out);
            return id;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class PlainWords implements OutcomeSheet.Words {

        @Override
        public String result(@Nullable Result result) {
            return String.valueOf(result);
        }

        @Override
        public String reason(String key, @Nullable String detail) {
            return key + " " + detail;
        }

        @Override
        public String heading(String key) {
            return key;
        }
    }

    @Test
    void aRunBelongsToWhoStartedIt() throws Exception {
        SignedIn cadre = someone("cadre");
        SignedIn officer = someone("officer");
        RunId id = started(cadre, rows(3, 0), "");
        awaited(cadre, id, found -> found.state() == RunState.DONE);

        assertThatThrownBy(() -> as(officer, () -> desk.open(id))).isInstanceOf(NotFound.class);
        assertThat(staff("officer").open("/desk/runs/" + id).status()).isEqualTo(404);
    }

    @Test
    void thePageShowsTheRowsThatFailedWithTheirReasons() throws Exception {
        SignedIn cadre = someone("cadre");
        RunId id = started(cadre, rows(12, 2), "");
        awaited(cadre, id, found -> found.state() == RunState.DONE);

        Visitor desk = staff("cadre");
        assertThat(desk.open("/desk/runs").body()).contains("/desk/runs/" + id);
        assertThat(desk.open("/desk/runs/" + id).body())
                .contains(words("test.bad", "2"), words("test.bad", "3"), words("batch.download"));
        Visitor.Answer sheet = desk.open("/desk/runs/" + id + "/outcome?form=CSV&rejected=true");
        assertThat(sheet.header("content-disposition").orElseThrow()).contains("attachment");
        assertThat(sheet.body().lines().count()).isEqualTo(4);
    }

    @Test
    void aFileThatIsNoSheetFailsWithItsReason() throws Exception {
        SignedIn cadre = someone("cadre");
        FileId picture = as(
                cadre,
                () -> files.store(
                                "名册.xlsx", new ByteArrayInputStream(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}), 100)
                        .id());
        RunId id = as(cadre, () -> desk.start(counting, new Counting.Told(""), picture, 2, cadre));

        assertThat(awaited(cadre, id, found -> found.state() == RunState.FAILED).problem())
                .isEqualTo("UnreadableSheet.NOT_A_SHEET");
    }
}
