package org.niangjia.engine.studio.internal.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.niangjia.engine.studio.internal.scene.LineBreaker;

/** Text set line by line on pages of A4; a new one when one is full. Lengths in points. */
final class Sheet implements AutoCloseable {

    static final Color INK = new Color(0x2b2622);
    static final Color RED = new Color(0xc4232b);
    static final Color MUTED = new Color(0x6f665c);

    private static final float MARGIN = 62;
    private static final float FOOT = 40;
    private static final float FOOT_SIZE = 9;
    private static final float RULE_WIDTH = 48;
    private static final float RULE_HEIGHT = 3;

    private final PDDocument document;
    private final PaperFont font;
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document, PaperFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    /**
     * A paragraph and the room below it.
     *
     * @param indent of all its lines
     */
    void paragraph(String text, float size, float leading, float indent, Color colour, float below) throws IOException {
        double widest = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
        List<String> lines = new LineBreaker(line -> font.width(line, size)).filled(font.shown(text), widest);
        for (String line : lines) {
            if (y - size < MARGIN) {
                page.close();
                page = begin();
            }
            y -= size;
            text(page, line, size, MARGIN + indent, y, colour);
            y -= size * (leading - 1);
        }
        y -= below;
    }

    /** Room for at least so much before a page ends, so that a heading is not parted from its text. */
    void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = begin();
        }
    }

    /** A short red line. */
    void rule(float below) throws IOException {
        page.setNonStrokingColor(RED);
        page.addRect(MARGIN, y - RULE_HEIGHT, RULE_WIDTH, RULE_HEIGHT);
        page.fill();
        y -= RULE_HEIGHT + below;
    }

    private void text(PDPageContentStream stream, String line, float size, float x, float base, Color colour)
            throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(colour);
        stream.setFont(font.font(), size);
        stream.newLineAtOffset(x, base);
        stream.showText(line);
        stream.endText();
    }

    /** Ends the last page and writes words and the page's number under each. */
    void finish(String words) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int index = 0; index < pages; index++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(index), AppendMode.APPEND, true)) {
                String number = (index + 1) + " / " + pages;
                text(foot, font.shown(words), FOOT_SIZE, MARGIN, FOOT, MUTED);
                float right = PDRectangle.A4.getWidth() - MARGIN - (float) font.width(number, FOOT_SIZE);
                text(foot, number, FOOT_SIZE, right, FOOT, MUTED);
            }
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
