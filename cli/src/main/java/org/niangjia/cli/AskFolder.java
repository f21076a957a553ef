package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.UnreadableDocument;

/** Makes an index the mirror of a folder: reads what is new or changed, removes what is gone. */
final class AskFolder {

    private final Path folder;
    private final KnowledgeIndex index;
    private final AskManifest manifest;
    private final DocumentReader reader = DocumentReader.ofDefaults();

    /** @param indexDirectory null for an index in memory */
    AskFolder(Path folder, KnowledgeIndex index, @Nullable Path indexDirectory) throws IOException {
        this.folder = folder;
        this.index = index;
        this.manifest = indexDirectory == null ? AskManifest.inMemory() : AskManifest.of(indexDirectory);
    }

    /** Whether an index was made in the directory before. */
    static boolean isIndex(Path directory) {
        return Files.isDirectory(directory.resolve("passages"));
    }

    /** A file that cannot be read is warned of on standard error and its document, if there was one, removed. */
    void synchronise() throws IOException {
        Set<String> indexed = new HashSet<>();
        index.documents().stream().map(IndexedDocument::id).forEach(indexed::add);
        for (Path file : files()) {
            String id = folder.relativize(file).toString().replace('\\', '/');
            String digest = AskManifest.digest(file);
            if (!indexed.remove(id) || !manifest.has(id, digest)) {
                read(id, file, digest);
            }
        }
        for (String gone : indexed) {
            index.remove(gone);
            manifest.remove(gone);
        }
        manifest.save();
    }

    private void read(String id, Path file, String digest) throws IOException {
        try {
            index.put(id, reader.read(file.toString(), file));
            manifest.put(id, digest);
            System.err.println("read: " + id);
        } catch (UnreadableDocument unreadable) {
            System.err.println("warning: left out: " + id + " " + Faults.inWords(unreadable.reason()));
            index.remove(id);
            manifest.remove(id);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
