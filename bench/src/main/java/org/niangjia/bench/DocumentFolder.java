package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.ProgressListener;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.UnreadableDocument;

/** A folder of Markdown documents, such as laws, that measurements ask. */
final class DocumentFolder {

    private DocumentFolder() {}

    /** All documents, in the order of their names. */
    static List<SourceDocument> read(Path folder) throws IOException {
        List<SourceDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                documents.add(DocumentReader.ofDefaults().read(file.toString(), file));
            }
        } catch (UnreadableDocument e) {
            throw new IOException(e);
        }
        return documents;
    }

    /** An index of all documents with their vectors, gone when closed. */
    static KnowledgeIndex indexed(Path folder) throws IOException {
        return indexed(read(folder));
    }

    /** An index of the documents with their vectors, gone when closed. */
    static KnowledgeIndex indexed(List<SourceDocument> documents) {
        KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());
        documents.forEach(document -> index.put(document.title(), document));
        index.embedPending(ProgressListener.none(), () -> false);
        return index;
    }
}
