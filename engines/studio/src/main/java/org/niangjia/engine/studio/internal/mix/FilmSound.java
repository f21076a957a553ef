package org.niangjia.engine.studio.internal.mix;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.FilmCancelled;
import org.niangjia.engine.studio.Sound;

/**
 * The sound of a film being put together; times in milliseconds from its beginning. Interrupting the thread ends the work
 * with {@link org.niangjia.engine.studio.FilmCancelled}.
 */
public final class FilmSound {

    private final Track track;
    private final int durationMillis;
    private final List<Ducking.Span> speech = new ArrayList<>();

    public FilmSound(int durationMillis) {
        this.durationMillis = durationMillis;
        this.track = new Track(durationMillis);
    }

    /** @param soundingMillis from its beginning, until the pause at its end */
    public void speak(Sound sound, int atMillis, int soundingMillis) {
        FilmCancelled.ifInterrupted();
        track.add(sound, atMillis);
        speech.add(new Ducking.Span(atMillis, atMillis + soundingMillis));
    }

    /** Something begins. */
    public void chime(int atMillis) {
        Signals.chime(track, atMillis);
    }

    /** A quiet sign that the picture changes. */
    public void tick(int atMillis) {
        Signals.tick(track, atMillis);
    }

    /** Music under all of it. */
    public void music(long seed) {
        Track music = new Track(durationMillis);
        new Music(seed).play(music);
        Ducking.lay(music, speech, track);
    }

    /** The finished track at the loudness of films on the net. */
    public Track levelled() {
        Master.level(track);
        return track;
    }

    /** The track alone, for those who only hear: it begins with the rhythm that marks generated sound. */
    public static Track labelled(Track track) {
        Track labelled = new Track(Signals.RHYTHM_MILLIS + track.length() / Track.samples(1));
        Signals.rhythm(labelled, 100);
        labelled.add(track, Signals.RHYTHM_MILLIS);
        return labelled;
    }
}
