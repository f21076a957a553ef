package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pair of questions is alike but for what one of them asks for, and that the documents lack. */
class RefusalSignalsTest {

    private static final SourceDocument PAY = document(
            "云江省工资支付办法", "用人单位应当按月向职工支付工资，最低工资标准由市人民政府公布。", "职工在高温天气下工作的，用人单位应当采取防暑降温措施。", "职工对工资有异议的，可以到劳动保障监察机构投诉。");

    @ParameterizedTest
    @CsvSource({
        "工资应当怎样支付, 我们市今年的最低工资标准是多少钱",
        "对工资有异议到哪里投诉, 对工资有异议投诉的电话号码是多少",
        "高温天气单位要采取什么措施, 高温天气单位要发多少高温津贴",
    })
    void whatIsAskedForAndMissingMakesLessSure(String settled, String missing) {
        try (KnowledgeIndex index = given(PAY)) {
            assertThat(index.answer(settled).answered()).isTrue();
            assertThat(index.answer(missing).answered()).isFalse();
        }
    }

    @Test
    void aLocalMatterIsAnsweredOnceADocumentSettlesIt() {
        String question = "高温津贴一个月多少钱";
        SourceDocument heat = document("望澜市高温津贴通知", "高温津贴每人每月三百元。", "高温津贴在六月到九月发放。");
        try (KnowledgeIndex without = given(PAY);
                KnowledgeIndex with = given(PAY, heat)) {
            assertThat(without.answer(question).answered()).isFalse();
            assertThat(with.answer(question).sentences().getFirst().text()).contains("三百元");
        }
    }

    private static SourceDocument document(String title, String... articles) {
        List<Passage> passages = new ArrayList<>();
        for (String article : articles) {
            int number = passages.size() + 1;
            passages.add(Passage.of(title + number, "第" + "一二三四".charAt(number - 1) + "条", List.of(), article, number));
        }
        return new SourceDocument(title, "2026-01-01", passages);
    }

    private static KnowledgeIndex given(SourceDocument... documents) {
        KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());
        for (SourceDocument document : documents) {
            index.put(document.title(), document);
        }
        index.embedPending(ProgressListener.none(), () -> false);
        return index;
    }
}
