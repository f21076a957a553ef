package org.niangjia.engine.knowledge.internal.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions;
import org.niangjia.engine.knowledge.internal.rank.QuestionMap;
import org.niangjia.engine.knowledge.internal.search.DenseVectors;
import org.niangjia.engine.knowledge.internal.search.QuestionVector;
import org.niangjia.engine.knowledge.internal.search.TopPlaces;
import org.niangjia.engine.knowledge.internal.search.View;

/**
 * Fits the {@link QuestionMap}: the softmax over a pool of near and random passages shall lie on those that answer, a
 * document that is often asked for being worth more. Cross-entropy, Adam (Kingma and Ba, ICLR 2015) with decay of the
 * weights, in small batches. Deterministic.
 */
final class QuestionMapFit {

    private static final int ROUNDS = 12;
    private static final int POOLED_AGAIN_IN = 4;
    private static final int POOL_NEAREST = 400;
    private static final int POOL = 700;
    private static final int BATCH = 32;
    private static final float SHARPNESS = 20;
    private static final float RATE = 5e-4f;
    private static final float RATE_OF_ASKED = 20 * RATE;
    private static final float DECAY = 0.02f;
    private static final long SEED = 20_261_128;

    private final DenseVectors vectors;
    private final List<Example> examples;
    private final int[] timesAsked;
    private final int dimensions;
    private final float[] weights;
    private final Adam adam;
    private final Adam adamOfAsked = new Adam(1);
    private final float[] askedWeight = new float[1];
    private final int[][] pools;

    private QuestionMapFit(View view, List<Example> examples, AskedQuestions asked) {
        this.vectors = view.vectors();
        this.examples = examples;
        this.timesAsked = view.documents().stream()
                .mapToInt(document -> asked.timesOf(document.title()))
                .toArray();
        this.dimensions = examples.getFirst().question().vector().values().length;
        this.weights = new float[dimensions * dimensions];
        this.adam = new Adam(weights.length);
        this.pools = new int[examples.size()][];
    }

    /** What was fitted: the map, and what the logarithm of a document's number of questions is worth. */
    record Fitted(QuestionMap map, double askedWeight) {}

    /** @param asked the examples as asked questions */
    static Fitted fit(View view, List<Example> examples, AskedQuestions asked) {
        QuestionMapFit fit = new QuestionMapFit(view, examples, asked);
        fit.run();
        return new Fitted(new QuestionMap(fit.dimensions, fit.weights), fit.askedWeight[0]);
    }

    private void run() {
        Random random = new Random(SEED);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
        for (int round = 0; round < ROUNDS; round++) {
            if (round == 0 || round == POOLED_AGAIN_IN) {
                QuestionMap map = new QuestionMap(dimensions, weights);
                IntStream.range(0, pools.length).parallel().forEach(i -> pools[i] = pool(i, map));
            }
            Collections.shuffle(order, random);
            float pace = Math.max(0.1f, 1 - (float) round / ROUNDS);
            for (int from = 0; from < order.size(); from += BATCH) {
                step(order.subList(from, Math.min(order.size(), from + BATCH)), pace);
            }
        }
    }

    /** The answers first, then what is near, then anything. */
    private int[] pool(int number, QuestionMap map) {
        Example example = examples.get(number);
        float[] scores = vectors.cosines(mapped(example, map));
        for (int place = 0; place < scores.length; place++) {
            scores[place] += askedWeight[0] * askedOf(example, place);
        }
        Set<Integer> pool = new LinkedHashSet<>();
        Arrays.stream(example.places()).forEach(pool::add);
        Arrays.stream(TopPlaces.of(scores, POOL_NEAREST)).forEach(pool::add);
        Random random = new Random(SEED + number);
        while (pool.size() < Math.min(POOL, vectors.size())) {
            pool.add(random.nextInt(vectors.size()));
        }
        return pool.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The slope for one example: by its mapped vector, and by the weight of what is asked. */
    private static final class Slope {

        private final Example example;
        private final float[] byVector;
        private final float byAsked;

        Slope(Example example, float[] byVector, float byAsked) {
            this.example = example;
            this.byVector = byVector;
            this.byAsked = byAsked;
        }
    }

    private void step(List<Integer> batch, float pace) {
        QuestionMap map = new QuestionMap(dimensions, weights);
        List<Slope> slopes =
                batch.parallelStream().map(number -> slope(number, map)).toList();
        float[] gradient = new float[weights.length];
        float[] gradientOfAsked = new float[1];
        for (Slope slope : slopes) {
            float[] question = slope.example.question().vector().values();
            for (int row = 0; row < dimensions; row++) {
                float factor = slope.byVector[row] / batch.size();
                for (int column = 0; column < dimensions; column++) {
                    gradient[row * dimensions + column] += factor * question[column];
                }
            }
            gradientOfAsked[0] += slope.byAsked / batch.size();
        }
        adam.step(weights, gradient, RATE * pace, DECAY);
        adamOfAsked.step(askedWeight, gradientOfAsked, RATE_OF_ASKED * pace, 0);
    }

    private Slope slope(int number, QuestionMap map) {
        Example example = examples.get(number);
        QuestionVector mapped = mapped(example, map);
        int[] pool = pools[number];
        float[] askedOf = new float[pool.length];
        double[] chances = new double[pool.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pool.length; i++) {
            askedOf[i] = askedOf(example, pool[i]);
            chances[i] = SHARPNESS * (vectors.cosine(pool[i], mapped) + askedWeight[0] * askedOf[i]);
            best = Math.max(best, chances[i]);
        }
        double sum = 0;
        for (int i = 0; i < pool.length; i++) {
            chances[i] = Math.exp(chances[i] - best);
            sum += chances[i];
        }
        float[] byVector = new float[dimensions];
        float byAsked = 0;
        for (int i = 0; i < pool.length; i++) {
            double right = i < example.places().length ? 1.0 / example.places().length : 0;
            float error = (float) (SHARPNESS * (chances[i] / sum - right));
            if (Math.abs(error) > 1e-6) {
                vectors.addChunk(vectors.nearestChunk(pool[i], mapped), error, byVector);
                byAsked += error * askedOf[i];
            }
        }
        return new Slope(example, byVector, byAsked);
    }

    /** Logarithm of how often other questions were answered by the document. */
    private float askedOf(Example example, int place) {
        int document = vectors.documentAt(place);
        int own = 0;
        for (int answer : example.places()) {
            own += vectors.documentAt(answer) == document ? 1 : 0;
        }
        return (float) Math.log1p(Math.max(0, timesAsked[document] - own));
    }

    private static QuestionVector mapped(Example example, QuestionMap map) {
        return example.question().vector().mapped(map);
    }
}
