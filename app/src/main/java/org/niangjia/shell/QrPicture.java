package org.niangjia.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A QR code (ISO/IEC 18004) as the path of an inline SVG picture: no file, no script, nothing that the content security
 * policy would have to allow.
 *
 * @param size width and height of the picture in modules, with the quiet zone of four around it
 * @param path the dark modules as unit squares
 */
public record QrPicture(int size, String path) {

    private static final int QUIET_ZONE = 4;

    /** @throws IllegalArgumentException if the text is too long for a QR code */
    public static QrPicture of(String text) {
        BitMatrix matrix = matrix(text);
        return new QrPicture(matrix.getWidth(), pathOf(matrix));
    }

    /**
     * The same for who draws it otherwise: whether a module is dark, row by row, the quiet zone included.
     *
     * @throws IllegalArgumentException if the text is too long for a QR code
     */
    public static List<List<Boolean>> modules(String text) {
        BitMatrix matrix = matrix(text);
        return IntStream.range(0, matrix.getHeight())
                .mapToObj(y -> IntStream.range(0, matrix.getWidth())
                        .mapToObj(x -> matrix.get(x, y))
                        .toList())
                .toList();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String pathOf(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
