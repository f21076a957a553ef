package org.niangjia.engine.knowledge.internal.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.reading.Block;

/** The structure of guides and notices: headings of the format, else the numbered lines 一、 and （一） that serve as such. */
final class SectionStructure {

    private static final int NUMBERED_MIN = 2;
    private static final int NUMBERED_LENGTH_MAX = 40;
    private static final String NO_SENTENCE = "[^。；;！!]*[^。；;：:，,！!]$";
    private static final Pattern OUTER = Pattern.compile("^[一二三四五六七八九十]{1,3}、" + NO_SENTENCE);
    private static final Pattern INNER = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)]" + NO_SENTENCE);

    private SectionStructure() {}

    static boolean applies(List<Block> blocks) {
        return blocks.stream().anyMatch(Block::isHeading) || hasNumbered(blocks);
    }

    static List<Passage> passages(String title, List<Block> blocks) {
        boolean numbered = blocks.stream().noneMatch(Block::isHeading);
        PassageCollector collector = new PassageCollector(title);
        NavigableMap<Integer, String> open = new TreeMap<>();
        for (Block block : blocks) {
            int level = numbered ? numberedLevel(block.text()) : block.level();
            if (level == 0) {
                collector.paragraph(block.text());
            } else {
                open.tailMap(level, true).clear();
                collector.beginSection(block.text(), new ArrayList<>(open.values()));
                open.put(level, block.text());
            }
        }
        return collector.finish();
    }

    private static boolean hasNumbered(List<Block> blocks) {
        return blocks.stream().filter(block -> numberedLevel(block.text()) == 1).count() >= NUMBERED_MIN;
    }

    private static int numberedLevel(String line) {
        if (line.length() > NUMBERED_LENGTH_MAX) {
            return 0;
        }
        if (OUTER.matcher(line).matches()) {
            return 1;
        }
        return INNER.matcher(line).matches() ? 2 : 0;
    }
}
