package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFailed;

/**
 * The letters of a film: Noto Sans CJK SC in two weights, or WenQuanYi Micro Hei where that is missing. What neither has
 * is shown as 〓 and reported. Safe for use by several threads.
 */
public final class Lettering {

    private static final int MISSING = '〓';
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts/opentype/noto"),
            Path.of("/usr/share/fonts/noto-cjk"),
            Path.of("/usr/share/fonts/google-noto-cjk"));
    private static final Path SECOND = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
    private static final String FAMILY = "noto sans cjk sc";

    private final Font regular;
    private final Font bold;
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    private Lettering(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** @throws FilmFailed if neither font is installed; the message names the packages */
    public static Lettering installed() {
        Font regular = noto("NotoSansCJK-Regular.ttc");
        Font bold = noto("NotoSansCJK-Bold.ttc");
        if (regular != null && bold != null) {
            return new Lettering(regular, bold);
        }
        if (Files.exists(SECOND)) {
            Font only = load(SECOND.toFile(), "wenquanyi micro hei");
            return new Lettering(only, only.deriveFont(Font.BOLD));
        }
        throw new FilmFailed("no Chinese font is installed: install the package fonts-noto-cjk or fonts-wqy-microhei");
    }

    private static @Nullable Font noto(String file) {
        for (Path folder : FOLDERS) {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                return load(path.toFile(), FAMILY);
            }
        }
        return null;
    }

    private static Font load(File file, String family) {
        try {
            Font[] fonts = Font.createFonts(file);
            for (Font font : fonts) {
                if (font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT).startsWith(family)
                        && !font.getFontName(Locale.ROOT).contains("Mono")) {
                    return font;
                }
            }
            return fonts[0];
        } catch (FontFormatException | IOException unreadable) {
            throw new FilmFailed("the font can't be read: " + file, unreadable);
        }
    }

    /** Which font it is. */
    public String name() {
        return regular.getFontName(Locale.ROOT);
    }

    /** @param pixels the height of a Chinese character with its surroundings */
    public Font regular(double pixels) {
        return regular.deriveFont((float) pixels);
    }

    /** @param pixels the height of a Chinese character with its surroundings */
    public Font bold(double pixels) {
        return bold.deriveFont((float) pixels);
    }

    /** The text as it can be shown. */
    public String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point == 0xfe0f || point == 0x200d) {
                return;
            }
            if (regular.canDisplay(point)) {
                shown.appendCodePoint(point);
            } else {
                missing.add(Character.toString(point));
                shown.appendCodePoint(MISSING);
            }
        });
        return shown.toString();
    }

    /** What could not be shown so far. */
    public List<String> missing() {
        return List.copyOf(missing);
    }
}
