package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegOrientationTest {

    /** Where the upper left corner of a stored picture of 40 by 30 stands when the picture is upright. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,40,0", "3,40,30", "4,0,30", "5,0,0", "6,30,0", "7,30,40", "8,0,40"})
    void thePictureIsTurnedAsTheCameraWasHeld(int code, double x, double y) {
        JpegOrientation orientation = JpegOrientation.of(jpeg(code));
        assertThat(orientation.code()).isEqualTo(code);
        assertThat(orientation.upright(40, 30).transform(new Point2D.Double(0, 0), null))
                .isEqualTo(new Point2D.Double(x, y));
    }

    @Test
    void aPictureThatIsCutShortIsUpright() {
        for (int length = 0; length < 30; length++) {
            byte[] whole = jpeg(6);
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(JpegOrientation.of(cut).code()).isEqualTo(1);
        }
    }

    private static byte[] jpeg(int code) {
        ByteBuffer file = ByteBuffer.allocate(64);
        file.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) 36);
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        file.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        file.putShort((short) code).putShort((short) 0).putInt(0);
        return file.array();
    }
}
