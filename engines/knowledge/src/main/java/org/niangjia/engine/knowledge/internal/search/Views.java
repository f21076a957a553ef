package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import org.niangjia.engine.knowledge.internal.store.PassageStore;
import org.niangjia.engine.knowledge.internal.store.VectorFile;

/** Keeps the newest view at hand for searches, which never wait for one that is being made. */
public final class Views implements AutoCloseable {

    private final PassageStore store;
    private final VectorFile vectors;
    private volatile View newest;

    private Views(PassageStore store, VectorFile vectors, View newest) {
        this.store = store;
        this.vectors = vectors;
        this.newest = newest;
    }

    public static Views of(PassageStore store, VectorFile vectors) throws IOException {
        return new Views(store, vectors, View.of(store.reader(), vectors));
    }

    /** Lets searches from now on see everything that is stored. */
    public synchronized void refresh() throws IOException {
        View before = newest;
        newest = View.of(store.reader(), vectors);
        before.release();
    }

    /** Does something with the newest view, which stays the same until that is done. */
    public <T> T with(Use<T> use) throws IOException {
        View view = hold();
        try {
            return use.apply(view);
        } finally {
            view.release();
        }
    }

    /** What is done with a view. */
    @FunctionalInterface
    public interface Use<T> {
        T apply(View view) throws IOException;
    }

    @Override
    public synchronized void close() throws IOException {
        newest.release();
    }

    /** A view may be released between reading the field and holding it; then there is a newer one. */
    private View hold() {
        View view = newest;
        while (!view.hold()) {
            View newer = newest;
            if (newer == view) {
                throw new IllegalStateException("the index is closed");
            }
            view = newer;
        }
        return view;
    }
}
