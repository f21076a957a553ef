package org.niangjia.engine.linkage.internal.chunk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where chunks lie until all are there. Safe for use by several threads. */
public interface ChunkStore {

    /** A chunk is named by the place of its rule and of its slice, both from 0. */
    record Name(int rule, int slice) {}

    /** A chunk that is there already. */
    Optional<Chunk> find(Name name);

    void keep(Name name, Chunk chunk);

    /** One that forgets when the process ends. */
    static ChunkStore inMemory() {
        Map<Name, Chunk> chunks = new ConcurrentHashMap<>();
        return new ChunkStore() {
            @Override
            public Optional<Chunk> find(Name name) {
                return Optional.ofNullable(chunks.get(name));
            }

            @Override
            public void keep(Name name, Chunk chunk) {
                chunks.put(name, chunk);
            }
        };
    }
}
