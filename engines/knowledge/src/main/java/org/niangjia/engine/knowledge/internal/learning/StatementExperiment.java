package org.niangjia.engine.knowledge.internal.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.StatementStudy.Figures;
import org.niangjia.engine.knowledge.internal.answer.Answerer.Option;
import org.niangjia.engine.knowledge.internal.answer.Aptness;
import org.niangjia.engine.knowledge.internal.answer.Composer;
import org.niangjia.engine.knowledge.internal.learning.ChoiceRegression.Choice;

/** Learns from questions of which the right statements are known what to say first. */
public final class StatementExperiment {

    private static final int PARTS = 5;
    private static final long SEED = 20_260_301;
    private static final String STATE = "中华人民共和国";
    private static final int COSINE = Aptness.NAMES.indexOf("cosine");

    private final List<Choice> choices = new ArrayList<>();

    /**
     * Adds a question.
     *
     * @param options what it could be answered with; without any, its answer is never said
     * @param right as in {@link org.niangjia.engine.knowledge.StatementStudy.LabelledQuestion}
     */
    public void add(List<Option> options, List<String> right) {
        choices.add(new Choice(
                options.stream().map(option -> option.aptness().values()).toList(),
                options.stream().map(option -> isAmong(right, option)).toList()));
    }

    private static boolean isAmong(List<String> right, Option option) {
        String place = option.place().replace(STATE, "");
        return right.stream()
                .map(label -> label.split("#", 2))
                .anyMatch(label -> label[0].equals(place) && option.text().startsWith(label[1]));
    }

    /** Fits on all but one part, measures on that part, and so on in turn. */
    public Figures crossValidate() {
        Collections.shuffle(choices, new Random(SEED));
        double first = 0;
        double said = 0;
        double sentences = 0;
        double firstByCosine = 0;
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            double[] weights = ChoiceRegression.fit(IntStream.range(0, choices.size())
                    .filter(i -> i % PARTS != left)
                    .mapToObj(choices::get)
                    .toList());
            for (int i = part; i < choices.size(); i += PARTS) {
                Choice choice = choices.get(i);
                List<Integer> chosen = chosen(choice, weights);
                first += chosen.stream().limit(1).anyMatch(choice.right()::get) ? 1 : 0;
                said += chosen.stream().anyMatch(choice.right()::get) ? 1 : 0;
                sentences += chosen.size();
                firstByCosine += isNearestRight(choice) ? 1 : 0;
            }
        }
        int size = choices.size();
        return new Figures(size, first / size, said / size, sentences / size, firstByCosine / size);
    }

    /** The weights that all questions give, in the order of {@link Aptness#NAMES}. */
    public List<Double> weights() {
        return Arrays.stream(ChoiceRegression.fit(choices)).boxed().toList();
    }

    /** The options that would be said, best first. */
    private static List<Integer> chosen(Choice choice, double[] weights) {
        double[] scores = choice.options().stream()
                .mapToDouble(values -> ChoiceRegression.score(weights, values))
                .toArray();
        double worst = Arrays.stream(scores).max().orElse(0) - Composer.DISTANCE_MAX;
        return IntStream.range(0, scores.length)
                .boxed()
                .filter(i -> scores[i] >= worst)
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .limit(IndexSettings.ofDefaults().sentencesMax())
                .toList();
    }

    private static boolean isNearestRight(Choice choice) {
        return IntStream.range(0, choice.options().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> choice.options().get(i)[COSINE]))
                .filter(choice.right()::get)
                .isPresent();
    }
}
