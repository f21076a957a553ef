package org.niangjia.lecturer.internal.films;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone held the camera: tag 0x0112 of Exif 2.32 in a JPEG, which ImageIO passes over.
 *
 * @param code 1 to 8; 1 is upright
 */
record JpegOrientation(int code) {

    private static final JpegOrientation UPRIGHT = new JpegOrientation(1);
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int MARKER = 0xFF00;
    private static final int SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TIFF_AT = 6;
    private static final int LITTLE = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    static JpegOrientation of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            if ((bytes.getShort(0) & 0xFFFF) != START) {
                return UPRIGHT;
            }
            int at = 2;
            while (true) {
                int marker = bytes.getShort(at) & 0xFFFF;
                int length = bytes.getShort(at + 2) & 0xFFFF;
                if (marker == APP1 && bytes.getInt(at + 4) == EXIF) {
                    return ofTiff(bytes.slice(at + 4 + TIFF_AT, length - 2 - TIFF_AT));
                }
                if (marker == SCAN || (marker & MARKER) != MARKER) {
                    return UPRIGHT;
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException cutShort) {
            return UPRIGHT;
        }
    }

    private static JpegOrientation ofTiff(ByteBuffer tiff) {
        if ((tiff.getShort(0) & 0xFFFF) == LITTLE) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int code = tiff.getShort(at + 8) & 0xFFFF;
                return code >= 1 && code <= 8 ? new JpegOrientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean turnsAside() {
        return code >= 5;
    }

    /** From the stored picture to the upright one, both with their upper left corner at nought. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
