package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.niangjia.engine.studio.internal.label.PngLabel;

/** A picture that the engine drew, as PNG with the label of generated content in its metadata (GB 45438-2025). */
public final class LabelledPicture {

    private LabelledPicture() {}

    /** @param script whose producer and number the label names */
    public static byte[] png(BufferedImage picture, Script script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return PngLabel.labelled(
                bytes.toByteArray(),
                digest -> AigcLabel.generated(script.producer(), script.id(), digest)
                        .json());
    }
}
