package org.niangjia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers which content of which file an index has, so that only changed files are read again. */
final class AskManifest {

    private final @Nullable Path file;
    private final Map<String, String> digests = new TreeMap<>();

    private AskManifest(@Nullable Path file) {
        this.file = file;
    }

    /** Remembers nothing beyond this call. */
    static AskManifest inMemory() {
        return new AskManifest(null);
    }

    /** The manifest beside the index; empty if it isn't there, and then all files are read once more. */
    static AskManifest of(Path indexDirectory) throws IOException {
        Path file = indexDirectory.resolve("files.tsv");
        AskManifest manifest = new AskManifest(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    manifest.digests.put(line.substring(tab + 1), line.substring(0, tab));
                }
            }
        }
        return manifest;
    }

    boolean has(String id, String digest) {
        return digest.equals(digests.get(id));
    }

    void put(String id, String digest) {
        digests.put(id, digest);
    }

    void remove(String id) {
        digests.remove(id);
    }

    /** Writes the file whole or not at all. */
    void save() throws IOException {
        if (file == null) {
            return;
        }
        Path fresh = file.resolveSibling("files.tsv.new");
        Files.write(
                fresh,
                digests.entrySet().stream()
                        .map(entry -> entry.getValue() + "\t" + entry.getKey())
                        .toList());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Hexadecimal SHA-256 of a file's content. */
    static String digest(Path content) throws IOException {
        try (InputStream bytes = Files.newInputStream(content);
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
