package org.niangjia.engine.knowledge.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void aParagraphIsCutIntoSentences() {
        assertThat(textsOf("甲应当办理。乙可以办理。")).containsExactly("甲应当办理。", "乙可以办理。");
    }

    @Test
    void anItemIsReadBehindItsLeadIn() {
        assertThat(textsOf("有下列情形的：\n（一）甲；\n（二）乙。")).containsExactly("有下列情形的：", "有下列情形的：（一）甲；", "有下列情形的：（二）乙。");
    }

    @Test
    void anItemWithinAnItemIsReadBehindBoth() {
        assertThat(textsOf("标准为：\n（一）补助金：\n1. 一级；\n2. 二级；\n（二）津贴。")).contains("标准为：（一）补助金：2. 二级；", "标准为：（二）津贴。");
    }

    @Test
    void aParagraphEndsTheListBeforeIt() {
        assertThat(textsOf("有下列情形的：\n（一）甲。\n另有规定的除外。\n（二）乙。")).contains("另有规定的除外。", "（二）乙。");
    }

    @Test
    void aProvisoStaysWithTheSentenceThatItLimits() {
        assertThat(textsOf("期满终止。但是，甲的终止另行规定。乙不受影响。")).containsExactly("期满终止。但是，甲的终止另行规定。", "乙不受影响。");
    }

    @Test
    void anItemOfConditionsIsSaidInTheSentenceOfItsLeadIn() {
        assertThat(Statements.of("职工有下列情形之一的，应当认定为工伤：\n（一）患职业病的；\n（二）其他情形。").stream()
                        .flatMap(statement -> statement.asOneSentence().stream()))
                .containsExactly("职工患职业病的，应当认定为工伤。");
    }

    private static List<String> textsOf(String passage) {
        return Statements.of(passage).stream().map(Statement::text).toList();
    }
}
