package org.niangjia.engine.studio.internal.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Timeline;

class CaptionTextsTest {

    private static final String TEXT = "仲裁庭裁决，应当自受理申请之日起四十五日内结束；案情复杂需要延期的，延长期限不得超过十五日。";

    private final Timeline timeline = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()))
            .speak(TEXT, _ -> {})
            .timeline();

    private List<CaptionTexts.Caption> captions(int longest) {
        ScriptSentence sentence = new ScriptSentence(TEXT, null, true, null, null, null, null);
        return CaptionTexts.of(List.of(new SpokenScene.Said(sentence, timeline, 500)), longest);
    }

    @Test
    void captionsHoldTheWholeTextInPiecesThatFit() {
        assertThat(captions(24)).allMatch(caption -> caption.text().length() <= 24);
        assertThat(captions(24).stream()
                        .map(CaptionTexts.Caption::text)
                        .collect(Collectors.joining())
                        .replaceAll("[，；。]", ""))
                .isEqualTo(TEXT.replaceAll("[，；。]", ""));
    }

    @Test
    void aCaptionComesWhenItsFirstSyllableSounds() {
        List<CaptionTexts.Caption> captions = captions(24);
        int place = TEXT.indexOf("案情");
        int sounds = timeline.syllables().stream()
                .filter(syllable -> syllable.from() == place)
                .findFirst()
                .orElseThrow()
                .startMillis();

        assertThat(captions.stream()
                        .filter(caption -> caption.text().startsWith("案情"))
                        .map(CaptionTexts.Caption::fromMillis))
                .containsExactly(500 + sounds);
        assertThat(captions.getFirst().fromMillis()).isEqualTo(500);
    }

    @Test
    void aCaptionEndsWhereTheNextBegins() {
        List<CaptionTexts.Caption> captions = captions(16);
        for (int index = 1; index < captions.size(); index++) {
            assertThat(captions.get(index).fromMillis())
                    .isEqualTo(captions.get(index - 1).toMillis());
        }
    }
}
