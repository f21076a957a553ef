package org.niangjia.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/** A properties file for secrets: rights 0600 in a folder with rights 0700, refused when others can read it. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** A file with secrets can be read by more than its owner. */
    public static final class TooOpen extends RuntimeException {
        TooOpen(Path file) {
            super("others than the owner may read " + file + "; set its rights to 0600");
        }
    }

    /**
     * Reads the file; if there is none, creates it with what the consumer fills in.
     *
     * @throws TooOpen if the existing file's rights are wider than 0600
     */
    public static Properties loadOrCreate(Path file, Consumer<Properties> initial) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_OWNER_ONLY));
            if (!Files.exists(file)) {
                Properties created = new Properties();
                initial.accept(created);
                write(file, created);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        // Of its own name: another process may be making the same file.
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(temporary, text.toString(), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // the other's file is read below
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Properties read(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new TooOpen(file);
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
