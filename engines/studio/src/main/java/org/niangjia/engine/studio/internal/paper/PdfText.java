package org.niangjia.engine.studio.internal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.niangjia.engine.studio.AigcLabel;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.internal.label.PdfLabel;

/** The text version of a film as a PDF: what is said, with numbered citations, the label under every page. */
public final class PdfText {

    private static final float TITLE = 22;
    private static final float HEADING = 14;
    private static final float BODY = 11.5f;
    private static final float SMALL = 9.5f;
    private static final float BODY_LEADING = 1.75f;
    private static final float KEPT_TOGETHER = 70;

    private final Script script;
    private final List<String> citations = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public PdfText(Script script) {
        this.script = script;
    }

    /**
     * The file; none if its font is not installed.
     *
     * @param label from the digest of the file to the label's text
     */
    public Optional<byte[]> labelled(Function<String, String> label) {
        try (PDDocument document = new PDDocument()) {
            Optional<PaperFont> font = PaperFont.installed(document);
            if (font.isEmpty()) {
                return Optional.empty();
            }
            try (PaperFont letters = font.get()) {
                write(document, letters);
                // The same film gives the same file, which PDFBox would number by the time of day.
                document.setDocumentId((long) script.hashCode());
                PdfLabel.prepare(document, script.title(), label);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                document.save(file, CompressParameters.NO_COMPRESSION);
                missing.addAll(letters.missing());
                return Optional.of(PdfLabel.labelled(file.toByteArray()));
            }
        } catch (IOException failure) {
            throw new FilmFailed("the text can't be written as PDF: " + failure.getMessage(), failure);
        }
    }

    /** What its font could not show and stands as 〓. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    private void write(PDDocument document, PaperFont font) throws IOException {
        try (Sheet sheet = new Sheet(document, font)) {
            sheet.paragraph(script.title(), TITLE, 1.4f, 0, Sheet.INK, 4);
            sheet.paragraph(AigcLabel.WORDS + " · " + script.producer(), SMALL, 1.5f, 0, Sheet.MUTED, 6);
            sheet.rule(22);
            for (ScriptScene scene : script.scenes()) {
                scene(sheet, scene);
            }
            sources(sheet);
            sheet.finish(AigcLabel.WORDS + " · " + script.title());
        }
    }

    private void scene(Sheet sheet, ScriptScene scene) throws IOException {
        String title = scene.title();
        if (title != null && !title.equals(script.title())) {
            sheet.keepTogether(KEPT_TOGETHER);
            sheet.paragraph(title, HEADING, 1.5f, 0, Sheet.RED, 4);
        }
        StringBuilder said = new StringBuilder();
        for (ScriptSentence sentence : scene.sentences()) {
            said.append(sentence.text());
            if (sentence.citation() != null) {
                said.append('〔').append(number(sentence.citation().inWords())).append('〕');
            }
        }
        if (!said.isEmpty()) {
            sheet.paragraph(said.toString(), BODY, BODY_LEADING, 0, Sheet.INK, 8);
        }
    }

    private void sources(Sheet sheet) throws IOException {
        if (citations.isEmpty()) {
            return;
        }
        sheet.keepTogether(KEPT_TOGETHER);
        sheet.paragraph("依据", HEADING, 1.5f, 0, Sheet.RED, 4);
        for (int index = 0; index < citations.size(); index++) {
            sheet.paragraph("〔" + (index + 1) + "〕" + citations.get(index), SMALL, 1.6f, 0, Sheet.INK, 3);
        }
    }

    private int number(String citation) {
        if (!citations.contains(citation)) {
            citations.add(citation);
        }
        return citations.indexOf(citation) + 1;
    }
}
