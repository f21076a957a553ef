package org.niangjia.messages.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.messages.ShortMessages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The gateway when none is configured: a file for each message, readable by its owner only, in {@code outbox/sms} of the
 * data directory, where an operator's own program picks it up and removes it.
 */
@Component
class ShortMessageFile implements ShortMessages {

    private final Path folder;
    private final Clock clock;

    ShortMessageFile(@Value("${niangjia.data}") Path data, Clock clock) {
        this.folder = data.resolve("outbox").resolve("sms");
        this.clock = clock;
    }

    @Override
    public void send(PhoneNumber to, String text) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(TimeOrderedUuid.next() + ".txt");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, to.value() + "\n" + clock.instant() + "\n" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the text message could not be handed over", e);
        }
    }
}
