package org.niangjia.engine.linkage.internal.entity;

import java.util.stream.DoubleStream;

/**
 * Whether counts follow expected shares. The population stability index says by how much they do not, whatever the number of counts:
 * by custom of credit scoring (S. Siddiqi: Credit Risk Scorecards, 2006) 0.1 is a small shift and 0.25 a large one. The G test says
 * whether it can be chance.
 *
 * @param index Σ (new − old) ln(new / old)
 * @param deviance G = 2 Σ observed ln(observed / expected), distributed as χ²
 * @param freedom degrees of freedom of it
 */
public record Stability(double index, double deviance, int freedom) {

    private static final double LARGE = 0.25;
    /** Of the standard normal distribution: exceeded by chance once in a thousand. */
    private static final double RARE = 3.09;
    /** Half a count, so that what never occurs has a logarithm. */
    private static final double HALF = 0.5;

    /**
     * @param counts observed
     * @param shares expected, of any sum
     */
    public static Stability of(double[] counts, double[] shares) {
        double all = DoubleStream.of(counts).sum();
        double sum = DoubleStream.of(shares).sum();
        double index = 0;
        double deviance = 0;
        int freedom = -1;
        for (int i = 0; i < counts.length; i++) {
            double expected = shares[i] / sum;
            if (all == 0 || expected <= 0) {
                continue;
            }
            freedom++;
            double observed = (counts[i] + HALF * expected * counts.length) / (all + HALF * counts.length);
            index += (observed - expected) * Math.log(observed / expected);
            deviance += counts[i] == 0 ? 0 : 2 * counts[i] * Math.log(counts[i] / all / expected);
        }
        return new Stability(index, Math.max(0, deviance), Math.max(0, freedom));
    }

    public boolean isShift() {
        return index >= LARGE && freedom > 0 && normal() > RARE;
    }

    /** The deviance as a standard normal variable (Wilson and Hilferty 1931). */
    private double normal() {
        double variance = 2.0 / (9 * freedom);
        return (Math.cbrt(deviance / freedom) - (1 - variance)) / Math.sqrt(variance);
    }
}
