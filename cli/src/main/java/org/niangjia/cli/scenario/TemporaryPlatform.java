package org.niangjia.cli.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.niangjia.CommandDatabase;
import org.niangjia.DataDirectory;
import org.niangjia.NiangjiaApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A platform of its own with the demo federation, in a folder that goes when it is closed. */
public final class TemporaryPlatform implements AutoCloseable {

    private final Path folder;
    private final DataDirectory directory;
    private final ConfigurableApplicationContext context;

    private TemporaryPlatform(Path folder, DataDirectory directory, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.directory = directory;
        this.context = context;
    }

    /** Starts on a free port of this machine. */
    public static TemporaryPlatform start() throws IOException {
        Path folder = Files.createTempDirectory("niangjia-scenario");
        DataDirectory directory = DataDirectory.open(folder);
        try {
            return new TemporaryPlatform(folder, directory, NiangjiaApplication.start(directory, 0, true));
        } catch (RuntimeException e) {
            directory.close();
            delete(folder);
            throw e;
        }
    }

    /** Where its pages are. */
    public String url() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    public Path data() {
        return folder;
    }

    /** What a module offers to others, for what no page leads to: the passing of time, the number of a union. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Its database, beside the running platform. */
    public CommandDatabase database() {
        return CommandDatabase.open(folder);
    }

    @Override
    public void close() {
        context.close();
        directory.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
