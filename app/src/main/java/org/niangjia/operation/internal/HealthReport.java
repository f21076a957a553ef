package org.niangjia.operation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.niangjia.shell.HealthCheck;
import org.niangjia.shell.HealthCheck.Finding;
import org.niangjia.shell.HealthCheck.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks all checks, at most once in five seconds however many want to know. */
@Service
public class HealthReport {

    private static final Logger LOG = LoggerFactory.getLogger(HealthReport.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final List<HealthCheck> checks;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Report last;

    HealthReport(ObjectProvider<HealthCheck> checks, Clock clock) {
        this.checks = checks.stream()
                .sorted(Comparator.comparingInt(HealthCheck::order))
                .toList();
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param name of the check
     */
    public record Line(String name, Finding finding) {

        /** Key of the words that say how it stands. */
        public String words() {
            return finding.state() == State.UNKNOWN ? "health.unknown" : "health." + name + "." + finding.finding();
        }

        /** Key of the words that say what to do. */
        public String toDo() {
            return words() + ".do";
        }

        public boolean isGood() {
            return finding.state() == State.GOOD;
        }
    }

    /** All findings of one moment. */
    public record Report(Instant at, List<Line> lines) {

        /** The worst of all. */
        public State state() {
            if (has(State.BAD)) {
                return State.BAD;
            }
            return has(State.WATCH) || has(State.UNKNOWN) ? State.WATCH : State.GOOD;
        }

        /** Whether the database answered. */
        public boolean databaseAnswers() {
            return lines.stream()
                    .noneMatch(line -> line.name().equals(PlatformChecks.DATABASE)
                            && line.finding().state() == State.BAD);
        }

        private boolean has(State state) {
            return lines.stream().anyMatch(line -> line.finding().state() == state);
        }
    }

    /** The findings, not older than five seconds. */
    public Report now() {
        asking.lock();
        try {
            Report known = last;
            if (known == null || clock.instant().isAfter(known.at().plus(FRESH))) {
                known = new Report(clock.instant(), ask());
                last = known;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private List<Line> ask() {
        List<Line> lines = new ArrayList<>();
        boolean databaseAnswers = true;
        for (HealthCheck check : checks) {
            Finding finding = check.needsDatabase() && !databaseAnswers ? unknown() : ask(check);
            databaseAnswers &= !(check.name().equals(PlatformChecks.DATABASE) && finding.state() == State.BAD);
            lines.add(new Line(check.name(), finding));
        }
        return List.copyOf(lines);
    }

    private static Finding ask(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException failed) {
            LOG.warn("The check {} failed: {}", check.name(), failed.getClass().getName());
            return check.name().equals(PlatformChecks.DATABASE) ? Finding.bad("away") : unknown();
        }
    }

    private static Finding unknown() {
        return new Finding(State.UNKNOWN, "unknown", List.of());
    }
}
