package org.niangjia.engine.studio.internal.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * WenQuanYi Micro Hei, of which the letters used go into the file. The letters of films, Noto Sans CJK, have PostScript
 * outlines, of which PDFBox makes no subset.
 */
final class PaperFont implements AutoCloseable {

    private static final Path FILE = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
    private static final int MISSING = '〓';
    private static final float PER_EM = 1000;

    private final TrueTypeCollection collection;
    private final CmapLookup glyphs;
    private final PDFont font;
    private final SortedSet<String> missing = new TreeSet<>();

    private PaperFont(TrueTypeCollection collection, PDDocument document) throws IOException {
        this.collection = collection;
        TrueTypeFont[] first = new TrueTypeFont[1];
        collection.processAllFonts(each -> first[0] = first[0] == null ? each : first[0]);
        this.glyphs = first[0].getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, first[0], true);
    }

    /** None if it is not installed. */
    static Optional<PaperFont> installed(PDDocument document) throws IOException {
        return Files.isReadable(FILE)
                ? Optional.of(new PaperFont(new TrueTypeCollection(FILE.toFile()), document))
                : Optional.empty();
    }

    PDFont font() {
        return font;
    }

    /** In points. */
    double width(String text, double size) {
        try {
            return font.getStringWidth(text) / PER_EM * size;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the font was read before", unreadable);
        }
    }

    /** The text as it can be shown. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && point != 0xfe0f && point != 0x200d)
                .forEach(point -> {
                    boolean known = glyphs.getGlyphId(point) > 0;
                    if (!known) {
                        missing.add(Character.toString(point));
                    }
                    shown.appendCodePoint(known ? point : MISSING);
                });
        return shown.toString();
    }

    /** What could not be shown so far. */
    SortedSet<String> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        collection.close();
    }
}
