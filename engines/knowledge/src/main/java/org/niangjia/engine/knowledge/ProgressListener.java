package org.niangjia.engine.knowledge;

/** Is told how far a long run has come; called on the thread that runs. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * @param done how many are done, from 0 to total
     * @param total how many there are; grows if more come while running
     */
    void progressed(int done, int total);

    /** Listens to nothing. */
    static ProgressListener none() {
        return (done, total) -> {};
    }
}
