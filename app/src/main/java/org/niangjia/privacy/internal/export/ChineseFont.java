package org.niangjia.privacy.internal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.niangjia.privacy.internal.PrivacyProperties;
import org.springframework.stereotype.Component;

/** The font of the files to read: Debian's fonts-wqy-microhei unless the setting names another collection. */
@Component
class ChineseFont {

    private final Path path;

    ChineseFont(PrivacyProperties properties) {
        this.path = properties.font();
    }

    boolean isThere() {
        return Files.isReadable(path);
    }

    Path path() {
        return path;
    }

    /** A collection is read for one file and closed after it: a subset of its letters goes into the file at its end. */
    TrueTypeCollection open() {
        try {
            return new TrueTypeCollection(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first font of the collection. */
    static TrueTypeFont firstOf(TrueTypeCollection collection) throws IOException {
        TrueTypeFont[] first = new TrueTypeFont[1];
        collection.processAllFonts(font -> {
            if (first[0] == null) {
                first[0] = font;
            }
        });
        return first[0];
    }
}
