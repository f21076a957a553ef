package org.niangjia.engine.knowledge.internal.structure;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.reading.Block;
import org.niangjia.engine.knowledge.internal.text.Sentences;

/** Documents without any structure: paragraphs joined to windows of some hundred characters, named 第1段, 第2段 and so on. */
final class WindowStructure {

    private static final int WINDOW_LENGTH = 500;

    private WindowStructure() {}

    static List<Passage> passages(String title, List<Block> blocks) {
        List<List<String>> windows = windows(blocks);
        PassageCollector collector = new PassageCollector(title);
        for (int i = 0; i < windows.size(); i++) {
            if (windows.size() > 1) {
                collector.beginSection("第" + (i + 1) + "段", List.of());
            }
            windows.get(i).forEach(collector::paragraph);
        }
        return collector.finish();
    }

    private static List<List<String>> windows(List<Block> blocks) {
        List<List<String>> windows = new ArrayList<>();
        List<String> window = new ArrayList<>();
        int length = 0;
        for (String line : lines(blocks)) {
            if (length > 0 && length + line.length() > WINDOW_LENGTH) {
                windows.add(window);
                window = new ArrayList<>();
                length = 0;
            }
            window.add(line);
            length += line.length();
        }
        windows.add(window);
        return windows;
    }

    /** Paragraphs, those longer than a window by their sentences. */
    private static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block.text().length() > WINDOW_LENGTH) {
                lines.addAll(Sentences.of(block.text()));
            } else {
                lines.add(block.text());
            }
        }
        return lines;
    }
}
