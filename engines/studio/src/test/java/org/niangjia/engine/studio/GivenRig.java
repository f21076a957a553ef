package org.niangjia.engine.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rig of 小宣 with one thing changed. */
final class GivenRig {

    private GivenRig() {}

    static String json() {
        return resource(Rig.XIAOXUAN);
    }

    static String resource(String path) {
        try (InputStream file = Objects.requireNonNull(Rig.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Rig with(String text, String replacement) {
        String json = json();
        if (!json.contains(text)) {
            throw new IllegalArgumentException("The rig has no " + text);
        }
        return Rig.read(new ByteArrayInputStream(json.replace(text, replacement).getBytes(StandardCharsets.UTF_8)));
    }
}
