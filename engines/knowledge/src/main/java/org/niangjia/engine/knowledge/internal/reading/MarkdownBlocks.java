package org.niangjia.engine.knowledge.internal.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text and Markdown, a line a block. Marks of emphasis, links and quotations go, the words stay; a row of a table
 * becomes a line with bars between its cells; the comment {@code <!-- INFO END -->} closes the head of the document.
 */
final class MarkdownBlocks {

    private static final String HEAD_END = "<!-- INFO END -->";
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t\u3000]+(.*?)[ \\t]*#*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern LEADING_MARK = Pattern.compile("^(?:>\\s?|[-*+]\\s+)");
    private static final Pattern ROW = Pattern.compile("\\|\\s*(.+?)\\s*\\|");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[-*_=|: ]{3,}|```.*");

    private final BlockCollector collector;

    MarkdownBlocks(int charactersMax) {
        collector = new BlockCollector(charactersMax);
    }

    Extract read(String text) {
        int mark = text.indexOf(HEAD_END);
        int headBlocks = 0;
        if (mark >= 0) {
            addLines(text.substring(0, mark));
            headBlocks = collector.size();
            addLines(text.substring(mark + HEAD_END.length()));
        } else {
            addLines(text);
        }
        return new Extract("", headBlocks, collector.blocks());
    }

    private void addLines(String text) {
        List<String> lines = COMMENT.matcher(text).replaceAll("").lines().toList();
        for (String line : lines) {
            addLine(line.strip());
        }
    }

    private void addLine(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            collector.add(heading.group(1).length(), plain(heading.group(2)));
        } else if (!RULE.matcher(line).matches()) {
            collector.add(0, plain(cells(LEADING_MARK.matcher(line).replaceFirst(""))));
        }
    }

    /** As rows of other formats read; every other line as it is. */
    private static String cells(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches() ? BAR.matcher(row.group(1)).replaceAll(" | ") : line;
    }

    private static String plain(String line) {
        String withoutImages = IMAGE.matcher(line).replaceAll("");
        String withoutLinks = LINK.matcher(withoutImages).replaceAll("$1");
        return STRONG.matcher(withoutLinks).replaceAll("$2");
    }
}
