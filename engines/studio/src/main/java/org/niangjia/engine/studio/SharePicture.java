package org.niangjia.engine.studio;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.niangjia.engine.studio.internal.label.PngLabel;
import org.niangjia.engine.studio.internal.scene.Lettering;

/**
 * The picture that stands for a film where it is shared: its cover, its title and a code to scan, labelled as generated
 * content to the eye and in its metadata (GB 45438-2025). 1200 × 630 pixels, as social networks crop it least.
 */
public final class SharePicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 48;
    private static final int COVER_WIDTH = 736;
    private static final int COVER_HEIGHT = 414;
    private static final int TITLE_LINES_MAX = 2;
    private static final int CODE_SIZE = 304;
    private static final Color DEEP = new Color(0x0f2d4f);
    private static final Color BLUE = new Color(0x1f5f9f);
    private static final Color SOFT = new Color(0xdbe8f5);

    private SharePicture() {}

    /**
     * What is drawn.
     *
     * @param by who answers for the film
     * @param call to scan the code
     * @param number names the film in its label
     * @param code the dark modules, row by row, with the quiet zone around them
     */
    public record Content(
            BufferedImage cover, String title, String by, String call, String number, List<List<Boolean>> code) {}

    /**
     * The picture as a labelled PNG.
     *
     * @throws FilmFailed if no Chinese font is installed
     */
    public static byte[] png(Content content) {
        Lettering letters = Lettering.installed();
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setPaint(new GradientPaint(0, 0, BLUE, WIDTH, HEIGHT, DEEP));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            cover(pen, content.cover());
            words(pen, letters, content);
            code(pen, letters, content);
        } finally {
            pen.dispose();
        }
        return labelled(picture, content);
    }

    private static void cover(Graphics2D pen, BufferedImage cover) {
        var clip = pen.getClip();
        pen.setColor(DEEP);
        RoundRectangle2D frame = new RoundRectangle2D.Double(MARGIN, MARGIN, COVER_WIDTH, COVER_HEIGHT, 24, 24);
        pen.fill(frame);
        pen.clip(frame);
        double scale = Math.min((double) COVER_WIDTH / cover.getWidth(), (double) COVER_HEIGHT / cover.getHeight());
        int width = (int) Math.round(cover.getWidth() * scale);
        int height = (int) Math.round(cover.getHeight() * scale);
        pen.drawImage(
                cover, MARGIN + (COVER_WIDTH - width) / 2, MARGIN + (COVER_HEIGHT - height) / 2, width, height, null);
        pen.setClip(clip);
    }

    private static void words(Graphics2D pen, Lettering letters, Content content) {
        Font bold = letters.bold(44);
        pen.setFont(bold);
        pen.setColor(Color.WHITE);
        int y = MARGIN + COVER_HEIGHT + 60;
        for (String line : lines(letters.shown(content.title()), pen.getFontMetrics(), COVER_WIDTH)) {
            pen.drawString(line, MARGIN, y);
            y += 54;
        }
        pen.setFont(letters.regular(26));
        pen.setColor(SOFT);
        String by = letters.shown(content.by());
        int inset = Math.max(0, (CODE_SIZE - pen.getFontMetrics().stringWidth(by)) / 2);
        pen.drawString(by, WIDTH - MARGIN - CODE_SIZE + inset, MARGIN + CODE_SIZE + 96);
        pen.setFont(letters.bold(34));
        pen.setColor(Color.WHITE);
        int wide = pen.getFontMetrics().stringWidth(AigcLabel.WORDS);
        int left = WIDTH - MARGIN - wide - 24;
        pen.draw(new RoundRectangle2D.Double(left, HEIGHT - MARGIN - 52, wide + 24, 52, 12, 12));
        pen.drawString(AigcLabel.WORDS, left + 12, HEIGHT - MARGIN - 14);
    }

    private static void code(Graphics2D pen, Lettering letters, Content content) {
        int left = WIDTH - MARGIN - CODE_SIZE;
        int modules = content.code().size();
        int pixels = CODE_SIZE / modules;
        int inset = (CODE_SIZE - modules * pixels) / 2;
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(left, MARGIN, CODE_SIZE, CODE_SIZE, 20, 20));
        pen.setColor(Color.BLACK);
        Path2D dark = new Path2D.Double();
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (content.code().get(y).get(x)) {
                    dark.append(
                            new Rectangle(left + inset + x * pixels, MARGIN + inset + y * pixels, pixels, pixels),
                            false);
                }
            }
        }
        pen.fill(dark);
        pen.setFont(letters.bold(30));
        pen.setColor(Color.WHITE);
        int wide = pen.getFontMetrics().stringWidth(content.call());
        pen.drawString(content.call(), left + (CODE_SIZE - wide) / 2, MARGIN + CODE_SIZE + 50);
    }

    /** Cut where it must be; what doesn't fit ends in an ellipsis. */
    private static List<String> lines(String text, FontMetrics measure, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length() && lines.size() < TITLE_LINES_MAX) {
            int to = text.length();
            while (measure.stringWidth(text.substring(from, to)) > width) {
                to--;
            }
            boolean cut = lines.size() == TITLE_LINES_MAX - 1 && to < text.length();
            lines.add(text.substring(from, cut ? to - 1 : to) + (cut ? "…" : ""));
            from = to;
        }
        return lines;
    }

    private static byte[] labelled(BufferedImage picture, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PngLabel.labelled(
                bytes.toByteArray(),
                digest -> AigcLabel.generated(content.by(), content.number(), digest)
                        .json());
    }
}
