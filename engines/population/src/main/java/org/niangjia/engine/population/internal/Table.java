package org.niangjia.engine.population.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Words and weights beside the classes: UTF-8 text, a row a line, cells between tabs, a hyphen for an empty cell, lines
 * that start with # for people.
 */
public final class Table {

    private Table() {}

    /** @throws IllegalStateException if the table is missing or a row has another number of cells */
    public static List<Row> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row(name, columns, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String name, int columns, String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + " needs " + columns + " cells in: " + line);
        }
        return new Row(cells);
    }
}
