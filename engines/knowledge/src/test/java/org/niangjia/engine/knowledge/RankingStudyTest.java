package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.knowledge.RankingStudy.Figures;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;
import org.niangjia.engine.knowledge.internal.learning.Fold;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;

class RankingStudyTest {

    private static final KnowledgeIndex INDEX = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());

    /** Each stands for an article that says nothing of it, so that only who learnt it can know. */
    private static final List<String> CODE_WORDS = List.of("西瓜", "钢琴", "火箭", "蝴蝶", "雪山", "灯塔");

    private static final List<String> ASKED_AS =
            List.of("的事怎么办", "这件事要问谁", "有没有规定", "多久能办好", "帮我看看", "要什么条件", "我想了解一下", "谁说了算", "怎么申请", "能不能讲讲");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void givenRules() {
        INDEX.put("leave", GivenDocument.leaveRules());
        INDEX.embedPending(ProgressListener.none(), () -> false);
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void whatOnlyQuestionsTellIsLearntAndFoundForQuestionsLeftOut() {
        List<Figures> figures = INDEX.study(questions(), study -> study.crossValidate(2, folder, part -> {}));

        assertThat(reciprocalRank(figures, "plain fusion")).isLessThan(0.6);
        assertThat(reciprocalRank(figures, "trees")).isGreaterThan(0.9);
    }

    @Test
    void whatIsLearntFromAllButAPartIsKeptWithThatPart() {
        INDEX.study(questions(), study -> study.crossValidate(2, folder, part -> {}));

        List<Fold> folds = Fold.readAll(folder);
        assertThat(folds).hasSize(2);
        assertThat(folds.stream().flatMap(fold -> fold.left().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        questions().stream().map(KnownQuestion::text).toList());
    }

    @Test
    void aLearntRankingIsReadAsItWasWritten() throws IOException {
        INDEX.study(questions(), study -> {
            study.learn(folder);
            return true;
        });

        LearntRanking learnt = LearntRanking.read(folder);
        learnt.write(folder.resolve("again"));

        for (String file : List.of("question-map.bin", "asked-questions.tsv", "asked-questions.bin", "ranking.txt")) {
            assertThat(folder.resolve("again").resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void aFewQuestionsTeachNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.study(questions().subList(0, 49), RankingStudy::measure));
    }

    private static List<KnownQuestion> questions() {
        List<KnownQuestion> questions = new ArrayList<>();
        for (int article = 0; article < CODE_WORDS.size(); article++) {
            String answer = "云江省职工休假办法第" + "一二三四五六".charAt(article) + "条";
            for (String asked : ASKED_AS) {
                questions.add(new KnownQuestion(CODE_WORDS.get(article) + asked, List.of(answer)));
            }
        }
        return questions;
    }

    private static double reciprocalRank(List<Figures> figures, String step) {
        return figures.stream()
                .filter(one -> one.step().startsWith(step))
                .findFirst()
                .orElseThrow()
                .reciprocalRank();
    }
}
