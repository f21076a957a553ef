package org.niangjia.engine.knowledge.internal.reading;

/**
 * One heading or one paragraph of a file, in reading order.
 *
 * @param level 1 (outermost) to 6 of a heading, 0 of a paragraph
 * @param text without space around it, never empty
 */
public record Block(int level, String text) {

    /** @throws IllegalArgumentException if the text is blank or the level beyond 0 to 6 */
    public Block {
        if (text.isBlank() || level < 0 || level > 6) {
            throw new IllegalArgumentException("not a block: level " + level);
        }
    }

    public static Block paragraph(String text) {
        return new Block(0, text);
    }

    public boolean isHeading() {
        return level > 0;
    }
}
