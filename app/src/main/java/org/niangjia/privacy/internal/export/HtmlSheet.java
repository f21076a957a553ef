package org.niangjia.privacy.internal.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.shell.PersonalRecord;

/** Lays the records out as XHTML: a heading a section, a table a record, and at most {@value #SHOWN_MAX} of a kind. */
final class HtmlSheet {

    /** Nobody reads more on paper; the file for programs has them all, and the sheet says so. */
    private static final int SHOWN_MAX = 200;

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm;
              @bottom-left { font: 8pt chinese; color: #4a5968; content: "FOOT"; }
              @bottom-right { font: 8pt chinese; color: #4a5968; content: counter(page) " / " counter(pages); } }
            body { font: 10pt/1.6 chinese; color: #1b2733; }
            h1 { font-size: 18pt; margin: 0 0 2mm; color: #153f6c; }
            h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; color: #153f6c; border-bottom: 1pt solid #1f5f9f; }
            p { margin: 0 0 2mm; } .soft { color: #4a5968; }
            table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; page-break-inside: avoid; }
            caption { text-align: left; padding: 1mm 0; color: #4a5968; }
            th, td { padding: 1.2mm 2mm; border-bottom: 0.5pt solid #dfe5ec; text-align: left; vertical-align: top; }
            th { width: 38mm; font-weight: normal; color: #4a5968; }
            """;

    private final Values values;
    private final StringBuilder html = new StringBuilder(4_096);

    private HtmlSheet(Values values) {
        this.values = values;
    }

    static String of(Values values, Instant now, List<Section> sections) {
        HtmlSheet sheet = new HtmlSheet(values);
        String title = values.text("own-data.sheet.title");
        String foot = values.text("own-data.sheet.foot", values.minute(now));
        sheet.html
                .append("<html><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE.replace("FOOT", foot.replace("\"", "")))
                .append("</style></head><body>");
        sheet.element("h1", title);
        sheet.element("p", values.text("own-data.sheet.lead"));
        sections.forEach(sheet::add);
        return sheet.html.append("</body></html>").toString();
    }

    private void add(Section section) {
        element("h2", values.text("own-data." + section.name()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        section.records().handTo(one -> {
            if (counts.merge(one.kind(), 1, Integer::sum) <= SHOWN_MAX) {
                add(section.name(), one);
            }
        });
        if (counts.isEmpty()) {
            element("p", values.text("own-data.sheet.nothing"));
        }
        counts.forEach((kind, count) -> {
            if (count > SHOWN_MAX) {
                element("p", values.text("own-data.sheet.more", count - SHOWN_MAX));
            }
        });
    }

    private void add(String section, PersonalRecord one) {
        html.append("<table>");
        element("caption", values.text("own-data." + section + "." + one.kind()));
        one.facts().forEach((fact, value) -> {
            html.append("<tr>");
            element("th", values.label(section, one.kind(), fact));
            element("td", values.forPeople(value));
            html.append("</tr>");
        });
        html.append("</table>");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** What somebody wrote can hold anything; XML 1.0 allows no control characters but tab and line ends. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("<br/>");
                default -> {
                    if (isAllowed(character)) {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int character) {
        return character >= ' '
                && !Character.isISOControl(character)
                && (character < 0xD800 || character > 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
