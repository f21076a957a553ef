package org.niangjia.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as the peers get it: lines of values between tabs, columns of the same meaning under the same name in both tables. The first
 * line names the columns, the second says what each holds: the name of a {@code ColumnKind}.
 *
 * @param rows values by column, empty where there are none
 */
record Records(List<String> columns, List<String> kinds, List<List<String>> rows) {

    static Records read(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(List.of(line.split("\t", -1)));
        }
        return new Records(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
    }
}
