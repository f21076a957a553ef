package org.niangjia.engine.knowledge.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.AskedQuestion;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Like;

class AskedQuestionsTest {

    private static final AskedQuestions ASKED = new AskedQuestions(List.of(
            new AskedQuestion("婚假几天", new float[] {1, 0}, List.of(Article.of("云江省职工休假办法", "第五条"))),
            new AskedQuestion(
                    "产假几天",
                    new float[] {0, 1},
                    List.of(Article.of("云江省职工休假办法", "第六条"), Article.of("中华人民共和国民法典", "第十条之一")))));

    @Test
    void theMostLikeQuestionComesFirst() {
        assertThat(ASKED.like(new float[] {0.6f, 0.8f}, 1))
                .singleElement()
                .returns(0.8f, Like::cosine)
                .satisfies(like -> assertThat(like.question().answers()).hasSize(2));
    }

    @Test
    void answersAreCountedByDocumentAndArticleWithOrWithoutTheNameOfTheState() {
        assertThat(ASKED.timesOf("云江省职工休假办法")).isEqualTo(2);
        assertThat(ASKED.timesOf("云江省职工休假办法", "5")).isEqualTo(1);
        assertThat(ASKED.timesOf("民法典", "10-1")).isEqualTo(1);
        assertThat(ASKED.timesOf("中华人民共和国民法典")).isEqualTo(1);
        assertThat(ASKED.timesOf("刑法")).isZero();
    }

    @Test
    void questionsAreReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream vectors = new ByteArrayOutputStream();
        ASKED.writeVectors(vectors);

        AskedQuestions again = AskedQuestions.of(ASKED.lines(), new ByteArrayInputStream(vectors.toByteArray()));

        assertThat(again.lines())
                .isEqualTo(ASKED.lines())
                .containsExactly("婚假几天\t云江省职工休假办法:5", "产假几天\t云江省职工休假办法:6|民法典:10-1");
        assertThat(again.like(new float[] {0, 1}, 1).getFirst().cosine()).isEqualTo(1);
    }
}
