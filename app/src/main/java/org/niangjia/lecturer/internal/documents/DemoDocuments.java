package org.niangjia.lecturer.internal.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.niangjia.lecturer.internal.documents.Uploads.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the demo federation's documents on the shelf, each once: what editors replaced or withdrew since stays so. They are
 * read before the first page is served, so that 小宣 has something to say; their vectors follow in the background.
 */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(40)
class DemoDocuments implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDocuments.class);
    private static final String FILES = "classpath:demo/documents/*.md";

    private final Uploads uploads;
    private final DocumentReading reading;

    DemoDocuments(Uploads uploads, DocumentReading reading) {
        this.uploads = uploads;
        this.reading = reading;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        int added = 0;
        for (Resource file : files()) {
            String name = Objects.requireNonNull(file.getFilename());
            byte[] content = file.getContentAsByteArray();
            Optional<DocumentVersion> known = uploads.everReceived(content);
            if (known.isEmpty()
                    && uploads.store(name, "text/markdown", content, null, Validity.ALWAYS, null)
                            instanceof Received received) {
                reading.read(received.version());
                added++;
            } else {
                known.filter(version -> version.state().unread()).ifPresent(version -> reading.read(version.id()));
            }
        }
        if (added > 0) {
            LOG.info("{} demo documents were put on the shelf", added);
        }
    }

    private static List<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                .toList();
    }
}
