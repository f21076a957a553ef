package org.niangjia.lecturer.internal.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.WebTest;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.lecturer.internal.documents.Library;
import org.niangjia.lecturer.internal.model.ModelProperties;
import org.niangjia.lecturer.internal.model.Rewording;
import org.niangjia.lecturer.internal.model.StubModel;
import org.springframework.beans.factory.annotation.Autowired;

/** A model over the documents of the demo federation. */
class WordingTest extends WebTest {

    private static final String QUESTION = "我叫张三，电话13800138000，入会申请多久有结果";

    @Autowired
    private Library library;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Masking masking;

    private final StubModel model = new StubModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void whatTheModelSaysHonestlyIsSaidInItsName() {
        model.says("入会申请受理后一般三个工作日内答复，最长不超过十五个工作日。");

        GivenAnswer given = wording().of(QUESTION, answered());

        assertThat(given.statements().getFirst())
                .returns("入会申请受理后一般三个工作日内答复，最长不超过十五个工作日。", GivenAnswer.Statement::text)
                .returns("示例模型（备案号：示例备案1号）", GivenAnswer.Statement::wordedBy)
                .returns(false, GivenAnswer.Statement::quoted);
        assertThat(given.statements().getFirst().citations().getFirst().quotes())
                .contains("入会申请受理后，一般3个工作日内答复，最长不超过15个工作日。");
    }

    @Test
    void personalDataIsReplacedBeforeItIsSent() {
        model.says("入会申请受理后一般三个工作日内答复，最长不超过十五个工作日。");

        wording().of(QUESTION, answered());

        assertThat(model.requests())
                .singleElement()
                .asString()
                .contains("[姓名]", "[电话]", "入会申请多久有结果")
                .doesNotContain("张三", "13800138000");
    }

    @Test
    void whatTheModelInventsIsNotSaid() {
        model.says("入会申请受理后一般五个工作日内答复，最长不超过三十个工作日。");
        Answer answer = answered();

        assertThat(wording().of(QUESTION, answer)).isEqualTo(evidence.check(answer));
    }

    private Wording wording() {
        ModelProperties properties = new ModelProperties(
                model.url(),
                false,
                "",
                "stub",
                "示例模型",
                "示例备案1号",
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                1,
                400,
                6_000,
                10_000,
                3,
                Duration.ofMinutes(1),
                0,
                0);
        return new Wording(masking, evidence, new Rewording(properties, new SimpleMeterRegistry(), Clock.systemUTC()));
    }

    private Answer answered() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Answer answer = library.answer("入会申请多久有结果");
        while (!answer.answered() && System.nanoTime() < deadline) {
            answer = library.answer("入会申请多久有结果");
        }
        assertThat(answer.answered()).isTrue();
        return answer;
    }
}
