package org.niangjia.lecturer.internal.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Passage;
import org.springframework.stereotype.Service;

/**
 * Documents as everybody may read them. Which version is in use is asked of the database each time; its passages never
 * change and are kept in memory for the documents read last.
 */
@Service
public class OpenShelf {

    private static final int KEPT_MAX = 64;
    private static final int KEPT_CHARACTERS_MAX = 200_000;

    private final Catalogue catalogue;
    private final Passages passages;
    private final Map<UUID, List<Passage>> kept = Collections.synchronizedMap(new LastRead());

    OpenShelf(Catalogue catalogue, Passages passages) {
        this.catalogue = catalogue;
        this.passages = passages;
    }

    private static final class LastRead extends LinkedHashMap<UUID, List<Passage>> {

        LastRead() {
            super(KEPT_MAX, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Passage>> eldest) {
            return size() > KEPT_MAX;
        }
    }

    /**
     * The document at the address, in one of its versions; empty if it is withdrawn.
     *
     * @param number of the version; null for the one in use
     */
    public Optional<Catalogue.Item> find(String slug, @Nullable Integer number) {
        return number == null ? catalogue.open(slug) : catalogue.open(slug, number);
    }

    /** The text of a version. */
    public List<Passage> textOf(DocumentVersion version) {
        List<Passage> known = kept.get(version.id());
        if (known != null) {
            return known;
        }
        List<Passage> text = passages.of(version.id());
        if (text.stream().mapToInt(passage -> passage.text().length()).sum() <= KEPT_CHARACTERS_MAX) {
            kept.put(version.id(), text);
        }
        return text;
    }
}
