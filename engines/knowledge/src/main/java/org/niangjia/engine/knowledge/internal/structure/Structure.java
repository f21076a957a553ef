package org.niangjia.engine.knowledge.internal.structure;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.internal.reading.Block;
import org.niangjia.engine.knowledge.internal.reading.Extract;

/** Finds title, version and passages: as a law if the document is one, else by headings, else by windows. */
public final class Structure {

    private Structure() {}

    public static SourceDocument of(FileName name, Extract extract) {
        Title title = Title.of(name, extract);
        List<Block> body = body(extract, title);
        return new SourceDocument(title.text(), VersionDate.of(name, extract), passages(title.text(), body));
    }

    private static List<Passage> passages(String title, List<Block> body) {
        List<Passage> passages = List.of();
        if (LawStructure.applies(body)) {
            passages = LawStructure.passages(title, body);
        } else if (SectionStructure.applies(body)) {
            passages = SectionStructure.passages(title, body);
        }
        return passages.isEmpty() ? WindowStructure.passages(title, body) : passages;
    }

    /** What follows the head; a document that is nothing but its head is its own body. */
    private static List<Block> body(Extract extract, Title title) {
        List<Block> blocks = extract.blocks();
        List<Block> body = new ArrayList<>(blocks.subList(extract.headBlocks(), blocks.size()));
        if (title.block() >= extract.headBlocks()) {
            body.remove(title.block() - extract.headBlocks());
        }
        return body.isEmpty() ? blocks : body;
    }
}
