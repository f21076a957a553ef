package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The person on the page and the person in the film are the same one: Chromium and Java2D draw the same picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamePersonTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 450;

    private final AvatarPage page = new AvatarPage(WIDTH, HEIGHT);

    @BeforeAll
    void givenAStillAvatar() {
        page.create("{ idle: false }");
    }

    @AfterAll
    void closeTheWindow() {
        page.close();
    }

    static Stream<Pose> poses() {
        Pose rest = Pose.atRest();
        return Stream.of(
                rest,
                rest.withExpression(Blend.still(Expression.GLAD)),
                rest.withMouth(new Blend<>(Viseme.A, Viseme.U, 0.4))
                        .withLids(0.5)
                        .withBrow(0.7),
                rest.withMouth(Blend.still(Viseme.SIBILANT))
                        .withExpression(new Blend<>(Expression.FRIENDLY, Expression.CONCERNED, 0.5)),
                rest.withHead(0.8, 0.5, 6).looking(0.8, -0.4).withBreath(1),
                rest.withHead(-1, -0.5, -6).looking(-0.8, 0.4).withLids(1),
                rest.withArms(Blend.still(Gesture.PALM), Blend.still(Gesture.POINT)),
                rest.withArms(Blend.still(Gesture.THREE), Blend.still(Gesture.THUMB)),
                rest.withArms(
                        new Blend<>(Gesture.RELAXED, Gesture.ONE, 0.3),
                        new Blend<>(Gesture.RELAXED, Gesture.TWO, 0.7)));
    }

    @ParameterizedTest
    @MethodSource("poses")
    void bothDrawersDrawTheSamePicture(Pose pose) {
        BufferedImage inBrowser = page.drawn(pose);
        BufferedImage inJava = Drawn.inJava(pose, WIDTH, HEIGHT);

        PictureDifference difference = PictureDifference.between(inBrowser, inJava);

        assertThat(difference.mean()).as("mean difference of 255").isLessThan(0.6);
        assertThat(difference.farShare()).as("share of pixels far off").isLessThan(0.002);
    }
}
