package org.niangjia.engine.knowledge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a document, cut into passages.
 *
 * @param title as the document writes it, never blank
 * @param version ISO date on which this version was adopted, published or last amended; empty if the document doesn't say
 * @param passages in the order of the document, at least one, with distinct identifiers
 */
public record SourceDocument(String title, String version, List<Passage> passages) {

    /**
     * @throws IllegalArgumentException if the title is blank, passages are missing or share an identifier
     * @throws java.time.format.DateTimeParseException if the version is neither empty nor an ISO date
     */
    public SourceDocument {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document has a title");
        }
        if (!version.isEmpty()) {
            LocalDate.parse(version);
        }
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("a document has at least one passage: " + title);
        }
        Set<String> ids = new HashSet<>();
        for (Passage passage : passages) {
            if (!ids.add(passage.id())) {
                throw new IllegalArgumentException("two passages share the identifier " + passage.id());
            }
        }
    }

    /** The version as a date, if the document says one. */
    public Optional<LocalDate> versionDate() {
        return version.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(version));
    }
}
