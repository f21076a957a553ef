package org.niangjia.engine.knowledge.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the lines of a PDF as they stand on its pages. */
final class PageHandler extends DefaultHandler {

    private final int charactersMax;
    private final StringBuilder text = new StringBuilder();

    PageHandler(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(Reason.BOMB);
        }
        if (text.length() + length > 2L * charactersMax) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        text.append(characters, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        text.append('\n');
    }
}
