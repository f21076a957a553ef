package org.niangjia.engine.population.internal.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of comma-separated values (RFC 4180), written row by row. */
final class CsvFile implements AutoCloseable {

    private static final String MARK = "\uFEFF";

    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    static CsvFile of(Path file, List<String> headings) throws IOException {
        return of(file, headings, StandardCharsets.UTF_8, false);
    }

    /** @param marked whether it begins with a byte order mark */
    static CsvFile of(Path file, List<String> headings, Charset encoding, boolean marked) throws IOException {
        BufferedWriter out = new BufferedWriter(Files.newBufferedWriter(file, encoding), 1 << 16);
        out.write(marked ? MARK : "");
        CsvFile csv = new CsvFile(out);
        csv.addLine(line(headings));
        return csv;
    }

    /** A row as it stands in the file, without its end. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvFile::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
                ? cell
                : '"' + cell.replace("\"", "\"\"") + '"';
    }

    void addLine(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
