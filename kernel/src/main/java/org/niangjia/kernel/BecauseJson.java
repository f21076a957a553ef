package org.niangjia.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.niangjia.kernel.Because.Verdict;

/**
 * Writes and reads a {@link Because} as JSON (RFC 8259) in one canonical form, without a library: the kernel depends on
 * nothing, and stored reasons must stay byte for byte the same.
 */
final class BecauseJson {

    private static final int DEPTH_MAX = 64;

    private final String json;
    private int at;

    private BecauseJson(String json) {
        this.json = json;
    }

    static String write(Because because) {
        StringBuilder out = new StringBuilder();
        write(because, 0, out);
        return out.toString();
    }

    private static void write(Because because, int depth, StringBuilder out) {
        checkDepth(depth);
        out.append("{\"code\":");
        quote(because.code(), out);
        out.append(",\"verdict\":");
        quote(because.verdict().name(), out);
        out.append(",\"facts\":{");
        String separator = "";
        for (Map.Entry<String, String> fact : because.facts().entrySet()) {
            out.append(separator);
            quote(fact.getKey(), out);
            out.append(':');
            quote(fact.getValue(), out);
            separator = ",";
        }
        out.append("},\"parts\":[");
        separator = "";
        for (Because part : because.parts()) {
            out.append(separator);
            write(part, depth + 1, out);
            separator = ",";
        }
        out.append("]}");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    static Because read(String json) {
        BecauseJson reader = new BecauseJson(json);
        Because because = reader.node(0);
        if (reader.at != json.length()) {
            throw reader.unexpected();
        }
        if (!write(because).equals(json)) {
            throw new IllegalArgumentException("not a stored reason: another form than the canonical one");
        }
        return because;
    }

    /** What is too deep to be read must not be written either. */
    private static void checkDepth(int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("reasons nested deeper than " + DEPTH_MAX);
        }
    }

    private Because node(int depth) {
        checkDepth(depth);
        expect("{\"code\":");
        String code = string();
        expect(",\"verdict\":");
        Verdict verdict = Verdict.valueOf(string());
        expect(",\"facts\":{");
        SortedMap<String, String> facts = new TreeMap<>();
        while (!ends('}')) {
            String name = string();
            expect(":");
            facts.put(name, string());
            skipComma('}');
        }
        expect("},\"parts\":[");
        List<Because> parts = new ArrayList<>();
        while (!ends(']')) {
            parts.add(node(depth + 1));
            skipComma(']');
        }
        expect("]}");
        return new Because(code, verdict, facts, parts);
    }

    private String string() {
        expect("\"");
        StringBuilder text = new StringBuilder();
        while (!ends('"')) {
            char c = json.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        expect("\"");
        return text.toString();
    }

    private char escaped() {
        if (at >= json.length()) {
            throw unexpected();
        }
        char c = json.charAt(at++);
        if (c == 'u') {
            if (at + 4 > json.length()) {
                throw unexpected();
            }
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }
        if (c != '"' && c != '\\') {
            throw unexpected();
        }
        return c;
    }

    private void skipComma(char end) {
        if (!ends(end)) {
            expect(",");
        }
    }

    private boolean ends(char end) {
        if (at >= json.length()) {
            throw unexpected();
        }
        return json.charAt(at) == end;
    }

    private void expect(String text) {
        if (!json.startsWith(text, at)) {
            throw unexpected();
        }
        at += text.length();
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not a stored reason: unexpected text at position " + at);
    }
}
