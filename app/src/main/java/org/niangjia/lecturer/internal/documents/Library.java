package org.niangjia.lecturer.internal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.IndexInUse;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.ProgressListener;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.UnreadableDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The engine that reads files, finds passages and answers: everything that the module asks of it, in one place.
 *
 * <p>What it holds is found under the identifiers of versions, so that the index says exactly which version it has. It is
 * made from the database and can be thrown away; a damaged one is.
 */
@Component
public class Library implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final DocumentReader reader = DocumentReader.ofDefaults();
    private final KnowledgeIndex index;

    @Autowired
    Library(@Value("${niangjia.data}") Path data) {
        this.index = open(data.resolve("index"));
    }

    private static KnowledgeIndex open(Path directory) {
        try {
            return KnowledgeIndex.open(directory, IndexSettings.ofDefaults());
        } catch (IndexInUse inUse) {
            throw inUse;
        } catch (RuntimeException damaged) {
            LOG.warn("The search index is damaged and is made anew: {}", damaged.toString());
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return KnowledgeIndex.open(directory, IndexSettings.ofDefaults());
        }
    }

    /** A file that is no document. */
    static final class Unreadable extends Exception {

        private final FailureReason reason;

        Unreadable(UnreadableDocument cause) {
            super(cause);
            this.reason = FailureReason.valueOf(cause.reason().name());
        }

        FailureReason reason() {
            return reason;
        }
    }

    /**
     * Reads a file into passages.
     *
     * @throws Unreadable if it has none that could be read
     */
    SourceDocument read(FileName name, byte[] content) throws Unreadable {
        try {
            Path file = Files.createTempFile("niangjia-document", ".tmp");
            try {
                Files.write(file, content);
                return reader.read(name.value(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (UnreadableDocument e) {
            throw new Unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a version findable by its words when this returns. */
    void put(UUID version, SourceDocument document) {
        index.put(version.toString(), document);
    }

    /** Makes a version unfindable when this returns. */
    void remove(UUID version) {
        index.remove(version.toString());
    }

    /** The versions that it holds. */
    Set<UUID> versions() {
        return index.documents().stream()
                .map(document -> UUID.fromString(document.id()))
                .collect(Collectors.toSet());
    }

    /** What the held versions say to the question; citations name a version's identifier as their document. */
    public Answer answer(String question) {
        return index.answer(question);
    }

    /** What those of the held versions say that may answer. */
    public Answer answer(String question, Predicate<UUID> versions) {
        return index.answer(question, version -> versions.test(UUID.fromString(version)));
    }

    /** How many passages are not found by their meaning yet. */
    int pendingEmbeddings() {
        return index.pendingEmbeddings();
    }

    /** Makes passages findable by their meaning until none is left or it is cancelled. */
    void embedPending(ProgressListener progress, BooleanSupplier cancelled) {
        index.embedPending(progress, cancelled);
    }

    @Override
    public void close() {
        index.close();
    }
}
