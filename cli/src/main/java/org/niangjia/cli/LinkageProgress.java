package org.niangjia.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.niangjia.engine.linkage.Progress;

/** Tells on standard error how far a run is, each step at every tenth. */
final class LinkageProgress implements Progress {

    private static final int EVERY_PERCENT = 10;

    private final PrintStream out;
    private final Map<String, Integer> told = new HashMap<>();

    LinkageProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void at(String step, double share) {
        int percent = (int) (share * 100) / EVERY_PERCENT * EVERY_PERCENT;
        if (percent > told.getOrDefault(step, 0)) {
            told.put(step, percent);
            out.println(step + ": " + percent + " %");
        }
    }

    @Override
    public void note(String words) {
        out.println(words);
    }
}
