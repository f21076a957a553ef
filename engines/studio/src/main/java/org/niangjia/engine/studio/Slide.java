package org.niangjia.engine.studio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside 小宣 or fills the picture.
 *
 * @param bullets at most six, shown one after the other
 * @param figure instead of or below the bullets
 * @param numbered whether the bullets are steps or things that are counted
 */
public record Slide(
        String title, List<String> bullets, @Nullable Diagram figure, boolean numbered) {

    private static final int BULLETS_MAX = 6;
    private static final int BULLET_LENGTH_MAX = 160;

    /** A slide without numbers. */
    public Slide(String title, List<String> bullets, @Nullable Diagram figure) {
        this(title, bullets, figure, false);
    }

    /** @throws IllegalArgumentException if there are more or longer bullets than can be read */
    public Slide {
        title = Objects.requireNonNullElse(title, "");
        bullets = List.copyOf(Objects.requireNonNullElse(bullets, List.of()));
        if (bullets.size() > BULLETS_MAX) {
            throw new IllegalArgumentException("a slide has at most " + BULLETS_MAX + " bullets: " + title);
        }
        if (bullets.stream().anyMatch(bullet -> bullet.length() > BULLET_LENGTH_MAX)) {
            throw new IllegalArgumentException(
                    "a bullet has at most " + BULLET_LENGTH_MAX + " characters, or it leaves the picture: " + title);
        }
    }
}
