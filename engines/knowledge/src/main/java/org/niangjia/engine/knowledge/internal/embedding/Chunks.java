package org.niangjia.engine.knowledge.internal.embedding;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.text.Sentences;

/**
 * The pieces of a passage that are embedded: the whole passage if the model can look at all of it, else runs of sentences,
 * each opened by what the passage is about so that it is understood alone. Deterministic, so that keys can be compared.
 */
public final class Chunks {

    private static final int TOKENS_AIMED = 400;

    private Chunks() {}

    /** At least one chunk. */
    public static List<String> of(String documentTitle, Passage passage, Embedder embedder) {
        String subject = documentTitle + " " + passage.heading();
        String whole = subject + "\n" + passage.text();
        return embedder.tokens(whole) <= embedder.tokensMax()
                ? List.of(whole)
                : runs(subject, passage.text(), embedder);
    }

    /** The keys of the chunks, in their order. */
    public static List<ChunkKey> keysOf(String documentTitle, Passage passage, Embedder embedder) {
        return of(documentTitle, passage, embedder).stream().map(ChunkKey::of).toList();
    }

    private static List<String> runs(String subject, String text, Embedder embedder) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder(subject);
        int tokens = 0;
        for (String sentence :
                text.lines().flatMap(line -> Sentences.of(line).stream()).toList()) {
            int more = embedder.tokens(sentence);
            if (tokens > 0 && tokens + more > TOKENS_AIMED) {
                chunks.add(chunk.toString());
                chunk = new StringBuilder(subject);
                tokens = 0;
            }
            chunk.append('\n').append(sentence);
            tokens += more;
        }
        chunks.add(chunk.toString());
        return chunks;
    }
}
