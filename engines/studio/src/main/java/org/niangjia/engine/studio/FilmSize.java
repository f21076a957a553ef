package org.niangjia.engine.studio;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sizes of picture that films are made in, at 25 pictures a second. */
public enum FilmSize {
    HD(1280, 720),
    FULL_HD(1920, 1080),
    HD_PORTRAIT(720, 1280),
    FULL_HD_PORTRAIT(1080, 1920);

    private final int width;
    private final int height;

    FilmSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    public boolean portrait() {
        return height > width;
    }

    /** The size of these words, such as {@code 1280x720}. */
    public static Optional<FilmSize> of(String words) {
        return Arrays.stream(values())
                .filter(size -> size.toString().equals(words))
                .findFirst();
    }

    /** All sizes in words. */
    public static String all() {
        return Arrays.stream(values()).map(FilmSize::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
