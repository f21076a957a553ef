package org.niangjia.engine.studio.internal.mix;

import java.util.List;
import org.niangjia.engine.studio.FilmCancelled;

/** Lays music under speech: soft while somebody speaks, a little louder in between, in slow turns. */
public final class Ducking {

    private static final double UNDER_SPEECH = 0.2;
    private static final double ALONE = 0.9;
    private static final int DOWN_MILLIS = 260;
    private static final int UP_MILLIS = 1100;
    private static final int IN_MILLIS = 400;
    private static final int OUT_MILLIS = 1800;

    private Ducking() {}

    /** When somebody speaks, in milliseconds from the beginning. */
    public record Span(int fromMillis, int toMillis) {}

    /**
     * Adds the music to a track.
     *
     * @param speech in the order of time
     */
    public static void lay(Track music, List<Span> speech, Track target) {
        double gain = ALONE;
        int span = 0;
        int ahead = Track.samples(DOWN_MILLIS);
        double down = (ALONE - UNDER_SPEECH) / ahead;
        double up = (ALONE - UNDER_SPEECH) / Track.samples(UP_MILLIS);
        for (int index = 0; index < target.length(); index++) {
            if (index % Track.RATE == 0) {
                FilmCancelled.ifInterrupted();
            }
            while (span < speech.size()
                    && index >= Track.samples(speech.get(span).toMillis())) {
                span++;
            }
            boolean speaks = span < speech.size()
                    && index >= Track.samples(speech.get(span).fromMillis()) - ahead;
            gain = speaks ? Math.max(UNDER_SPEECH, gain - down) : Math.min(ALONE, gain + up);
            double in = Math.min(1, index / (double) Track.samples(IN_MILLIS));
            double out = Math.min(1, (target.length() - index) / (double) Track.samples(OUT_MILLIS));
            target.add(index, (float) (music.at(index) * gain * in * out));
        }
    }
}
