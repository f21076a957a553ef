package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.ProgressListener;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.embedding.Chunks;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.store.VectorFile;

/** Embeds what has no vector yet, and shows it to searches about once a second. */
public final class EmbeddingRun {

    private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Views views;
    private final VectorFile vectors;
    private final Embedder embedder;
    private final ProgressListener listener;
    private final BooleanSupplier cancelled;
    private int done;
    private long refreshedNanos = System.nanoTime();

    public EmbeddingRun(
            Views views, VectorFile vectors, Embedder embedder, ProgressListener listener, BooleanSupplier cancelled) {
        this.views = views;
        this.vectors = vectors;
        this.embedder = embedder;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Goes on until nothing is pending, what is put meanwhile included; returns the number of passages done. */
    public int run() throws IOException {
        int before;
        do {
            before = done;
            views.with(this::embedPendingOf);
            vectors.force();
            views.refresh();
        } while (done > before && !cancelled.getAsBoolean());
        return done;
    }

    private int embedPendingOf(View view) throws IOException {
        int[] pending = view.vectors().pendingEntries();
        int total = done + pending.length;
        for (int entry : pending) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            embed(view.hit(new Ranked(entry, 0)));
            listener.progressed(++done, total);
            if (System.nanoTime() - refreshedNanos > REFRESH_NANOS) {
                views.refresh();
                refreshedNanos = System.nanoTime();
            }
        }
        return done;
    }

    private void embed(Hit hit) {
        for (String chunk : Chunks.of(hit.documentTitle(), hit.passage(), embedder)) {
            ChunkKey key = ChunkKey.of(chunk);
            if (!vectors.contains(key)) {
                vectors.put(key, embedder.embed(chunk));
            }
        }
    }
}
