package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.model.StubModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A language model words a sentence of a script; the guard stands between it and the film. */
class SentenceWordingTest extends FilmTest {

    private final StubModel model = new StubModel();

    @Autowired
    private Scripts scripts;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void stopModel() {
        model.close();
    }

    private SentenceWording wording(String url) {
        return new SentenceWording(rewording(url), scripts, sentences, transaction);
    }

    @Test
    void plainerWordsThatTheSourceSupportsTakeTheSentencesPlace() {
        ProductionId film = draft();
        Seen seen = seen(film, sentence(film, ALLOWANCE));
        model.says("连续值守灯塔满三十天的会员，每月可以领取二百元雾天津贴。");
        does(ofProvince(author), () -> wording(model.url()).reword(seen, author.account()));
        assertThat(sheet(film).sentences().map(each -> each.sentence().text()))
                .contains("连续值守灯塔满三十天的会员，每月可以领取二百元雾天津贴。")
                .doesNotContain(ALLOWANCE);
        assertThat(sheet(film).unsupported()).isEmpty();
    }

    @Test
    void wordsThatSaySomethingElseAreNotTaken() {
        ProductionId film = draft();
        Seen seen = seen(film, sentence(film, ALLOWANCE));
        model.says("连续值守灯塔满三十天的会员，每月可以领取九百元雾天津贴。");
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(() ->
                        does(ofProvince(author), () -> wording(model.url()).reword(seen, author.account())))
                .extracting(EditRefused::reason)
                .isEqualTo(Reason.MODEL_SILENT);
        assertThat(sheet(film).sentences().map(each -> each.sentence().text())).contains(ALLOWANCE);
    }

    @Test
    void withoutAModelNothingIsOffered() {
        assertThat(wording("").isOffered()).isFalse();
    }
}
