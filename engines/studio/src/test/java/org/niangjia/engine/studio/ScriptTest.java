package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void aScriptIsReadAsItWasWritten() {
        Script script = GivenScript.aboutWages("工资按月支付。");

        assertThat(Script.read(script.json())).isEqualTo(script);
    }

    @Test
    void aSentenceWithoutCitationIsRefusedUnlessItIsAFrame() {
        assertThatThrownBy(() -> new ScriptSentence("工资翻倍。", null, false, null, null, null, null))
                .hasMessageContaining("a citation or is a frame")
                .hasMessageContaining("工资翻倍。");
        assertThat(GivenScript.frame("大家好。").citation()).isNull();
    }

    @Test
    void whatIsWrongInTheFileIsSaid() {
        String json = GivenScript.aboutWages("工资按月支付。").json();

        assertThatThrownBy(() -> Script.read(json.replace("\"frame\":true", "\"frame\":false")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("大家好。");
        assertThatThrownBy(() -> Script.read(json.replace("\"id\"", "\"idd\""))).hasMessageContaining("id");
        assertThatThrownBy(() -> Script.read("{")).hasMessageStartingWith("not a script");
    }
}
