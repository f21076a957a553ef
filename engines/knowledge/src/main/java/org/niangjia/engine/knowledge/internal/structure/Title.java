package org.niangjia.engine.knowledge.internal.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.reading.Block;
import org.niangjia.engine.knowledge.internal.reading.Extract;

/**
 * The title of a document.
 *
 * @param text never blank
 * @param block index of the block that is the title and therefore no text of the document; -1 if there is none
 */
record Title(String text, int block) {

    private static final int LENGTH_MAX = 80;
    private static final int BLOCKS_SEARCHED = 5;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；;：:，,]$");

    /** A heading that opens the document, else its first short line, the declared title, a heading, the file's name. */
    static Title of(FileName name, Extract extract) {
        List<Block> blocks = extract.blocks();
        Block first = blocks.getFirst();
        if (first.isHeading() || isTitleLine(first.text())) {
            return new Title(first.text(), 0);
        }
        if (!extract.declaredTitle().isBlank()) {
            return new Title(extract.declaredTitle(), -1);
        }
        for (int i = 1; i < Math.min(BLOCKS_SEARCHED, blocks.size()); i++) {
            if (blocks.get(i).level() == 1) {
                return new Title(blocks.get(i).text(), i);
            }
        }
        return new Title(name.stem(), -1);
    }

    private static boolean isTitleLine(String line) {
        return line.length() <= LENGTH_MAX
                && !SENTENCE_END.matcher(line).matches()
                && !LawStructure.isArticle(line)
                && !LawStructure.isPart(line);
    }
}
