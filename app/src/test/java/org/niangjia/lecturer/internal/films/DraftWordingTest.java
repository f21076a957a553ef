package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.lecturer.internal.films.WordingRun.State;
import org.niangjia.lecturer.internal.films.WordingRun.Why;
import org.niangjia.lecturer.internal.films.WordingRun.Wish;
import org.niangjia.lecturer.internal.model.StubModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A language model words a whole draft; each sentence passes the guard by itself, and the draft changes once. */
class DraftWordingTest extends FilmTest {

    private static final String PLAIN_ALLOWANCE = "连续值守灯塔满三十天的会员，每月可以领取二百元雾天津贴。";
    private static final String WRONG_DEADLINE = "会员应当在值守结束后五十日内向所在工会提出申请。";
    private static final String PLAIN_PAPERS = "申请雾天津贴，要带本人会员证和值守记录。";

    private final StubModel model = new StubModel();

    /** What was scheduled; the test runs it when its time has come. */
    private final List<UUID> scheduled = new ArrayList<>();

    @Autowired
    private Scripts scripts;

    @Autowired
    private WordingRuns runs;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void stopModel() {
        model.close();
    }

    @Test
    void whatTheGuardRefusesKeepsItsWordsAndIsListedWithTheReason() {
        ProductionId film = draft();
        DraftWording wording = wording(model.url());
        modelSpeaks();
        begin(wording, film);
        work();
        assertThat(texts(film)).contains(PLAIN_ALLOWANCE, DEADLINE).doesNotContain(ALLOWANCE, WRONG_DEADLINE);
        assertThat(sheet(film).unsupported()).isEmpty();
        WordingRun run = run(wording, film);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.refused()).extracting(Wish::before).contains(DEADLINE);
        Wish refused = run.refused().stream()
                .filter(wish -> wish.before().equals(DEADLINE))
                .findFirst()
                .orElseThrow();
        assertThat(refused.why()).isEqualTo(Why.DOUBTFUL);
        assertThat(refused.doubts())
                .anySatisfy(doubt -> assertThat(doubt.reason()).isEqualTo(Guard.Reason.NUMBER))
                .anySatisfy(doubt -> assertThat(doubt.said()).contains("五十日"));
    }

    @Test
    void oneStepBackUndoesTheWhole() {
        ProductionId film = draft();
        List<String> before = texts(film);
        DraftWording wording = wording(model.url());
        modelSpeaks();
        begin(wording, film);
        work();
        assertThat(texts(film)).isNotEqualTo(before);
        Integer edition = run(wording, film).edition();
        assertThat(edition).isNotNull();
        does(ofProvince(author), () -> desk.undo(film, edition == null ? 0 : edition, author.account()));
        assertThat(texts(film)).isEqualTo(before);
    }

    @Test
    void calledOffItChangesNothing() {
        ProductionId film = draft();
        List<String> before = texts(film);
        DraftWording wording = wording(model.url());
        modelSpeaks();
        begin(wording, film);
        does(ofProvince(author), () -> transaction.executeWithoutResult(status -> wording.cancel(film)));
        work();
        assertThat(texts(film)).isEqualTo(before);
        assertThat(run(wording, film).state()).isEqualTo(State.CANCELLED);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void aSentenceThatSomebodyChangesMeanwhileStaysHis() {
        ProductionId film = draft();
        DraftWording wording = wording(model.url());
        modelSpeaks();
        begin(wording, film);
        String mine = "会员连续值守灯塔满三十天的，每月可以领取二百元的雾天津贴。";
        say(film, ALLOWANCE, mine);
        work();
        assertThat(texts(film)).contains(mine).doesNotContain(PLAIN_ALLOWANCE);
        assertThat(run(wording, film).refused())
                .anySatisfy(wish -> assertThat(wish.why()).isEqualTo(Why.OVERTAKEN));
    }

    @Test
    void aScriptThatWentToTheReviewMeanwhileIsNotChanged() {
        ProductionId film = draft();
        List<String> before = texts(film);
        DraftWording wording = wording(model.url());
        modelSpeaks();
        begin(wording, film);
        submit(film);
        work();
        assertThat(texts(film)).isEqualTo(before);
        assertThat(run(wording, film).state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatIsNoDraftIsNotWorded() {
        ProductionId film = draft();
        submit(film);
        assertThatExceptionOfType(Production.WrongState.class).isThrownBy(() -> begin(wording(model.url()), film));
    }

    @Test
    void aModelThatIsDownLeavesTheDraftAsItIs() {
        ProductionId film = draft();
        List<String> before = texts(film);
        DraftWording wording = wording(model.url());
        begin(wording, film);
        work();
        assertThat(texts(film)).isEqualTo(before);
        assertThat(run(wording, film).refused())
                .isNotEmpty()
                .allSatisfy(wish -> assertThat(wish.why()).isEqualTo(Why.SILENT));
    }

    /** Says of each article something; of the deadline something wrong. */
    private void modelSpeaks() {
        model.answers(
                body -> body.contains("十五日") ? WRONG_DEADLINE : body.contains("会员证") ? PLAIN_PAPERS : PLAIN_ALLOWANCE);
    }

    private DraftWording wording(String url) {
        return new DraftWording(single(url), scripts, runs, scheduler(), audit, Clock.systemUTC());
    }

    private SentenceWording single(String url) {
        return new SentenceWording(rewording(url), scripts, sentences, transaction);
    }

    private SchedulerClient scheduler() {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (client, method, told) -> {
                    SchedulableInstance<?> instance = (SchedulableInstance<?>) told[0];
                    scheduled.add(UUID.fromString(instance.getTaskInstance().getId()));
                    return true;
                });
    }

    private void begin(DraftWording wording, ProductionId film) {
        does(
                ofProvince(author),
                () -> transaction.executeWithoutResult(status -> wording.begin(film, author.account())));
    }

    private void work() {
        assertThat(scheduled).hasSize(1);
        DraftWordingWork work = new DraftWordingWork(single(model.url()), scripts, runs, transaction);
        does(ofProvince(author), () -> work.run(scheduled.getFirst()));
    }

    private WordingRun run(DraftWording wording, ProductionId film) {
        return as(
                ofProvince(author),
                () -> transaction.execute(status -> wording.of(film)).orElseThrow());
    }

    private List<String> texts(ProductionId film) {
        return sheet(film).sentences().map(each -> each.sentence().text()).toList();
    }
}
