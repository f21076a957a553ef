package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.store.FSDirectory;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.LawQuestions;
import org.niangjia.engine.knowledge.LawQuestions.LawQuestion;
import org.niangjia.engine.knowledge.internal.embedding.BgeEmbedder;
import org.niangjia.engine.knowledge.internal.search.Retrieval;
import org.niangjia.engine.knowledge.internal.search.Retriever;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.search.Views;
import org.niangjia.engine.knowledge.internal.store.PassageStore;
import org.niangjia.engine.knowledge.internal.store.VectorFile;

/**
 * Fits {@link Confidence} and estimates by five-fold cross-validation how well it refuses. Arguments: folder of laws,
 * STARD's train.tsv, folder for the index. Questions of our own stand in {@code questions.tsv} beside this class. Not a
 * test: it needs data outside the repository.
 */
public final class ConfidenceFit {

    private static final int FOLDS = 5;
    private static final long SEED = 20_260_301;

    private final List<Asked> cases = new ArrayList<>();

    private ConfidenceFit() {}

    private record Asked(String text, boolean own, boolean positive, Evidence evidence, double importance)
            implements LogisticRegression.Labelled {

        @Override
        public double[] values() {
            return evidence.values();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path index = Path.of(arguments[2]);
        Set<String> names;
        try (KnowledgeIndex filled = KnowledgeIndex.open(index, IndexSettings.ofDefaults())) {
            LawQuestions.putAll(Path.of(arguments[0]), filled);
            names = LawQuestions.namesOf(filled);
        }
        ConfidenceFit fit = new ConfidenceFit();
        BgeEmbedder embedder = BgeEmbedder.shared();
        try (PassageStore store = PassageStore.open(FSDirectory.open(index.resolve("passages")));
                VectorFile vectors =
                        VectorFile.open(index.resolve("vectors.bin"), embedder.name(), embedder.dimensions());
                Views views = Views.of(store, vectors)) {
            for (LawQuestion question : LawQuestions.read(Path.of(arguments[1]))) {
                boolean positive = !question.goldIn(names).isEmpty();
                fit.add(views, question.text(), false, positive);
            }
            for (String line : ownQuestions().lines().toList()) {
                fit.add(views, line.substring(2), true, line.startsWith("1"));
            }
        }
        fit.report();
    }

    private static String ownQuestions() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ConfidenceFit.class.getResourceAsStream("questions.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(Views views, String text, boolean own, boolean positive) {
        try {
            Evidence evidence = views.with(view -> evidenceOf(view, text));
            cases.add(new Asked(text, own, positive, evidence, own && !positive ? 5 : 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Retriever retriever = new Retriever(BgeEmbedder.shared(), IndexSettings.ofDefaults());
    private final Answerer answerer = new Answerer(BgeEmbedder.shared(), IndexSettings.ofDefaults());

    private Evidence evidenceOf(View view, String text) throws IOException {
        Retrieval retrieval = retriever.retrieve(view, text);
        Question question = Question.of(retrieval.words(), view);
        return answerer.findings(view, question, retrieval, Objects.requireNonNull(retrieval.vector()))
                .evidence();
    }

    private void report() {
        Collections.shuffle(cases, new Random(SEED));
        double[] heldOut = new double[cases.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Asked> training = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (i % FOLDS != fold) {
                    training.add(cases.get(i));
                }
            }
            LogisticRegression model = LogisticRegression.fit(training);
            for (int i = fold; i < cases.size(); i += FOLDS) {
                heldOut[i] = model.score(cases.get(i).values());
            }
        }
        System.out.println("weights, intercept last: " + LogisticRegression.fit(cases));
        describe("cross-validated, all", heldOut, one -> true);
        describe("cross-validated, own questions", heldOut, Asked::own);
        describe("cross-validated, STARD", heldOut, one -> !one.own());
        for (int value = 0; value < cases.getFirst().values().length; value++) {
            int at = value;
            ToDoubleFunction<Asked> alone = one -> one.values()[at];
            describe("value " + value + " alone, own", scores(alone), Asked::own);
        }
        LogisticRegression all = LogisticRegression.fit(cases);
        double[] fitted = scores(one -> all.score(one.values()));
        double threshold = describe("fitted, all", fitted, one -> true);
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).own() && cases.get(i).positive() == fitted[i] < threshold) {
                System.out.printf(
                        Locale.ROOT,
                        "wrong %s %.2f %s%n",
                        cases.get(i).positive(),
                        fitted[i],
                        cases.get(i).text());
            }
        }
    }

    private double[] scores(ToDoubleFunction<Asked> score) {
        return cases.stream().mapToDouble(score).toArray();
    }

    /** Prints the area under the curve and the share refused where nine of ten are answered; returns that threshold. */
    private double describe(String what, double[] scores, Predicate<Asked> filter) {
        List<Double> positives = new ArrayList<>();
        List<Double> negatives = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (filter.test(cases.get(i))) {
                (cases.get(i).positive() ? positives : negatives).add(scores[i]);
            }
        }
        Collections.sort(positives);
        double threshold = positives.get(positives.size() / 10);
        double refused =
                (double) negatives.stream().filter(score -> score < threshold).count() / negatives.size();
        double area = 0;
        for (double positive : positives) {
            area += (double)
                            negatives.stream().filter(score -> score < positive).count()
                    / negatives.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d answerable, %d others, AUC %.3f, at 90 %% answered %.3f refused, threshold %.3f%n",
                what,
                positives.size(),
                negatives.size(),
                area / positives.size(),
                refused,
                threshold);
        return threshold;
    }
}
