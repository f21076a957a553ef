package org.niangjia.engine.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A pose drawn with Java2D on white. */
final class Drawn {

    private static final RigPainter PAINTER = new RigPainter(Rig.xiaoxuan());

    private Drawn() {}

    static BufferedImage inJava(Pose pose, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(width / Rig.xiaoxuan().width(), height / Rig.xiaoxuan().height());
        PAINTER.paint(graphics, pose);
        graphics.dispose();
        return image;
    }
}
