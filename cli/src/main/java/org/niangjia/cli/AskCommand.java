package org.niangjia.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.IndexInUse;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a folder of documents, without the platform. */
@Command(
        name = "ask",
        description =
                "Asks the documents of a folder and answers with cited sentences of theirs, or says that they don't tell.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private static final int TOP_DEFAULT = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--docs", description = "The folder of documents: Markdown, text, HTML, DOCX, PDF.")
    private @Nullable Path docs;

    @Option(names = "--index", description = "The folder that keeps the index between calls; enough without --docs.")
    private @Nullable Path indexDirectory;

    @Option(names = "--questions", description = "A file of questions, one a line: identifier, tab, question.")
    private @Nullable Path questionsFile;

    @Option(names = "--top", description = "Adds so many of the best passages with their scores.")
    private @Nullable Integer top;

    @Option(names = "--json", description = "Prints one line of JSON for each question.")
    private boolean json;

    @Parameters(arity = "0..1", description = "The question.")
    private @Nullable String question;

    @Override
    public Integer call() {
        check();
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever libraries print must not stand among the answers
        try {
            List<AskQuestion> questions = questions();
            try (KnowledgeIndex index = index()) {
                return answer(index, questions, answers);
            }
        } catch (IndexInUse inUse) {
            System.err.println(inUse.getMessage());
            return Main.FAILED;
        } catch (IOException | UncheckedIOException failure) {
            System.err.println("ask: " + failure);
            return Main.FAILED;
        } finally {
            System.setOut(answers);
        }
    }

    private int answer(KnowledgeIndex index, List<AskQuestion> questions, PrintStream answers) throws IOException {
        if (docs != null) {
            new AskFolder(docs, index, indexDirectory).synchronise();
        }
        if (index.documents().isEmpty()) {
            System.err.println("ask: there is no document to ask");
            return Main.FAILED;
        }
        index.embedPending(new ProgressLines("passages embedded"), () -> false);
        int passages = top == null ? TOP_DEFAULT : top;
        for (AskQuestion asked : questions) {
            // Twice as many, since two passages of one document may share a heading and are then shown once.
            Answer answer = index.answer(asked.text(), 2 * passages);
            answers.println(
                    json || questionsFile != null
                            ? AskJson.line(asked, answer, passages)
                            : AskText.of(asked, answer, top == null ? 0 : passages));
        }
        return Main.DONE;
    }

    private void check() {
        if (docs == null && indexDirectory == null) {
            throw wrongUse("give --docs DIR, --index DIR or both");
        }
        if (docs != null && !Files.isDirectory(docs)) {
            throw wrongUse("not a folder: " + docs);
        }
        if (docs == null && indexDirectory != null && !AskFolder.isIndex(indexDirectory)) {
            throw wrongUse("no index there: " + indexDirectory + "; make it with --docs DIR or the command index");
        }
        if ((question == null) == (questionsFile == null)) {
            throw wrongUse("give either a question or --questions FILE");
        }
        if (questionsFile != null && !Files.isReadable(questionsFile)) {
            throw wrongUse("no such file: " + questionsFile);
        }
        if (top != null && (top < 1 || top > 10_000)) {
            throw wrongUse("--top is a number from 1 to 10000");
        }
    }

    private List<AskQuestion> questions() throws IOException {
        if (questionsFile == null) {
            return List.of(new AskQuestion("1", question == null ? "" : question));
        }
        try {
            return AskQuestion.read(questionsFile);
        } catch (IllegalArgumentException malformed) {
            throw wrongUse(malformed.getMessage());
        }
    }

    private KnowledgeIndex index() {
        IndexSettings settings = IndexSettings.ofDefaults();
        return indexDirectory == null
                ? KnowledgeIndex.inMemory(settings)
                : KnowledgeIndex.open(indexDirectory, settings);
    }

    private ParameterException wrongUse(@Nullable String message) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before it calls");
        }
        return new ParameterException(spec.commandLine(), "ask: " + message);
    }
}
