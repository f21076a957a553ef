package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second person approves a script; what changes afterwards becomes a new version. */
class ScriptReviewTest extends FilmTest {

    private static final String RAISED = "会员连续值守灯塔满三十天的，可以领取每月三百元的雾天津贴。";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FilmList list;

    @Test
    void aScriptThatSaysWhatItsSourcesDontIsNotSubmitted() {
        ProductionId film = draft();
        say(film, "二百元", "每月可以领取九百元的雾天津贴。");
        assertThatThrownBy(() -> submit(film)).isInstanceOf(ScriptReview.NotSupported.class);
        say(film, "九百元", ALLOWANCE);
        submit(film);
        assertThat(stateOf(film)).isEqualTo(ProductionState.IN_REVIEW);
    }

    @Test
    void nobodyChangesAScriptThatIsInReviewOrApproved() {
        ProductionId film = draft();
        submit(film);
        assertThatThrownBy(() -> say(film, "二百元", ALLOWANCE + "。")).isInstanceOf(Production.WrongState.class);
        approve(film);
        assertThatThrownBy(() -> say(film, "二百元", ALLOWANCE + "。")).isInstanceOf(Production.WrongState.class);
    }

    @Test
    void neitherTheAuthorNorWhoeverChangedItApproves() {
        ProductionId film = draft();
        Sentence sentence = sentence(film, "二百元");
        does(
                ofProvince(reviewer),
                () -> sentences.say(seen(film, sentence), "值守灯塔满三十天，每月可以领取二百元的雾天津贴。", reviewer.account()));
        say(film, "十五日内", "值守结束后十五日内向所在工会提出申请。");
        submit(film);
        assertThatThrownBy(() -> approve(film)).isInstanceOf(Production.OwnScript.class);
        String digest = sheet(film).film().draft().digest();
        assertThatThrownBy(() -> does(ofProvince(author), () -> review.approve(film, digest, author.account())))
                .isInstanceOf(Production.OwnScript.class);
    }

    @Test
    void anApprovalBindsWhatWasRead() {
        ProductionId film = draft();
        submit(film);
        assertThatThrownBy(() ->
                        does(ofProvince(reviewer), () -> review.approve(film, "0".repeat(64), reviewer.account())))
                .isInstanceOf(ScriptReview.ReadOtherwise.class);
        approve(film);
        Production approved = sheet(film).film();
        assertThat(approved.state()).isEqualTo(ProductionState.APPROVED);
        assertThat(approved.approval()).isEqualTo(approved.draft().digest());
        assertThat(approved.reviewer()).isEqualTo(reviewer.account());
    }

    @Test
    void aScriptWhoseSourceChangedDuringTheReviewIsNotApproved() {
        ProductionId film = draft();
        submit(film);
        document(RAISED, DEADLINE, PAPERS);
        assertThatThrownBy(() -> approve(film)).isInstanceOf(ScriptReview.NotSupported.class);
    }

    @Test
    void whatIsSentBackComesWithANoteAndIsSubmittedAgain() {
        ProductionId film = draft();
        submit(film);
        does(ofProvince(reviewer), () -> review.sendBack(film, "第二句太长", reviewer.account()));
        assertThat(sheet(film).film().note()).isEqualTo("第二句太长");
        assertThat(as(ofProvince(author), () -> list.sentBackTo(author.account())))
                .isEqualTo(1);
        say(film, "十五日内", "值守结束后十五日内向所在工会提出申请。");
        submit(film);
        approve(film);
        assertThat(stateOf(film)).isEqualTo(ProductionState.APPROVED);
    }

    @Test
    void theAuthorTakesItBackAndAStrangerDoesNot() {
        ProductionId film = draft();
        submit(film);
        assertThatThrownBy(() -> does(ofProvince(reviewer), () -> review.reclaim(film, reviewer.account())))
                .isInstanceOf(NotFound.class);
        does(ofProvince(author), () -> review.reclaim(film, author.account()));
        assertThat(stateOf(film)).isEqualTo(ProductionState.DRAFT);
    }

    @Test
    void itWaitsForThoseWhoMayReviewIt() {
        ProductionId film = draft();
        long before = waitingFor(reviewer.account());
        submit(film);
        assertThat(waitingFor(reviewer.account())).isEqualTo(before + 1);
        assertThat(waitingFor(author.account())).isEqualTo(before);
    }

    private long waitingFor(AccountId account) {
        return as(ofProvince(reviewer), () -> list.waitingFor(account));
    }

    @Test
    void aNewVersionRewritesOnlyTheSentencesWhosePassagesChanged() {
        ProductionId film = draft();
        submit(film);
        approve(film);
        document(RAISED, DEADLINE, PAPERS);
        ScriptSheet stale = sheet(film);
        assertThat(stale.stale()).hasSize(1);
        assertThat(stale.stale().getFirst().source()).isNotNull().satisfies(source -> {
            assertThat(source.text()).contains("二百元");
            assertThat(source.now())
                    .isNotNull()
                    .extracting(Source.Now::text)
                    .asString()
                    .contains("三百元");
        });

        ProductionId next = as(ofProvince(author), () -> review.renew(film, author.account()));
        ScriptSheet renewed = sheet(next);
        assertThat(renewed.unsupported()).isEmpty();
        assertThat(renewed.stale()).isEmpty();
        List<Sentence> changed = renewed.sentences().filter(Sentence::isChanged).toList();
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().sentence().text()).contains("三百元");
        assertThat(changed.getFirst().before()).contains("二百元");
        assertThat(renewed.film().draft().script().scenes())
                .filteredOn(scene -> !stale.film().draft().script().scenes().contains(scene))
                .hasSize(1);
        assertThat(renewed.film().slug()).isEqualTo(stale.film().slug());
        assertThat(as(ofProvince(author), () -> review.renew(film, author.account())))
                .isEqualTo(next);
    }

    @Test
    void aSentenceWhosePassageIsGoneIsLeftToPeople() {
        ProductionId film = draft();
        submit(film);
        approve(film);
        document(ALLOWANCE, DEADLINE);
        ProductionId next = as(ofProvince(author), () -> review.renew(film, author.account()));
        assertThat(sheet(next).stale()).hasSize(1);
        assertThatThrownBy(() -> submit(next)).isInstanceOf(ScriptReview.NotSupported.class);
        Sentence gone = sheet(next).stale().getFirst();
        does(ofProvince(author), () -> sentences.remove(seen(next, gone), author.account()));
        submit(next);
        assertThat(stateOf(next)).isEqualTo(ProductionState.IN_REVIEW);
    }

    @Test
    void everyDecisionIsOnRecord() {
        ProductionId film = draft();
        submit(film);
        does(ofProvince(reviewer), () -> review.sendBack(film, "改一句", reviewer.account()));
        submit(film);
        approve(film);
        assertThat(sql.sql("select action from audit.entry where subject = :subject order by id")
                        .param("subject", "film:" + film)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "lecturer.film-begun",
                        "lecturer.film-submitted",
                        "lecturer.film-sent-back",
                        "lecturer.film-submitted",
                        "lecturer.film-approved");
    }

    private ProductionState stateOf(ProductionId film) {
        return sheet(film).film().state();
    }
}
