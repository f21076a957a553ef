package org.niangjia.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Checkpoints kept outside the database, one a line, oldest first; best on another machine or on paper. */
public final class CheckpointFile {

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    /** Adds a line and forces it to the disk. */
    public void append(AuditCheckpoint checkpoint) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                file,
                checkpoint.asLine() + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /**
     * All checkpoints of the file; none if there is no file. A last line without its end was cut off while it was written
     * and is passed over.
     *
     * @throws IllegalArgumentException if a line is no checkpoint; the message names it
     */
    public List<AuditCheckpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<AuditCheckpoint> checkpoints = new ArrayList<>();
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            try {
                checkpoints.add(AuditCheckpoint.parse(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + number + " is not a checkpoint", e);
            }
        }
        return checkpoints;
    }
}
