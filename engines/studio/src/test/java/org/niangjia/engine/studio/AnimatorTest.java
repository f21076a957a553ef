package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnimatorTest {

    private static final int PICTURE_MILLIS = 40;

    private final Rig rig = Rig.xiaoxuan();
    private final Speech speech = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults())).speak("先挂失，再补办。", _ -> {});
    private final Timeline timeline = speech.timeline();

    @Test
    void theSameSeedGivesTheSamePoses() {
        assertThat(poses(7, List.of())).isEqualTo(poses(7, List.of()));
        assertThat(poses(7, List.of())).isNotEqualTo(poses(8, List.of()));
    }

    @Test
    void inTheMiddleOfALongShapeTheMouthHasIt() {
        Animator animator = new Animator(rig, timeline, List.of(), 1);

        assertThat(timeline.mouth().stream().filter(shape -> shape.endMillis() - shape.startMillis() > 120))
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(animator.at((shape.startMillis() + shape.endMillis()) / 2.0)
                                .mouth()
                                .nearest())
                        .isEqualTo(shape.viseme()));
    }

    @Test
    void theEyesCloseForAMomentAfterASentence() {
        Animator animator = new Animator(rig, timeline, List.of(), 3);
        int end = timeline.sentences().getFirst().endMillis();

        assertThat(IntStream.range(end, end + 900)
                        .mapToDouble(millis -> animator.at(millis).lids())
                        .max())
                .hasValue(1);
    }

    @Test
    void nothingJumpsFromOnePictureToTheNext() {
        List<Cue> cues = List.of(
                new Cue.Gesturing(200, 1200, Arm.LEFT, Gesture.PALM),
                new Cue.Looking(300, 0.6, 0),
                new Cue.Feeling(400, Expression.GLAD));
        List<Pose> poses = poses(5, cues);

        for (int index = 1; index < poses.size(); index++) {
            Pose before = poses.get(index - 1);
            Pose now = poses.get(index);
            assertThat(Math.abs(now.turnX() - before.turnX())).isLessThan(0.15);
            assertThat(Math.abs(now.tilt() - before.tilt())).isLessThan(1);
            assertThat(Math.abs(now.breath() - before.breath())).isLessThan(0.1);
        }
    }

    @Test
    void anArmShowsWhatTheCueAsksForAndRelaxesAgain() {
        List<Cue> cues = List.of(new Cue.Gesturing(200, 1300, Arm.LEFT, Gesture.PALM));
        Animator animator = new Animator(rig, timeline, cues, 5);

        assertThat(animator.at(1200).left().nearest()).isEqualTo(Gesture.PALM);
        assertThat(animator.at(2500).left().nearest()).isEqualTo(Gesture.RELAXED);
        assertThat(animator.at(1200).right().nearest()).isEqualTo(Gesture.RELAXED);
    }

    private List<Pose> poses(long seed, List<Cue> cues) {
        Animator animator = new Animator(rig, timeline, cues, seed);
        return IntStream.range(0, timeline.durationMillis() / PICTURE_MILLIS)
                .mapToObj(index -> animator.at(index * PICTURE_MILLIS))
                .toList();
    }
}
