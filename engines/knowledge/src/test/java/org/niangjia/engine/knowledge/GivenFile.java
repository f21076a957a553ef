package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Files as people send them, made in a folder of the test. */
final class GivenFile {

    private final Path folder;

    GivenFile(Path folder) {
        this.folder = folder;
    }

    Path text(String name, String text) throws IOException {
        return text(name, text, StandardCharsets.UTF_8);
    }

    Path text(String name, String text, Charset charset) throws IOException {
        return bytes(name, text.getBytes(charset));
    }

    Path bytes(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A Word document of plain paragraphs. */
    Path docx(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(line);
            }
            document.write(out);
        }
        return file;
    }

    /** An archive with one entry. */
    Path archive(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return file;
    }

    /** An archive that looks like a Word document and unpacks to so many spaces. */
    Path docxBomb(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[bytes]);
        }
        return file;
    }

    /** A PDF of one page with the lines, or of a blank one such as a scanner makes. */
    Path pdf(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = document(lines)) {
            document.save(file.toFile());
        }
        return file;
    }

    Path encryptedPdf(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = document(line)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    private static PDDocument document(String... lines) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.beginText();
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
        return document;
    }
}
