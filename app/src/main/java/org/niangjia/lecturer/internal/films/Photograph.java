package org.niangjia.lecturer.internal.films;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.niangjia.vault.Sm3;

/**
 * A photograph for a film, drawn anew from what was handed in: upright, and without whatever else the file held, such as
 * where it was taken.
 */
public final class Photograph {

    /** The largest file that is taken in. */
    static final int BYTES_MAX = 15 << 20;

    private static final long PIXELS_MAX = 60_000_000;
    private static final int SIDE_MIN = 320;
    private static final int SIDE_MAX = 2_560;
    private static final int NAME_LENGTH = 32;

    private final String name;
    private final byte[] jpeg;

    private Photograph(String name, byte[] jpeg) {
        this.name = name;
        this.jpeg = jpeg;
    }

    /** Why a file is not taken. */
    private enum Fault {
        TOO_LARGE,
        NO_PICTURE,
        TOO_SMALL
    }

    /** A file is no photograph that a film could show. */
    public static final class Refused extends RuntimeException {

        private final Fault fault;

        private Refused(Fault fault) {
            super("no photograph for a film: " + fault);
            this.fault = fault;
        }

        public String code() {
            return fault.name();
        }
    }

    /**
     * Reads a JPEG or PNG.
     *
     * @throws Refused if it is neither, larger than {@value #BYTES_MAX} bytes or smaller than {@value #SIDE_MIN} pixels
     */
    static Photograph of(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new Refused(Fault.TOO_LARGE);
        }
        BufferedImage picture = decoded(file);
        if (Math.min(picture.getWidth(), picture.getHeight()) < SIDE_MIN) {
            throw new Refused(Fault.TOO_SMALL);
        }
        String digest = HexFormat.of().formatHex(Sm3.of(file));
        return new Photograph(
                digest.substring(0, NAME_LENGTH) + ".jpg", jpeg(upright(picture, JpegOrientation.of(file))));
    }

    private static BufferedImage decoded(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refused(Fault.NO_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toUpperCase(Locale.ROOT);
                reader.setInput(stream);
                // Asked before decoding: a small file can claim a picture that fills the memory.
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (!(format.equals("JPEG") || format.equals("PNG"))) {
                    throw new Refused(Fault.NO_PICTURE);
                }
                if (pixels > PIXELS_MAX) {
                    throw new Refused(Fault.TOO_LARGE);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Refused(Fault.NO_PICTURE);
        }
    }

    private static BufferedImage upright(BufferedImage picture, JpegOrientation orientation) {
        int width = orientation.turnsAside() ? picture.getHeight() : picture.getWidth();
        int height = orientation.turnsAside() ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) SIDE_MAX / Math.max(width, height));
        BufferedImage drawn = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        place.concatenate(orientation.upright(picture.getWidth(), picture.getHeight()));
        graphics.drawImage(picture, place, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /** Of the file that a script names, from the digest of what was handed in. */
    String name() {
        return name;
    }

    byte[] jpeg() {
        return jpeg.clone();
    }
}
