package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseSheetTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSheetsAreWrittenAsPictures() throws IOException {
        List<Path> files = new PoseSheet(Rig.xiaoxuan()).write(folder.resolve("poses"));

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("mouths.png", "expressions.png", "gestures.png", "person.png");
        for (Path file : files) {
            BufferedImage picture = Objects.requireNonNull(ImageIO.read(file.toFile()), file.toString());
            assertThat(picture.getWidth()).isGreaterThan(1000);
            assertThat(colours(picture)).as("colours in " + file).isGreaterThan(50);
        }
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }
}
