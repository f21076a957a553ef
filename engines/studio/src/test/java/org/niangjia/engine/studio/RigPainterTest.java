package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RigPainterTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 360;

    @Test
    void aMixOfNothingIsTheStateItLeaves() {
        assertThat(distance(mouth(Viseme.A, Viseme.U, 0), mouth(Viseme.A, Viseme.A, 0)))
                .isZero();
        assertThat(distance(mouth(Viseme.A, Viseme.U, 1), mouth(Viseme.U, Viseme.U, 0)))
                .isZero();
    }

    @Test
    void halfWayLiesBetweenBothShapes() {
        double whole = distance(mouth(Viseme.A, Viseme.REST, 0), mouth(Viseme.A, Viseme.REST, 1));
        double firstHalf = distance(mouth(Viseme.A, Viseme.REST, 0), mouth(Viseme.A, Viseme.REST, 0.5));
        double secondHalf = distance(mouth(Viseme.A, Viseme.REST, 0.5), mouth(Viseme.A, Viseme.REST, 1));

        assertThat(firstHalf).isPositive().isLessThan(whole);
        assertThat(secondHalf).isPositive().isLessThan(whole);
    }

    @ParameterizedTest
    @EnumSource(value = Viseme.class, mode = EnumSource.Mode.EXCLUDE, names = "REST")
    void eachShapeOfTheMouthIsSeen(Viseme viseme) {
        assertThat(distance(mouth(viseme, viseme, 0), Pose.atRest())).isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Expression.class, mode = EnumSource.Mode.EXCLUDE, names = "NEUTRAL")
    void eachExpressionIsSeen(Expression expression) {
        assertThat(distance(Pose.atRest().withExpression(Blend.still(expression)), Pose.atRest()))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Gesture.class, mode = EnumSource.Mode.EXCLUDE, names = "RELAXED")
    void eachGestureOfEachArmIsSeenAndStaysInThePicture(Gesture gesture) {
        Pose right = Pose.atRest().withArms(Blend.still(Gesture.RELAXED), Blend.still(gesture));
        Pose left = Pose.atRest().withArms(Blend.still(gesture), Blend.still(Gesture.RELAXED));

        assertThat(distance(right, left)).isPositive();
        assertThat(pixelsAtTheSides(left)).isZero();
        assertThat(pixelsAtTheSides(right)).isZero();
    }

    @Test
    void theGraphicsIsLeftAsItWas() {
        Graphics2D graphics = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.scale(0.4, 0.4);
        AffineTransform before = graphics.getTransform();

        new RigPainter(Rig.xiaoxuan()).paint(graphics, Pose.atRest());

        assertThat(graphics.getTransform()).isEqualTo(before);
        assertThat(graphics.getColor()).isEqualTo(Color.WHITE);
    }

    private static long pixelsAtTheSides(Pose pose) {
        BufferedImage picture = Drawn.inJava(pose, WIDTH, HEIGHT);
        return IntStream.range(0, HEIGHT)
                .flatMap(y -> IntStream.of(picture.getRGB(0, y), picture.getRGB(WIDTH - 1, y)))
                .filter(colour -> colour != Color.WHITE.getRGB())
                .count();
    }

    private static Pose mouth(Viseme from, Viseme to, double mix) {
        return Pose.atRest().withMouth(new Blend<>(from, to, mix));
    }

    private static double distance(Pose one, Pose other) {
        return PictureDifference.between(Drawn.inJava(one, WIDTH, HEIGHT), Drawn.inJava(other, WIDTH, HEIGHT))
                .mean();
    }
}
