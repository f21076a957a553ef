package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LipSyncTest {

    private static final int FRAME_MILLIS = 40;

    private final Speaker speaker = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()));

    @Test
    void theMouthFollowsTheSoundWithinAFrame() throws IOException {
        for (String answer : SpokenAnswers.read()) {
            LipSync sync = LipSync.of(speaker.speak(answer, _ -> {}));
            assertThat(Math.abs(sync.lagMillis())).as(answer).isLessThanOrEqualTo(FRAME_MILLIS);
            assertThat(sync.edgesMillis())
                    .as(answer)
                    .allSatisfy(edge -> assertThat(Math.abs(edge)).isLessThanOrEqualTo(FRAME_MILLIS));
        }
    }

    @Test
    void aMouthThatComesLateIsMeasuredLate() {
        Speech speech = speaker.speak("职工书屋和健身房都开放，欢迎大家来。", _ -> {});
        int late = LipSync.of(speech).lagMillis();

        List<MouthShape> later = speech.timeline().mouth().stream()
                .map(shape -> new MouthShape(shape.viseme(), shape.startMillis() + 120, shape.endMillis() + 120))
                .toList();
        Timeline timeline = speech.timeline();
        LipSync sync = LipSync.of(new Speech(
                speech.sound(),
                new Timeline(
                        timeline.durationMillis(),
                        timeline.sentences(),
                        timeline.syllables(),
                        timeline.pauses(),
                        later)));

        assertThat(sync.lagMillis()).isBetween(late + 100, late + 140);
    }
}
