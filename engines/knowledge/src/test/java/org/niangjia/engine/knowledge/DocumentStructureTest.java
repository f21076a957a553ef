package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentStructureTest {

    @Test
    void aLawIsCutIntoItsArticles() {
        assertThat(GivenDocument.leaveRules().passages())
                .extracting(Passage::heading)
                .containsExactly("第一条", "第二条", "第三条", "第四条", "第四条之一", "第五条", "第六条", "附录");
    }

    @Test
    void anArticleKnowsItsChapterAndSection() {
        assertThat(passage(GivenDocument.leaveRules(), "第五条").path()).containsExactly("第二章 假期", "第二节 婚假和产假");
    }

    @Test
    void allParagraphsAndItemsOfAnArticleBelongToIt() {
        assertThat(passage(GivenDocument.leaveRules(), "第四条").text())
                .isEqualTo("职工有下列情形之一的，不享受当年的年休假:\n（一）请事假累计二十天以上的；\n（二）请病假累计两个月以上的。");
    }

    @Test
    void theVersionIsTheDateOfTheLastAmendmentAndNotOfItsForce() {
        assertThat(GivenDocument.leaveRules().version()).isEqualTo("2024-05-20");
    }

    @Test
    void withoutAnyDateTheVersionIsEmpty() {
        assertThat(GivenDocument.read("# 须知\n\n请带身份证。").version()).isEmpty();
    }

    @Test
    void articlesMayBeNumberedInDigits() {
        SourceDocument document = GivenDocument.read("# 办法\n\n第1条 甲。\n\n第2条　乙。\n\n第12条 丙。");

        assertThat(document.passages()).extracting(Passage::heading).containsExactly("第1条", "第2条", "第12条");
    }

    @Test
    void aSentenceThatBeginsWithAReferenceIsNoArticle() {
        SourceDocument document = GivenDocument.read("# 办法\n\n第一条 甲。\n\n第二条 乙。\n\n第一条规定的情形除外。\n\n第二条、第三条另有规定的从其规定。");

        assertThat(document.passages()).hasSize(2);
        assertThat(passage(document, "第二条").text()).contains("第一条规定的情形除外。");
    }

    @Test
    void whatStandsBeforeTheFirstArticleIsHeadedByTheTitle() {
        SourceDocument document = GivenDocument.read("# 解释\n\n为正确审理案件，制定本解释。\n\n第一条 甲。\n\n第二条 乙。");

        assertThat(document.passages().getFirst().heading()).isEqualTo("解释");
    }

    @Test
    void aTableOfContentsIsNoText() {
        SourceDocument document =
                GivenDocument.read("# 法\n\n目 录\n\n第一章 总则\n\n第二章 附则\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 乙。");

        assertThat(document.passages()).extracting(Passage::heading).containsExactly("第一条", "第二条");
        assertThat(passage(document, "第二条").path()).containsExactly("第二章 附则");
    }

    @Test
    void aGuideIsCutAtItsHeadings() {
        assertThat(GivenDocument.reliefGuide().passages())
                .extracting(Passage::heading)
                .containsExactly("谁可以申请困难帮扶", "申请困难帮扶要交什么材料", "多久有结果");
    }

    @Test
    void aTextWithoutStructureIsCutIntoWindowsThatAreNumbered() {
        SourceDocument document = GivenDocument.read("通知\n\n" + "工会组织职工体检，费用由工会承担。\n\n".repeat(60));

        assertThat(document.passages()).hasSizeGreaterThan(1);
        assertThat(document.passages().getFirst().heading()).isEqualTo("第1段");
    }

    @Test
    void aShortTextWithoutStructureIsOnePassageUnderItsTitle() {
        assertThat(GivenDocument.read("放假通知\n\n五一放假五天。").passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.heading()).isEqualTo("放假通知"));
    }

    @Test
    void anIdentifierSurvivesWhatIsInsertedBeforeIt() {
        String before = passage(GivenDocument.leaveRules(), "第六条").id();
        String longer = GivenDocument.LEAVE_RULES.replace("第五条 ", "第四条之二 新的一条。\n\n第五条 ");

        assertThat(passage(GivenDocument.read(longer), "第六条").id()).isEqualTo(before);
    }

    @Test
    void sectionsOfTheSameNameHaveDifferentIdentifiers() {
        List<Passage> passages =
                GivenDocument.read("# 指南\n\n## 材料\n\n甲。\n\n## 材料\n\n乙。").passages();

        assertThat(passages).extracting(Passage::id).doesNotHaveDuplicates();
    }

    private static Passage passage(SourceDocument document, String heading) {
        return document.passages().stream()
                .filter(passage -> passage.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
