package org.niangjia.lecturer.internal.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a person sees it: statements with the numbers of their sources, and the sources; or a refusal, which has
 * neither.
 *
 * @param statements in the order in which they are read
 * @param sources numbered from 1 in this order
 */
public record GivenAnswer(List<Statement> statements, List<Source> sources) {

    /** 小宣 doesn't know. */
    static final GivenAnswer REFUSAL = new GivenAnswer(List.of(), List.of());

    public GivenAnswer {
        statements = List.copyOf(statements);
        sources = List.copyOf(sources);
    }

    public boolean answered() {
        return !statements.isEmpty();
    }

    /** The same answer, its first statement worded by a model. */
    GivenAnswer firstWordedBy(String model) {
        Statement first = statements.getFirst();
        List<Statement> worded = new ArrayList<>(statements);
        worded.set(0, new Statement(first.text(), first.citations(), model));
        return new GivenAnswer(worded, sources);
    }

    public Source source(int number) {
        return sources.get(number - 1);
    }

    /** All quotes from a source, each once. */
    public List<String> quotesFrom(int number) {
        return statements.stream()
                .flatMap(statement -> statement.citations().stream())
                .filter(citation -> citation.source() == number)
                .flatMap(citation -> citation.quotes().stream())
                .distinct()
                .toList();
    }

    /**
     * What is said.
     *
     * @param text the quotes, a line each, such as the lead-in of a list and its items; or the same in other words
     * @param citations at least one
     * @param wordedBy shown name of the language model that chose the words; null if none did
     */
    public record Statement(
            String text, List<Citation> citations, @Nullable String wordedBy) {

        /** A statement whose words are the documents' or ours. */
        public Statement(String text, List<Citation> citations) {
            this(text, citations, null);
        }

        /** @throws IllegalArgumentException if there is no citation */
        public Statement {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a statement without a citation");
            }
        }

        /** Whether it is the documents' own words and nothing else. */
        public boolean quoted() {
            return text.equals(citations.stream()
                    .flatMap(citation -> citation.quotes().stream())
                    .collect(Collectors.joining("\n")));
        }
    }

    /**
     * Where a statement stands.
     *
     * @param source number of the source
     * @param quotes occur literally in its passage
     */
    public record Citation(int source, List<String> quotes) {

        public Citation {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * A passage of one version of a document.
     *
     * @param slug public address of the document
     * @param number of the version
     * @param versionDate ISO date, or empty
     * @param passage identifier of the passage
     * @param heading of the passage
     * @param region name of the union whose members it is for; null if for everybody
     */
    public record Source(
            UUID version,
            String slug,
            int number,
            String title,
            String versionDate,
            String passage,
            String heading,
            @Nullable String region) {

        /** Where the passage stands in the whole document. */
        public String address() {
            return "/open/documents/" + slug + "?version=" + number + "#p-" + passage;
        }

        /** Where the passage alone is found. */
        public String passageAddress() {
            return "/open/documents/" + slug + "/" + number + "/passages/" + passage;
        }
    }
}
