package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.Diagram.Item;
import org.niangjia.engine.studio.SlidePicture.Room;

class SlidePictureTest {

    @Test
    void aBarIsAsLongAsItsNumber() {
        assertThat(colouredPixels(SlidePicture.of(bars(90), Room.WHOLE)))
                .isGreaterThan(colouredPixels(SlidePicture.of(bars(20), Room.WHOLE)));
    }

    @Test
    void besideHerTheSlideIsNarrowerAndAsHigh() {
        BufferedImage whole = SlidePicture.of(bars(60), Room.WHOLE);
        BufferedImage beside = SlidePicture.of(bars(60), Room.BESIDE);

        assertThat(beside.getWidth()).isLessThan(whole.getWidth());
        assertThat(beside.getHeight()).isEqualTo(whole.getHeight());
    }

    private static Slide bars(int second) {
        Diagram figure = new Diagram(
                Diagram.Kind.BARS, "补助", "元", List.of(new Item("一档", 100, ""), new Item("二档", second, "")), null);
        return new Slide("补助", List.of(), figure);
    }

    private static long colouredPixels(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .filter(SlidePictureTest::isColoured)
                .count();
    }

    /** Neither paper nor ink. */
    private static boolean isColoured(int argb) {
        int red = argb >> 16 & 0xff;
        int blue = argb & 0xff;
        return Math.abs(red - blue) > 60;
    }
}
