package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How well a statement fits to be said first.
 *
 * <p>The weights are data ({@code aptness.tsv}: name, tab, weight), a conditional logit fitted by {@code ./niangjia bench
 * statements} on questions of our own of which the statements that answer are known.
 *
 * @param cosine nearness to the question in meaning, -1 to 1; 0 if not measured
 * @param mappedCosine inner product with the question as the ranking's map turns it; 0 if not measured
 * @param coverage share of the question's matter that the statement mentions, 0 to 1
 * @param figure whether it has the duration or amount that the question asks for
 * @param share natural logarithm of the passage's score by that of the best passage, {@value #SHARE_MIN} to 0
 * @param listed whether it is an item of a list
 * @param leadIn whether it stands for its whole list
 * @param sanction whether it says what happens to who broke a rule
 * @param sanctionAsked whether the question asks for that
 * @param allAsked whether the question asks for all there is, such as 哪些 or 怎么算
 */
public record Aptness(
        double cosine,
        double mappedCosine,
        double coverage,
        boolean figure,
        double share,
        boolean listed,
        boolean leadIn,
        boolean sanction,
        boolean sanctionAsked,
        boolean allAsked) {

    /** Names of the {@link #values} in their order. */
    public static final List<String> NAMES = List.of(
            "cosine",
            "mapped-cosine",
            "coverage",
            "figure",
            "share",
            "sanction-unasked",
            "sanction-asked",
            "item",
            "lead-in",
            "item-where-all-asked",
            "lead-in-where-all-asked");

    private static final double SHARE_MIN = -6;
    private static final double[] WEIGHTS = read();

    /** The share of a passage of that score beside a best one of that. */
    static double shareOf(double score, double best) {
        return score <= 0 ? SHARE_MIN : Math.clamp(Math.log(score / best), SHARE_MIN, 0);
    }

    Aptness measured(double nearness, double mappedNearness) {
        return new Aptness(
                nearness, mappedNearness, coverage, figure, share, listed, leadIn, sanction, sanctionAsked, allAsked);
    }

    /** The values in the order of their names. */
    public double[] values() {
        boolean item = listed && !leadIn;
        return new double[] {
            cosine,
            mappedCosine,
            coverage,
            figure ? 1 : 0,
            share,
            sanction && !sanctionAsked ? 1 : 0,
            sanction && sanctionAsked ? 1 : 0,
            item ? 1 : 0,
            leadIn ? 1 : 0,
            item && allAsked ? 1 : 0,
            leadIn && allAsked ? 1 : 0
        };
    }

    /** The logarithm of how much likelier than others of the same question it is to be the right one. */
    double score() {
        double[] values = values();
        double score = 0;
        for (int i = 0; i < values.length; i++) {
            score += WEIGHTS[i] * values[i];
        }
        return score;
    }

    private static double[] read() {
        try (InputStream stream = Objects.requireNonNull(Aptness.class.getResourceAsStream("aptness.tsv"))) {
            Map<String, Double> weights = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> Double.valueOf(columns[1])));
            return NAMES.stream()
                    .mapToDouble(name -> Objects.requireNonNull(weights.get(name), name))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
