package org.niangjia.engine.linkage;

/** Is told how far a run is; may be called by several threads. */
@FunctionalInterface
public interface Progress {

    /** A step has got so far, 0 to 1. */
    void at(String step, double share);

    /** Something that a person should know, in words. */
    default void note(String words) {}

    static Progress none() {
        return (step, share) -> {};
    }
}
