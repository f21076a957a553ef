package org.niangjia.engine.knowledge.internal.reading;

import java.util.List;

/**
 * What was read out of a file.
 *
 * @param declaredTitle the title that the format itself declares (HTML's title element), or empty
 * @param headBlocks how many blocks belong to the head of the document, title and history, as a mark in the file says;
 *     0 without such a mark
 * @param blocks in reading order
 */
public record Extract(String declaredTitle, int headBlocks, List<Block> blocks) {

    public Extract {
        blocks = List.copyOf(blocks);
    }
}
