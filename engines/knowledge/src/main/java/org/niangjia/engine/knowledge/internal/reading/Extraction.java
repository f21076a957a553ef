package org.niangjia.engine.knowledge.internal.reading;

import org.niangjia.engine.knowledge.ReadingLimits;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/** From bytes of any kind to blocks. */
public final class Extraction {

    private final ReadingLimits limits;
    private final TikaExtraction tika;

    public Extraction(ReadingLimits limits) {
        this.limits = limits;
        this.tika = new TikaExtraction(limits.textCharactersMax());
    }

    /** @throws Refusal if the bytes cannot be read or hold no text */
    public Extract extract(byte[] content) {
        Extract extract = switch (FileKind.of(content)) {
            case PDF -> tika.pdf(content);
            case DOCX -> docx(content);
            case HTML -> tika.html(TextDecoding.decode(content));
            case TEXT -> new MarkdownBlocks(limits.textCharactersMax()).read(TextDecoding.decode(content));
        };
        if (extract.blocks().isEmpty()) {
            throw new Refusal(Reason.NO_TEXT);
        }
        return extract;
    }

    private Extract docx(byte[] content) {
        new ArchiveGuard(limits).check(content);
        return tika.docx(content);
    }
}
