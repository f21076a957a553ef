package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.SourceCitation;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.OpenShelf;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;

/** Writes the first draft of a film from documents in use. */
@Service
class DraftWriter {

    private final Catalogue catalogue;
    private final OpenShelf shelf;

    DraftWriter(Catalogue catalogue, OpenShelf shelf) {
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /**
     * Writes a draft.
     *
     * @param documents one; for news one or more
     * @param producer who answers for the film
     * @throws NotFound if a document is not in use
     * @throws ScriptWriter.NothingToTell if a document has no point
     */
    Draft write(Script.Kind kind, List<DocumentId> documents, String producer) {
        Map<SourceDocument, Catalogue.Item> read = read(documents);
        return sourced(ScriptWriter.write(kind, List.copyOf(read.keySet()), producer), read);
    }

    /**
     * A script that is there already, with what its sentences rest on in these documents.
     *
     * @throws NotFound if a document is not in use
     * @throws java.util.NoSuchElementException if a citation names a passage that is in none of them
     */
    Draft sourced(Script script, List<DocumentId> documents) {
        return sourced(script, read(documents));
    }

    /** What these documents say that no sentence can; those that are not in use any more count for nothing. */
    List<LeftOut> leftOut(List<DocumentId> documents) {
        return documents.stream()
                .flatMap(document -> catalogue.inUse(document).stream())
                .map(this::asSource)
                .map(document -> new LeftOut(document.title(), Digest.unspoken(document)))
                .filter(left -> !left.unspoken().isEmpty())
                .toList();
    }

    private Map<SourceDocument, Catalogue.Item> read(List<DocumentId> documents) {
        Map<SourceDocument, Catalogue.Item> read = new LinkedHashMap<>();
        for (DocumentId document : documents) {
            Catalogue.Item item = catalogue.inUse(document).orElseThrow(NotFound::new);
            read.put(asSource(item), item);
        }
        return read;
    }

    private static Draft sourced(Script script, Map<SourceDocument, Catalogue.Item> read) {
        List<@Nullable PassageRef> sources = new ArrayList<>();
        script.sentences().forEach(sentence -> sources.add(sourceOf(sentence, read)));
        return new Draft(script, sources);
    }

    private SourceDocument asSource(Catalogue.Item item) {
        String version = item.version().versionDate() == null
                ? ""
                : item.version().versionDate().toString();
        return new SourceDocument(item.document().title(), version, shelf.textOf(item.version()));
    }

    /** The passage of that name; of several of one name the first that says what the sentence says. */
    private static @Nullable PassageRef sourceOf(ScriptSentence sentence, Map<SourceDocument, Catalogue.Item> read) {
        SourceCitation citation = sentence.citation();
        if (citation == null) {
            return null;
        }
        List<PassageRef> named = new ArrayList<>();
        for (Map.Entry<SourceDocument, Catalogue.Item> each : read.entrySet()) {
            SourceDocument document = each.getKey();
            for (Passage passage : document.passages()) {
                if (document.title().equals(citation.document())
                        && passage.heading().equals(citation.passage())) {
                    PassageRef ref = new PassageRef(
                            each.getValue().document().id(),
                            each.getValue().version().id(),
                            passage.id(),
                            passage.contentHash());
                    if (supports(document, passage, sentence.text())) {
                        return ref;
                    }
                    named.add(ref);
                }
            }
        }
        return named.getFirst();
    }

    private static boolean supports(SourceDocument document, Passage passage, String text) {
        return Guard.over(List.of(new Guard.Cited(document.title(), passage.heading(), passage.text())))
                .check(text)
                .isSupported();
    }
}
