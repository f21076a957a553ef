package org.niangjia.engine.knowledge.internal.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML that Tika sends into blocks: headings, paragraphs, table rows as one line with bars. */
final class MarkupHandler extends DefaultHandler {

    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "nav", "template", "svg");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern BREAK_AT_IDEOGRAPH =
            Pattern.compile("(?<=[\u2E80-\uFFFF])\\s*\\R\\s*|\\s*\\R\\s*(?=[\u2E80-\uFFFF])");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "table",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "body",
            "pre",
            "br",
            "hr",
            "form",
            "figcaption",
            "title");

    private final BlockCollector collector;
    private final StringBuilder text = new StringBuilder();
    private String title = "";
    private int silentDepth;
    private int rowDepth;
    private int headingLevel;

    MarkupHandler(BlockCollector collector) {
        this.collector = collector;
    }

    /** The title that the format declares, or empty. */
    String title() {
        return title;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silentDepth++;
        } else if (CELLS.contains(name)) {
            appendBar();
        } else if (levelOf(name) > 0) {
            flush();
            headingLevel = levelOf(name);
        } else if (BREAKING.contains(name) && rowDepth == 0) {
            flush();
        }
        if (name.equals("tr")) {
            rowDepth++;
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (name.equals("tr")) {
            rowDepth--;
        }
        if (SILENT.contains(name)) {
            silentDepth--;
        } else if (name.equals("title")) {
            title = text.toString().strip();
            text.setLength(0);
        } else if (levelOf(name) > 0 || (BREAKING.contains(name) && rowDepth == 0)) {
            flush();
            headingLevel = 0;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (silentDepth == 0) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    @Override
    public void endDocument() {
        flush();
    }

    private void appendBar() {
        if (!text.toString().isBlank()) {
            text.append(" | ");
        }
    }

    private void flush() {
        String joined = BREAK_AT_IDEOGRAPH.matcher(text).replaceAll("");
        collector.add(headingLevel, BREAK.matcher(joined).replaceAll(" "));
        text.setLength(0);
    }

    private static int levelOf(String name) {
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }
}
