package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.studio.internal.label.PngLabel;
import org.niangjia.engine.studio.internal.label.TextLabel;
import org.niangjia.engine.studio.internal.paper.PdfText;
import org.niangjia.engine.studio.internal.sound.WavFile;

class LabelsTest {

    @TempDir
    private Path folder = Path.of("");

    private static String label(String digest) {
        return AigcLabel.generated("云江省总工会", "film-1", digest).json();
    }

    @Test
    void aTextKeepsItsLabelAndNoticesAChange() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), TextLabel.markdown("# 工资\n\n按月支付。\n", LabelsTest::label));

        LabelFound found = Labels.read(file).orElseThrow();
        assertThat(found.intact()).isTrue();
        assertThat(found.label().contentProducer()).isEqualTo("云江省总工会");
        assertThat(found.label().label()).isEqualTo("1");

        Files.writeString(file, Files.readString(file).replace("按月", "按年"));
        assertThat(Labels.read(file).orElseThrow().intact()).isFalse();
    }

    @Test
    void aPictureKeepsItsLabelAndCanStillBeSeen() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] labelled = PngLabel.labelled(png.toByteArray(), LabelsTest::label);
        Path file = Files.write(folder.resolve("a.png"), labelled);

        assertThat(Labels.read(file).orElseThrow().intact()).isTrue();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(20);

        Files.write(file, png.toByteArray());
        assertThat(Labels.read(file)).isEmpty();
    }

    @Test
    void aSoundKeepsItsLabelAndNoticesAChangedSample() throws IOException {
        Sound sound = Sound.of(new short[] {1, 2, 3, 4, 5}, 22_050);
        byte[] labelled = Labels.wav(sound, "云江省总工会");
        Path file = Files.write(folder.resolve("a.wav"), labelled);

        LabelFound found = Labels.read(file).orElseThrow();
        assertThat(found.intact()).isTrue();
        assertThat(found.label().contentProducer()).isEqualTo("云江省总工会");
        assertThat(WavFile.read(labelled).samples()).isEqualTo(sound.samples());

        labelled[48]++;
        Files.write(file, labelled);
        assertThat(Labels.read(file).orElseThrow().intact()).isFalse();

        Files.write(file, sound.wav());
        assertThat(Labels.read(file)).isEmpty();
    }

    @Test
    void aLabelledSoundIsPlayedAsTheSameSound() throws IOException, UnsupportedAudioFileException {
        Sound sound = Sound.silence(100, 22_050);

        try (AudioInputStream played =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(Labels.wav(sound, "娘家平台")))) {
            assertThat(played.getFrameLength()).isEqualTo(sound.length());
            assertThat(played.readAllBytes()).hasSize(2 * sound.length());
        }
    }

    @Test
    void aSoundWithAChunkThatPromisesTooMuchIsStillRead() throws IOException {
        byte[] cut = Arrays.copyOf(Labels.wav(Sound.silence(10, 22_050), "娘家平台"), 60);

        assertThat(Labels.read(Files.write(folder.resolve("cut.wav"), cut))).isEmpty();
    }

    @Test
    void aPaperCarriesItsLabelOnEveryPageAndInItsMetadata() throws IOException {
        byte[] pdf = new PdfText(GivenScript.aboutWages("工资按月支付。"))
                .labelled(LabelsTest::label)
                .orElseThrow();
        Path file = Files.write(folder.resolve("a.pdf"), pdf);

        LabelFound found = Labels.read(file).orElseThrow();
        assertThat(found.intact()).isTrue();
        assertThat(found.label().contentProducer()).isEqualTo("云江省总工会");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("工资按月支付", "《中华人民共和国劳动法》", "人工智能生成 · 工资按月发", "1 / 1");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("\"ProduceID\":\"film-1\"", found.label().reservedCode1());
        }

        pdf[pdf.length / 2] ^= 1;
        assertThat(Labels.read(Files.write(file, pdf)))
                .satisfiesAnyOf(
                        changed -> assertThat(changed).isEmpty(),
                        changed -> assertThat(changed.orElseThrow().intact()).isFalse());
    }

    @Test
    void theSameTextGivesTheSamePaper() {
        Script script = GivenScript.aboutWages("工资按月支付。");

        assertThat(new PdfText(script).labelled(LabelsTest::label).orElseThrow())
                .isEqualTo(new PdfText(script).labelled(LabelsTest::label).orElseThrow());
    }

    @Test
    void aCharacterThatThePaperCannotShowIsReported() {
        PdfText text = new PdfText(GivenScript.aboutWages("工资\uDBB8\uDC00按月支付。"));
        text.labelled(LabelsTest::label);

        assertThat(text.missing()).containsExactly("\uDBB8\uDC00");
    }

    @Test
    void theMetadataHasTheKeysOfTheStandard() {
        assertThat(label("ab"))
                .isEqualTo("{\"Label\":\"1\",\"ContentProducer\":\"云江省总工会\",\"ProduceID\":\"film-1\","
                        + "\"ReservedCode1\":\"sha256:ab\",\"ContentPropagator\":\"云江省总工会\","
                        + "\"PropagateID\":\"film-1\",\"ReservedCode2\":\"\"}");
    }

    @Test
    void aBrokenOrMissingFileIsTold() throws IOException {
        Path film = Files.writeString(folder.resolve("a.mp4"), "no film");

        assertThatThrownBy(() -> Labels.read(film))
                .isInstanceOf(FilmFailed.class)
                .hasMessageContaining("a.mp4");
        assertThatThrownBy(() -> Labels.read(Files.writeString(folder.resolve("a.wav"), "no sound")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Labels.read(folder.resolve("b.mp4"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Labels.read(Files.writeString(folder.resolve("c.md"), "<!-- AIGC {\"a\":1} -->\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
