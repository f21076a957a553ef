package org.niangjia.engine.studio;

/** Counts what is done and tells it. */
final class Progress {

    private final FilmListener listener;
    private FilmProgress now = new FilmProgress(FilmProgress.Phase.SPEAKING, 0, 1, 0);

    Progress(FilmListener listener) {
        this.listener = listener;
    }

    synchronized void begin(FilmProgress.Phase phase, int total) {
        tell(new FilmProgress(phase, 0, total, 0));
    }

    /** @param reused whether it was kept from before */
    synchronized void partDone(boolean reused) {
        tell(new FilmProgress(now.phase(), now.done() + 1, now.total(), now.reused() + (reused ? 1 : 0)));
    }

    /** How many parts of this phase were kept from before. */
    synchronized int reused() {
        return now.reused();
    }

    private void tell(FilmProgress next) {
        now = next;
        listener.progressed(next);
    }
}
