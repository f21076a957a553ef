package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import org.niangjia.engine.studio.internal.scene.FinishedSlide;

/** A slide as a picture of its own: its title, points and figure as a film of 1280 × 720 shows them at last. */
public final class SlidePicture {

    private static final int HEIGHT = 512;

    private SlidePicture() {}

    /** How much of the picture the slide has. */
    public enum Room {
        /** All of it, 1152 × 512 pixels. */
        WHOLE(1152),
        /** What 小宣 leaves, 680 × 512 pixels. */
        BESIDE(680);

        private final int width;

        Room(int width) {
            this.width = width;
        }
    }

    /**
     * The slide on its card, with clear corners.
     *
     * @throws FilmFailed if no Chinese font is installed
     */
    public static BufferedImage of(Slide slide, Room room) {
        return FinishedSlide.of(slide, room.width, HEIGHT);
    }
}
