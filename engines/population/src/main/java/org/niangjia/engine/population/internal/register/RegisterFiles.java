package org.niangjia.engine.population.internal.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.register.Form.Column;
import org.niangjia.engine.population.internal.register.Form.Subject;

/**
 * The files of a register. Rows first go to parts by chance, and are numbered and written in a shuffled order in the end, so that
 * neither order nor identifiers tell who is who; only one part at a time is held in memory.
 */
final class RegisterFiles implements AutoCloseable {

    private static final String BETWEEN = "\t";

    private final Form form;
    private final Path folder;
    private final boolean likeMembers;
    private final Dice dice;
    private final List<Path> parts = new ArrayList<>();
    private final List<BufferedWriter> writers = new ArrayList<>();

    /** What was written. */
    record Counts(long rows, long pairs) {}

    /** @param likeMembers whether to write the register under the headings of the members' list too */
    RegisterFiles(Form form, Path folder, int partCount, boolean likeMembers, long seed) throws IOException {
        this.form = form;
        this.folder = folder;
        this.likeMembers = likeMembers;
        this.dice = Dice.of(seed, "order of " + form.list().code(), 0);
        for (int part = 0; part < partCount; part++) {
            Path file = folder.resolve(form.list().code() + "." + part + ".part");
            parts.add(file);
            writers.add(Files.newBufferedWriter(file));
        }
    }

    /** @param memberIds identifiers of the person in the members' list */
    void add(Subject subject, List<String> memberIds) throws IOException {
        List<String> cells = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Column column : form.columns()) {
            cells.add(column.cell().of(subject));
            if (column.likeMembers() != null) {
                plain.add(column.plain().of(subject));
            }
        }
        BufferedWriter writer = writers.get(dice.below(writers.size()));
        writer.write(String.join(BETWEEN, String.join(",", memberIds), CsvFile.line(cells), CsvFile.line(plain)));
        writer.write('\n');
    }

    /** Writes the register and its truth. */
    Counts finish() throws IOException {
        for (BufferedWriter writer : writers) {
            writer.close();
        }
        long rows = 0;
        long pairs = 0;
        String code = form.list().code();
        try (CsvFile register = CsvFile.of(folder.resolve(code + ".csv"), headings(), form.encoding(), form.marked());
                CsvFile truth =
                        CsvFile.of(folder.resolve("truth-" + code + ".csv"), List.of("member_id", "register_id"));
                CsvFile plain = likeMembers
                        ? CsvFile.of(folder.resolve("like-members-" + code + ".csv"), headingsLikeMembers())
                        : null) {
            for (Path part : parts) {
                List<String> lines = new ArrayList<>(Files.readAllLines(part));
                shuffle(lines);
                for (String line : lines) {
                    rows++;
                    pairs += write(
                            form.idPrefix()
                                    + String.valueOf(1_000_000_000 + rows).substring(1),
                            line,
                            register,
                            truth,
                            plain);
                }
                Files.delete(part);
            }
        }
        return new Counts(rows, pairs);
    }

    /** Fisher and Yates. */
    private void shuffle(List<String> lines) {
        for (int last = lines.size() - 1; last > 0; last--) {
            Collections.swap(lines, last, dice.below(last + 1));
        }
    }

    private static int write(String id, String line, CsvFile register, CsvFile truth, @Nullable CsvFile plain)
            throws IOException {
        String[] fields = line.split(BETWEEN, -1);
        register.addLine(id + "," + fields[1]);
        if (plain != null) {
            plain.addLine(id + "," + fields[2]);
        }
        List<String> members =
                Stream.of(fields[0].split(",")).filter(one -> !one.isEmpty()).toList();
        for (String member : members) {
            truth.addLine(member + "," + id);
        }
        return members.size();
    }

    private List<String> headings() {
        return Stream.concat(
                        Stream.of(form.idHeading()), form.columns().stream().map(Column::heading))
                .toList();
    }

    private List<String> headingsLikeMembers() {
        return Stream.concat(
                        Stream.of(Forms.ID),
                        form.columnsLikeMembers().stream().map(column -> Objects.requireNonNull(column.likeMembers())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers) {
            writer.close();
        }
    }
}
