package org.niangjia.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.niangjia.bench.Rewordings.Rewording;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.SourceDocument;

/** Documents whose sentences, own answers and rewordings are held before the guard. */
final class GuardedDocuments {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；])");
    private static final int SENTENCE_LENGTH_MIN = 10;
    private static final int QUESTION_LENGTH_MAX = 30;

    private final List<SourceDocument> documents;

    GuardedDocuments(List<SourceDocument> documents) {
        this.documents = documents;
    }

    void holdQuotes(GuardTrial trial) {
        forEachSentence((passage, sentence) -> trial.hold("quoted", sentence, List.of(passage)));
    }

    void holdRewordingsByRule(GuardTrial trial, Random random) {
        forEachSentence((passage, sentence) ->
                trial.hold("reworded by rule", Rewordings.byRule(sentence, random), List.of(passage)));
    }

    /** @throws IllegalStateException if a rewording names a passage that isn't there */
    void holdRewordingsByHand(GuardTrial trial, List<Rewording> rewordings) {
        for (Rewording rewording : rewordings) {
            Cited passage = passage(rewording.document(), rewording.heading())
                    .orElseThrow(() -> new IllegalStateException("no such passage: " + rewording));
            trial.hold("reworded by hand", rewording.text(), List.of(passage));
        }
    }

    /** Asks for every passage by the begin of one of its sentences, and holds what is answered. */
    void holdAnswers(GuardTrial trial, KnowledgeIndex index, Random random) {
        for (SourceDocument document : documents) {
            for (Passage passage : document.passages()) {
                List<String> sentences = sentencesOf(passage);
                if (!sentences.isEmpty()) {
                    String sentence = sentences.get(random.nextInt(sentences.size()));
                    String question = sentence.substring(0, Math.min(QUESTION_LENGTH_MAX, sentence.length()));
                    index.answer(question).sentences().forEach(answered -> hold(trial, answered));
                }
            }
        }
    }

    private void hold(GuardTrial trial, Sentence sentence) {
        List<Cited> passages = sentence.citations().stream()
                .flatMap(citation -> passage(citation.document(), citation.passage()).stream())
                .distinct()
                .toList();
        trial.hold("own answer", sentence.text(), passages);
    }

    List<SourceDocument> documents() {
        return documents;
    }

    private Optional<Cited> passage(String document, String heading) {
        return documents.stream()
                .filter(one -> one.title().equals(document))
                .flatMap(one -> one.passages().stream())
                .filter(passage -> passage.heading().equals(heading))
                .map(passage -> new Cited(document, heading, passage.text()))
                .findFirst();
    }

    private void forEachSentence(Use use) {
        for (SourceDocument document : documents) {
            for (Passage passage : document.passages()) {
                Cited cited = new Cited(document.title(), passage.heading(), passage.text());
                sentencesOf(passage).forEach(sentence -> use.of(cited, sentence));
            }
        }
    }

    private static List<String> sentencesOf(Passage passage) {
        return passage.text()
                .lines()
                .flatMap(line -> Stream.of(SENTENCE_END.split(line, -1)))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SENTENCE_LENGTH_MIN)
                .toList();
    }

    /** Something done with a sentence and its passage. */
    @FunctionalInterface
    private interface Use {
        void of(Cited passage, String sentence);
    }
}
