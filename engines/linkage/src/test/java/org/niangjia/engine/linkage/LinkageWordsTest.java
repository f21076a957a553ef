package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.engine.linkage.Explanation.Step;
import org.niangjia.engine.linkage.Explanation.Turn;

class LinkageWordsTest {

    private static final LinkageWords CHINESE = LinkageWords.in(Locale.CHINA);
    private static final LinkageWords ENGLISH = LinkageWords.in(Locale.UK);

    private static final Explanation EXPLANATION = new Explanation(
            -11,
            List.of(
                    new Step("姓名", "张伟", "张玮", Likeness.SAME_SOUND, 6.1, 0),
                    new Step("出生日期", "1990-01-02", "1990-01-02", Likeness.IN_NATIONAL_NUMBER, 0, 0),
                    new Step("身份证", "…1", "…2", Likeness.LAST_DIGIT_DIFFERS, 9.4, 0)),
            List.of(new Explanation.Together("姓", "名", 4.6)),
            -0.8,
            0,
            0,
            3.7,
            0.93,
            true,
            null,
            List.of(),
            List.of(new Turn("身份证", Likeness.DIFFERENT, -4.2)),
            null);

    @ParameterizedTest
    @EnumSource(Likeness.class)
    void everyLikenessHasWordsInBothLanguages(Likeness likeness) {
        assertThat(CHINESE.of(likeness)).isNotBlank().isNotEqualTo(ENGLISH.of(likeness));
    }

    @ParameterizedTest
    @EnumSource(ColumnKind.class)
    void everyKindOfColumnHasWords(ColumnKind kind) {
        String key = "report.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(CHINESE.say(key)).isNotBlank();
        assertThat(ENGLISH.say(key)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(LinkageEvidence.Reason.class)
    void everyReasonToChooseAPairHasWords(LinkageEvidence.Reason reason) {
        String key = "report.chosen." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(CHINESE.say(key)).isNotEqualTo(ENGLISH.say(key));
    }

    @Test
    void whichRulesFindAPairIsSaidOrThatNoneDoes() {
        List<LinkageResult.Agreement> rule = List.of(
                new LinkageResult.Agreement("姓名", "sound"), new LinkageResult.Agreement("出生日期", "year and month"));
        assertThat(CHINESE.rules(EXPLANATION)).isEmpty();
        assertThat(CHINESE.rules(EXPLANATION.foundBy(List.of()))).isEqualTo("没有一条规则找到这一对，所以从未单独比较过它。");
        assertThat(CHINESE.rules(EXPLANATION.foundBy(List.of(rule)))).isEqualTo("找到这一对的规则：姓名读音相近，且出生日期年月相同。");
        assertThat(ENGLISH.rules(EXPLANATION.foundBy(Collections.nCopies(5, rule))))
                .startsWith("Found by 5 rules, first by: 姓名: alike in sound and 出生日期: same year and month; ");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    /** Of one file alone, without the one behind it. */
    private static java.util.Set<String> keys(Locale locale) {
        class Alone extends ResourceBundle.Control {
            @Override
            public List<Locale> getCandidateLocales(String name, Locale wanted) {
                return List.of(wanted);
            }
        }
        return ResourceBundle.getBundle("org.niangjia.engine.linkage.words", locale, new Alone())
                .keySet();
    }

    @Test
    void anExplanationIsASentence() {
        assertThat(CHINESE.sentence(EXPLANATION)).isEqualTo("姓名同音不同字(+6.1)；身份证末位不符(+9.4)；姓与名相关联(+4.6)；可能是同户的两人(−0.8)");
        assertThat(ENGLISH.sentence(EXPLANATION))
                .isEqualTo("姓名: same sound, other characters (+6.1); 身份证: last digit differs (+9.4); "
                        + "姓 and 名 depend on each other (+4.6); "
                        + "could be two of one household (−0.8)");
    }

    @Test
    void whatWouldTurnTheDecisionIsSaid() {
        assertThat(CHINESE.turns(EXPLANATION)).containsExactly("只要身份证变为“不同”，就不再判为同一个（权重 −4.2）。");
    }
}
