package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.niangjia.engine.studio.internal.lips.Opening;
import org.niangjia.engine.studio.internal.sound.Envelope;

/**
 * How well the mouth follows the sound of a speech, measured on the sound itself.
 *
 * @param lagMillis by how much the mouth comes after the sound (before it, if negative): the shift from -200 to 200 ms
 *     at which the opening of the mouth and the root of the sound's strength correlate best
 * @param correlation at that shift, at most 1
 * @param edgesMillis for each beginning and each end of sound at a pause, by how much the mouth opens or closes later
 *     (earlier, if negative). Sound is what is stronger than a thirtieth of the loudest (30 dB below), the mouth is open
 *     from a tenth of its widest; pauses are silences of at least 100 ms
 */
public record LipSync(int lagMillis, double correlation, List<Integer> edgesMillis) {

    private static final int SHIFT_MILLIS_MAX = 200;
    private static final double SOUNDING = 1 / 30.0;
    private static final double OPEN = 0.1;
    private static final int PAUSE_MILLIS = 100;

    private record Stretch(int from, int to) {}

    public LipSync {
        edgesMillis = List.copyOf(edgesMillis);
    }

    /** @throws IllegalArgumentException if the speech has no sound */
    public static LipSync of(Speech speech) {
        double[] strength = Envelope.of(speech.sound());
        double loudest = Arrays.stream(strength).max().orElse(0);
        if (loudest == 0) {
            throw new IllegalArgumentException("silence has no lips to compare");
        }
        double[] opening = new double[strength.length];
        Arrays.setAll(
                opening,
                index -> Opening.at(
                        index * Envelope.HOP_MILLIS, speech.timeline().mouth()));
        int best = 0;
        double correlation = -1;
        int steps = SHIFT_MILLIS_MAX / Envelope.HOP_MILLIS;
        for (int shift = -steps; shift <= steps; shift++) {
            double here = correlation(strength, opening, shift);
            if (here > correlation) {
                correlation = here;
                best = shift;
            }
        }
        return new LipSync(
                best * Envelope.HOP_MILLIS,
                correlation,
                edges(
                        stretches(strength.length, index -> strength[index] > SOUNDING * loudest),
                        stretches(opening.length, index -> opening[index] > OPEN)));
    }

    private static double correlation(double[] strength, double[] opening, int shift) {
        int from = Math.max(0, -shift);
        int to = Math.min(strength.length, strength.length - shift);
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (int index = from; index < to; index++) {
            double x = Math.sqrt(strength[index]);
            double y = opening[index + shift];
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumYy += y * y;
            sumXy += x * y;
        }
        int count = to - from;
        double variance = (sumXx - sumX * sumX / count) * (sumYy - sumY * sumY / count);
        return variance <= 0 ? -1 : (sumXy - sumX * sumY / count) / Math.sqrt(variance);
    }

    /** Where something holds, shorter breaks than a pause left out. */
    private static List<Stretch> stretches(int length, IntPredicate holds) {
        List<Stretch> stretches = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            if (!holds.test(index)) {
                continue;
            }
            boolean goesOn =
                    !stretches.isEmpty() && (index - stretches.getLast().to()) * Envelope.HOP_MILLIS < PAUSE_MILLIS;
            int from = goesOn ? stretches.removeLast().from() : index;
            stretches.add(new Stretch(from, index));
        }
        return stretches;
    }

    private static List<Integer> edges(List<Stretch> sound, List<Stretch> mouth) {
        List<Integer> edges = new ArrayList<>();
        for (Stretch heard : sound) {
            edges.add(nearest(heard.from(), mouth.stream().map(Stretch::from).toList()));
            edges.add(nearest(heard.to(), mouth.stream().map(Stretch::to).toList()));
        }
        return edges;
    }

    private static int nearest(int place, List<Integer> places) {
        return places.stream()
                        .map(other -> other - place)
                        .min((one, other) -> Integer.compare(Math.abs(one), Math.abs(other)))
                        .orElse(SHIFT_MILLIS_MAX)
                * Envelope.HOP_MILLIS;
    }
}
