package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearntRankingTest {

    /** The law says nothing of use, so that only who knows such questions can tell the article. */
    private static final List<String> OPENINGS = List.of(
            "甲项", "乙项", "丙项", "丁项", "戊项", "己项", "庚项", "辛项", "壬项", "癸项", "子项", "丑项", "寅项", "卯项", "辰项", "巳项", "午项", "未项");

    @Test
    void aQuestionLikeKnownOnesFindsTheirAnswerWhateverItsWords() {
        assertThat(firstFoundIn("工伤保险条例")).contains("第十四条");
    }

    @Test
    void ofALawWhoseQuestionsNobodyKnowsNothingIsKnown() {
        assertThat(firstFoundIn("云江省无名条例")).doesNotContain("第十四条");
    }

    @Test
    void whatLacksItsVectorForAMomentDoesNotTakeTheRankingAway() {
        try (KnowledgeIndex index = givenALawThatTellsNothing("工伤保险条例")) {
            index.put("notice", new SourceDocument("通知", "", List.of(passage(1, "食堂星期五供应饺子。"))));

            assertThat(index.pendingEmbeddings()).isEqualTo(1);
            assertThat(headings(index.search("下班路上自己骑车摔沟里算工伤吗", 2))).contains("第十四条");
            assertThat(index.search("食堂星期五供应饺子吗", 1).getFirst().documentTitle()).isEqualTo("通知");
        }
    }

    private static List<String> firstFoundIn(String title) {
        try (KnowledgeIndex index = givenALawThatTellsNothing(title)) {
            return headings(index.search("下班路上自己骑车摔沟里算工伤吗", 2));
        }
    }

    private static List<String> headings(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().heading()).toList();
    }

    private static KnowledgeIndex givenALawThatTellsNothing(String title) {
        List<Passage> passages = new ArrayList<>();
        for (String opening : OPENINGS) {
            passages.add(passage(passages.size() + 1, opening + "另行规定。"));
        }
        KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());
        index.put(title, new SourceDocument(title, "", passages));
        index.embedPending(ProgressListener.none(), () -> false);
        return index;
    }

    private static Passage passage(int number, String text) {
        return Passage.of("p" + number, "第" + chinese(number) + "条", List.of(), text, number);
    }

    private static String chinese(int number) {
        String ones = "零一二三四五六七八九";
        return number < 10
                ? ones.substring(number, number + 1)
                : "十" + (number == 10 ? "" : ones.substring(number - 10, number - 9));
    }
}
