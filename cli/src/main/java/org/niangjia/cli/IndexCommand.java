package org.niangjia.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.ArticleTable;
import org.niangjia.engine.knowledge.IndexInUse;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.SourceDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Makes an index of a large collection of articles, to be asked later. */
@Command(
        name = "index",
        description =
                "Makes an index the mirror of a table of articles, for ask --index. A run that was killed goes on when"
                        + " repeated; documents that are gone from the table leave the index.",
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--tsv",
            required = true,
            description = "The table, plain or .gz, UTF-8, a line an article: identifier, tab, heading, tab, text.")
    private @Nullable Path table;

    @Option(names = "--index", required = true, description = "The folder that keeps the index.")
    private @Nullable Path directory;

    @Option(names = "--json", description = "Prints one line of JSON at the end.")
    private boolean json;

    private record Indexed(int documents, int passages, int changed, int embedded, double seconds) {}

    @Override
    public Integer call() {
        if (spec == null || table == null || directory == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        if (!Files.isReadable(table) || Files.isDirectory(table)) {
            throw new ParameterException(spec.commandLine(), "index: no such file: " + table);
        }
        PrintStream result = System.out;
        System.setOut(System.err); // whatever libraries print must not stand beside the result
        try {
            Indexed indexed = index(table, directory);
            result.println(json ? JsonMapper.shared().writeValueAsString(indexed) : inWords(indexed));
            return Main.DONE;
        } catch (IllegalArgumentException malformed) {
            System.err.println("index: " + malformed.getMessage());
            return Main.FAILED;
        } catch (IndexInUse inUse) {
            System.err.println(inUse.getMessage());
            return Main.FAILED;
        } catch (IOException | UncheckedIOException failure) {
            System.err.println("index: " + failure);
            return Main.FAILED;
        } finally {
            System.setOut(result);
        }
    }

    private static Indexed index(Path table, Path directory) throws IOException {
        long start = System.nanoTime();
        Map<String, SourceDocument> documents = ArticleTable.read(table);
        int passages = documents.values().stream()
                .mapToInt(document -> document.passages().size())
                .sum();
        System.err.println("read: " + documents.size() + " documents, " + passages + " passages");
        try (KnowledgeIndex index = KnowledgeIndex.open(directory, IndexSettings.ofDefaults())) {
            List<String> gone = index.documents().stream()
                    .map(IndexedDocument::id)
                    .filter(id -> !documents.containsKey(id))
                    .toList();
            gone.forEach(index::remove);
            int changed = index.putAll(documents, new ProgressLines("documents indexed"));
            int embedded = index.embedPending(new ProgressLines("passages embedded"), () -> false);
            double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
            return new Indexed(documents.size(), passages, changed, embedded, seconds);
        }
    }

    private static String inWords(Indexed indexed) {
        return "%d documents with %d passages; new or changed: %d, embedded: %d passages, in %.1f s"
                .formatted(
                        indexed.documents(),
                        indexed.passages(),
                        indexed.changed(),
                        indexed.embedded(),
                        indexed.seconds());
    }
}
