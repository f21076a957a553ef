package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final KnowledgeIndex INDEX = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());

    @BeforeAll
    static void givenTwoDocuments() {
        INDEX.put("leave", GivenDocument.leaveRules());
        INDEX.put("relief", GivenDocument.reliefGuide());
        INDEX.embedPending(ProgressListener.none(), () -> false);
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void aLayQuestionIsAnsweredByTheArticle() {
        Answer answer = INDEX.answer("生孩子产假能休多少天");

        assertThat(answer.answered()).isTrue();
        assertThat(answer.sentences().getFirst().text()).contains("产假一百五十八天");
        assertThat(answer.sentences().getFirst().citations().getFirst())
                .returns("云江省职工休假办法", Citation::document)
                .returns("2024-05-20", Citation::version)
                .returns("第六条", Citation::passage);
    }

    @Test
    void anItemIsSaidInTheSentenceOfItsLeadInAndBothAreQuoted() {
        Answer answer = INDEX.answer("请了两个多月病假，今年还有年休假吗");

        assertThat(answer.sentences().getFirst().text()).isEqualTo("《云江省职工休假办法》规定，职工请病假累计两个月以上的，不享受当年的年休假。");
        assertThat(answer.sentences().getFirst().citations())
                .extracting(Citation::quote)
                .containsExactly("职工有下列情形之一的，不享受当年的年休假:", "（二）请病假累计两个月以上的。");
    }

    @Test
    void aQuestionForAListGetsTheWholeList() {
        Answer answer = INDEX.answer("申请困难帮扶要交什么材料");

        assertThat(answer.sentences().getFirst().text()).contains("身份证", "家庭收入证明", "诊断证明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云江省职工休假办法第四条", "《云江省职工休假办法》第4条", "云江省职工休假办法4条", "云江省职工休假办法的第四条怎么说"})
    void anArticleAskedForByItsNameComesFirst(String question) {
        Answer answer = INDEX.answer(question);

        assertThat(answer.retrieved().getFirst().passage().heading()).isEqualTo("第四条");
        assertThat(answer.sentences().getFirst().text()).contains("请事假累计二十天以上的", "请病假累计两个月以上的");
    }

    @Test
    void anArticleOfNoDocumentInParticularIsNotGuessed() {
        assertThat(INDEX.answer("第五条").answered()).isFalse();
    }

    @Test
    void anArticleOfTheOnlyDocumentNeedsNoName() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults())) {
            index.put("leave", GivenDocument.leaveRules());

            assertThat(index.answer("第五条").sentences().getFirst().text()).contains("婚假十三天");
        }
    }

    @Test
    void anArticleOfALawThatIsNotThereIsRefused() {
        assertThat(INDEX.answer("刑法第五条").answered()).isFalse();
    }

    @Test
    void anArticleThatTheDocumentDoesNotHaveIsRefused() {
        assertThat(INDEX.answer("云江省职工休假办法第九十九条").answered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "红烧肉怎么做", "昨晚的足球比赛谁赢了", "美国的养老金一个月多少钱", "闯红灯罚多少钱", "考公务员要什么学历"})
    void whatTheDocumentsDoNotTellIsRefused(String question) {
        Answer answer = INDEX.answer(question);

        assertThat(answer.answered()).isFalse();
        assertThat(answer.sentences()).isEmpty();
        assertThat(answer.confidence()).isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @MethodSource("oddQuestions")
    void anOddQuestionIsNoFailure(String question) {
        assertThat(INDEX.answer(question).confidence()).isBetween(0.0, 1.0);
    }

    static List<String> oddQuestions() {
        return List.of(
                "",
                "   ",
                "\u0000",
                "😀😀😀",
                "\uD83D",
                "12351",
                "'; DROP TABLE member; --",
                "How many days of annual leave do I have?",
                "第条",
                "第九九九九九九九九九条",
                "AND OR NOT title:* \"",
                "年休假有几天？".repeat(430),
                "a".repeat(3_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"年休假有几天", "婚假多少天", "困难帮扶谁能申请", "申请困难帮扶要哪些材料", "申请困难帮扶多久有结果", "云江省职工休假办法第四条", "单位能不能用工资代替年休假"})
    void everySentenceIsQuotedFromThePassageThatItCites(String question) {
        Answer answer = INDEX.answer(question);

        assertThat(answer.sentences()).isNotEmpty();
        for (Sentence sentence : answer.sentences()) {
            for (Citation citation : sentence.citations()) {
                assertThat(passage(citation).text()).contains(citation.quote());
                assertThat(passage(citation).heading()).isEqualTo(citation.passage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"生孩子产假能休多少天", "云江省职工休假办法第六条"})
    void aDocumentThatMayNotAnswerIsNeitherQuotedNorFound(String question) {
        Answer answer = INDEX.answer(question, document -> !document.equals("leave"));

        assertThat(answer.answered()).isFalse();
        assertThat(answer.retrieved()).noneMatch(hit -> hit.documentId().equals("leave"));
    }

    @Test
    void anAnswerIsGivenWhileVectorsArePending() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults())) {
            index.put("leave", GivenDocument.leaveRules());

            assertThat(index.answer("婚假有多少天").sentences().getFirst().text()).contains("婚假十三天");
        }
    }

    private static Passage passage(Citation citation) {
        SourceDocument document =
                citation.documentId().equals("leave") ? GivenDocument.leaveRules() : GivenDocument.reliefGuide();
        return document.passages().stream()
                .filter(passage -> passage.id().equals(citation.passageId()))
                .findFirst()
                .orElseThrow();
    }
}
