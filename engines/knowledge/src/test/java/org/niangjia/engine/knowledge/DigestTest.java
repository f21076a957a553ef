package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.Guard.Cited;

class DigestTest {

    @Test
    void whatConcernsTheReaderIsToldAndFormalitiesAreNot() {
        assertThat(saidOf(GivenDocument.leaveRules(), 5))
                .anyMatch(said -> said.contains("产假一百五十八天"))
                .anyMatch(said -> said.contains("年休假五天"))
                .noneMatch(said -> said.contains("制定本办法"));
    }

    @Test
    void forWhomComesFirstAndWhatToDoLast() {
        List<Role> roles = Digest.of("relief", GivenDocument.reliefGuide(), 4).stream()
                .map(Point::role)
                .toList();

        assertThat(roles.getFirst()).isEqualTo(Role.WHO);
        assertThat(roles.getLast()).isIn(Role.MATERIAL, Role.HOW, Role.DEADLINE);
    }

    @Test
    void aShortListIsToldInOneBreath() {
        assertThat(saidOf(GivenDocument.reliefGuide(), 6))
                .anyMatch(said -> said.contains("身份证") && said.contains("诊断证明"));
    }

    @Test
    void aRuleIsNeverToldWithoutItsException() {
        assertThat(saidOf(GivenDocument.leaveRules(), 20))
                .filteredOn(said -> said.contains("不得以支付工资代替年休假"))
                .allMatch(said -> said.contains("书面同意的除外"));
    }

    @Test
    void everyPointIsSaidByThePassageThatItCites() {
        for (SourceDocument document : List.of(GivenDocument.leaveRules(), GivenDocument.reliefGuide())) {
            for (Point point : Digest.of("any", document, 20)) {
                Passage passage = document.passages().get(point.ordinal());
                assertThat(point.sentence().citations())
                        .isNotEmpty()
                        .allMatch(citation -> passage.text().contains(citation.quote()))
                        .allMatch(citation -> citation.passageId().equals(passage.id()));
                Cited cited = new Cited(document.title(), passage.heading(), passage.text());
                assertThat(Guard.over(List.of(cited))
                                .check(point.sentence().text())
                                .isSupported())
                        .as(point.sentence().text())
                        .isTrue();
            }
        }
    }

    @Test
    void noMoreIsToldThanAskedFor() {
        assertThat(Digest.of("leave", GivenDocument.leaveRules(), 1)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.of("leave", GivenDocument.leaveRules(), 0));
    }

    @Test
    void aDocumentOfNothingButFormalitiesHasNoPoints() {
        SourceDocument formal = GivenDocument.read("# 云江省公文办法\n\n第一条 为了规范公文，制定本办法。\n\n第二条 本办法自发布之日起施行。\n");

        assertThat(Digest.of("formal", formal, 5)).isEmpty();
    }

    @Test
    void theRowsOfATableAreCountedAndNotSaid() {
        SourceDocument table = GivenDocument.read("""
                # 困难补助标准

                | 档次 | 金额 |
                |---|---|
                | 深度困难 | 5000元 |
                | 相对困难 | 3000元 |

                职工可以按照上表申请困难补助。
                """);

        assertThat(saidOf(table, 5)).containsExactly("职工可以按照上表申请困难补助。");
        assertThat(Digest.unspoken(table)).isEqualTo(new Digest.Unspoken(List.of(), 3));
    }

    @Test
    void aSentenceThatNobodyListensToIsNamed() {
        String endless = "职工应当" + "遵守规章、学习规程、".repeat(200) + "依法处理后可以免费领取补助五百元。";
        SourceDocument document = GivenDocument.read("# 安全生产守则\n\n" + endless + "\n\n职工每年可以免费体检一次。\n");

        assertThat(saidOf(document, 5)).containsExactly("职工每年可以免费体检一次。");
        assertThat(Digest.unspoken(document).tooLong())
                .singleElement()
                .asString()
                .startsWith("职工应当遵守规章");
        assertThat(Digest.unspoken(GivenDocument.reliefGuide()).isEmpty()).isTrue();
    }

    @Test
    void emojiAreNotSaid() {
        SourceDocument document = GivenDocument.read("# 体检通知\n\n职工每年可以免费体检一次😀👍🏽。\n");

        assertThat(saidOf(document, 5)).containsExactly("职工每年可以免费体检一次。");
    }

    private static List<String> saidOf(SourceDocument document, int pointsMax) {
        return Digest.of("any", document, pointsMax).stream()
                .map(point -> point.sentence().text())
                .toList();
    }
}
