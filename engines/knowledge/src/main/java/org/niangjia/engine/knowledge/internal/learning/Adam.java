package org.niangjia.engine.knowledge.internal.learning;

/** Steps down a slope, each weight at its own pace (Kingma and Ba, ICLR 2015), with decay apart from the slope. */
final class Adam {

    private static final float MEAN_KEPT = 0.9f;
    private static final float SQUARE_KEPT = 0.999f;
    private static final double TINY = 1e-8;

    private final float[] means;
    private final float[] squares;
    private int steps;

    Adam(int weights) {
        this.means = new float[weights];
        this.squares = new float[weights];
    }

    void step(float[] weights, float[] gradient, float rate, float decay) {
        steps++;
        double meanShare = 1 - Math.pow(MEAN_KEPT, steps);
        double squareShare = 1 - Math.pow(SQUARE_KEPT, steps);
        for (int i = 0; i < weights.length; i++) {
            means[i] = MEAN_KEPT * means[i] + (1 - MEAN_KEPT) * gradient[i];
            squares[i] = SQUARE_KEPT * squares[i] + (1 - SQUARE_KEPT) * gradient[i] * gradient[i];
            double pace = means[i] / meanShare / (Math.sqrt(squares[i] / squareShare) + TINY);
            weights[i] -= rate * (float) (pace + decay * weights[i]);
        }
    }
}
