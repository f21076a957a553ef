package org.niangjia.cli;

import java.nio.file.Path;

/** Where the commands find things. */
final class Folders {

    private Folders() {}

    /** The folder of the keys: {@code NIANGJIA_KEYS}, or the one in the data directory. */
    static Path keysOf(Path data) {
        String given = System.getenv().getOrDefault("NIANGJIA_KEYS", "");
        return given.isEmpty() ? data.resolve("keys") : Path.of(given);
    }
}
