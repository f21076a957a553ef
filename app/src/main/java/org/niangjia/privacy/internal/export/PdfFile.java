package org.niangjia.privacy.internal.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The file to read: A4 pages in Chinese with the page's number and the time at their foot. */
final class PdfFile {

    private static final String FAMILY = "chinese";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    static void write(ChineseFont font, Values values, Instant now, List<Section> sections, OutputStream to) {
        String html = HtmlSheet.of(values, now, sections);
        try (TrueTypeCollection collection = font.open();
                PDDocument document = new PDDocument()) {
            PDFont chinese = PDType0Font.load(document, ChineseFont.firstOf(collection), true);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(new PDFontSupplier(chinese), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(chinese), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(to);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
