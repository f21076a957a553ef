package org.niangjia.engine.studio;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures of all mouth shapes, gestures and expressions of a rig side by side, to judge the drawing by. */
public final class PoseSheet {

    private static final Color GROUND = new Color(0xeef1f6);
    private static final Color INK = new Color(0x3c4a5e);
    private static final int LABEL_HEIGHT = 26;

    /** The part of the canvas that shows the face, as fractions of its width and height. */
    private static final Rectangle2D FACE = new Rectangle2D.Double(0.29, 0.05, 0.42, 0.44);

    private static final Rectangle2D WHOLE = new Rectangle2D.Double(0, 0, 1, 1);

    private final Rig rig;
    private final RigPainter painter;

    private record Cell(String label, Pose pose) {}

    public PoseSheet(Rig rig) {
        this.rig = rig;
        this.painter = new RigPainter(rig);
    }

    /**
     * Writes {@code mouths.png}, {@code expressions.png}, {@code gestures.png} and {@code person.png} (at rest, 1280
     * pixels high), replacing files of these names.
     *
     * @param directory made if it isn't there
     * @return the files written
     */
    public List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        return List.of(
                write(directory.resolve("mouths.png"), sheet(mouths(), FACE, 4, 300)),
                write(directory.resolve("expressions.png"), sheet(expressions(), FACE, 4, 300)),
                write(directory.resolve("gestures.png"), sheet(gestures(), WHOLE, 4, 320)),
                write(directory.resolve("person.png"), person(1280)));
    }

    /** The avatar at rest with a friendly face, on a transparent ground. */
    public BufferedImage person(int heightPixels) {
        double scale = heightPixels / rig.height();
        BufferedImage image =
                new BufferedImage((int) Math.round(rig.width() * scale), heightPixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            painter.paint(graphics, Pose.atRest().withExpression(Blend.still(Expression.FRIENDLY)));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static List<Cell> mouths() {
        Pose friendly = Pose.atRest().withExpression(Blend.still(Expression.FRIENDLY));
        return Arrays.stream(Viseme.values())
                .map(viseme -> new Cell(viseme.name(), friendly.withMouth(Blend.still(viseme))))
                .toList();
    }

    private static List<Cell> expressions() {
        List<Cell> cells = new ArrayList<>();
        for (Expression expression : Expression.values()) {
            cells.add(new Cell(expression.name(), Pose.atRest().withExpression(Blend.still(expression))));
        }
        Pose friendly = Pose.atRest().withExpression(Blend.still(Expression.FRIENDLY));
        cells.add(new Cell("lids closed", friendly.withLids(1)));
        cells.add(
                new Cell("looks aside, head turned", friendly.looking(0.8, 0.2).withHead(0.8, 0, 3)));
        cells.add(new Cell("nods", friendly.withHead(0, 1, 0).withMouth(Blend.still(Viseme.E))));
        return cells;
    }

    private static List<Cell> gestures() {
        Pose friendly = Pose.atRest().withExpression(Blend.still(Expression.FRIENDLY));
        List<Cell> cells = new ArrayList<>();
        for (Gesture gesture : Gesture.values()) {
            cells.add(new Cell(gesture.name(), friendly.withArms(Blend.still(Gesture.RELAXED), Blend.still(gesture))));
        }
        cells.add(new Cell("both palms", friendly.withArms(Blend.still(Gesture.PALM), Blend.still(Gesture.PALM))));
        return cells;
    }

    private BufferedImage sheet(List<Cell> cells, Rectangle2D view, int columns, int cellWidth) {
        double scale = cellWidth / (view.getWidth() * rig.width());
        int pictureHeight = (int) Math.round(view.getHeight() * rig.height() * scale);
        int cellHeight = pictureHeight + LABEL_HEIGHT;
        int rows = (cells.size() + columns - 1) / columns;
        BufferedImage image = new BufferedImage(columns * cellWidth, rows * cellHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(GROUND);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (int i = 0; i < cells.size(); i++) {
                Graphics2D cell = (Graphics2D)
                        graphics.create(i % columns * cellWidth, i / columns * cellHeight, cellWidth, cellHeight);
                drawCell(cell, cells.get(i), view, scale, pictureHeight);
                cell.dispose();
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void drawCell(Graphics2D graphics, Cell cell, Rectangle2D view, double scale, int pictureHeight) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(INK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.drawString(cell.label(), 10, pictureHeight + 18);
        graphics.clipRect(0, 0, Integer.MAX_VALUE / 2, pictureHeight);
        graphics.scale(scale, scale);
        graphics.translate(-view.getX() * rig.width(), -view.getY() * rig.height());
        painter.paint(graphics, cell.pose());
    }

    private static Path write(Path file, BufferedImage image) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IllegalStateException("The JDK writes PNG");
        }
        return file;
    }
}
