package org.niangjia.engine.knowledge.internal.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of pages to paragraphs. A line ends its paragraph if it closes a sentence or leaves much of the width
 * free, and a line begins one if it opens with an article, a chapter or an item.
 */
final class PageLines {

    private static final double FULL_LINE = 0.75;
    private static final Pattern OPENING =
            Pattern.compile("^(第[〇零一二三四五六七八九十百千两0-9]+[编章节条]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\\d{1,2}[）)．、]|#).*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s]*\\d{1,4}[-—–\\s]*|第\\s*\\d+\\s*页.*");

    private PageLines() {}

    static void join(List<String> lines, BlockCollector collector) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            if (OPENING.matcher(line).matches()) {
                flush(paragraph, collector);
            }
            append(paragraph, line);
            if (closes(line) || line.length() < width * FULL_LINE) {
                flush(paragraph, collector);
            }
        }
        flush(paragraph, collector);
    }

    private static boolean closes(String line) {
        return "。！？；：:!?;".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Words of other scripts need a space where the line was broken, ideographs don't. */
    private static void append(StringBuilder paragraph, String line) {
        boolean words =
                !paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) < 0x2E80 && line.charAt(0) < 0x2E80;
        paragraph.append(words ? " " : "").append(line);
    }

    private static void flush(StringBuilder paragraph, BlockCollector collector) {
        collector.add(0, paragraph.toString());
        paragraph.setLength(0);
    }
}
