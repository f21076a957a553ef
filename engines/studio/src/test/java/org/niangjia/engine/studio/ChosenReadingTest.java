package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters are read as a person chose. */
class ChosenReadingTest {

    private static final String TEXT = "银行行长重新报到。";

    @Test
    void aChosenReadingIsSpokenAndTheOthersStayAsTheyWere() {
        List<String> usual = pinyin(Speaker.sentences(TEXT));
        List<String> chosen = pinyin(Speaker.sentences(TEXT, List.of(new ChosenReading(4, "zhong4"))));
        assertThat(chosen.get(4)).isEqualTo("zhong4");
        assertThat(chosen.subList(0, 4)).isEqualTo(usual.subList(0, 4));
        assertThat(chosen.subList(5, chosen.size())).isEqualTo(usual.subList(5, usual.size()));
    }

    @Test
    void whatIsNoReadingOfTheCharacterCountsForNothing() {
        List<ChosenReading> nonsense = List.of(new ChosenReading(4, "ma1"), new ChosenReading(99, "zhong4"));
        assertThat(Speaker.sentences(TEXT, nonsense)).isEqualTo(Speaker.sentences(TEXT));
    }

    @Test
    void theCharactersWithSeveralReadingsAreOfferedWithTheUsualOneFirst() {
        assertThat(Speaker.choices(TEXT))
                .anySatisfy(choice -> {
                    assertThat(choice.at()).isEqualTo(4);
                    assertThat(choice.character()).isEqualTo("重");
                    assertThat(choice.usual()).isEqualTo("chong2");
                    assertThat(choice.readings()).startsWith("chong2").contains("zhong4");
                })
                .noneSatisfy(choice -> assertThat(choice.character()).isEqualTo("银"));
    }

    @Test
    void aScriptKeepsItsReadingsAndAnOlderOneHasNone() {
        ScriptSentence sentence =
                new ScriptSentence(TEXT, null, true, null, null, null, null, List.of(new ChosenReading(4, "zhong4")));
        ScriptScene scene = new ScriptScene(Layout.PERSON, null, null, null, null, null, List.of(sentence));
        Script script = new Script("film-1", Script.Kind.CLIP, "标题", "工会", Setting.OFFICE, List.of(scene));
        assertThat(Script.read(script.json())).isEqualTo(script);
        String older = script.json().replaceAll(",\"readings\":\\[[^]]*]", "");
        assertThat(Script.read(older).sentences().findFirst().orElseThrow().readings())
                .isEmpty();
    }

    @Test
    void whatIsNoPinyinIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenReading(0, "zhong"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenReading(-1, "zhong4"));
    }

    private static List<String> pinyin(List<Utterance> utterances) {
        return utterances.stream()
                .flatMap(utterance -> utterance.syllables().stream())
                .map(SpokenSyllable::pinyin)
                .toList();
    }
}
