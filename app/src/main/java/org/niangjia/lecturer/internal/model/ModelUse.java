package org.niangjia.lecturer.internal.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the model reads, writes and costs, and says when it has to rest: after failures in a row, and when the day's
 * tokens are used up. Counts of the day are this process's own.
 */
final class ModelUse {

    private static final String PREFIX = "niangjia.lecturer.model.";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double MILLION = 1_000_000;

    private final ModelProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private int failures;
    private @Nullable Instant restsUntil;
    private LocalDate day;
    private long tokensOfDay;

    ModelUse(ModelProperties properties, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.day = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** How a request ended. */
    enum Outcome {
        WORDED,
        /** What came did not say what the evidence says, or too little of it. */
        DROPPED,
        LATE,
        FAILED,
        /** Not asked: it rests. */
        RESTED
    }

    synchronized boolean mayBeAsked() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (!today.equals(day)) {
            day = today;
            tokensOfDay = 0;
        }
        boolean rests = restsUntil != null && now.isBefore(restsUntil);
        return !rests && tokensOfDay < properties.tokensPerDayMax();
    }

    synchronized void ended(Outcome outcome) {
        meters.counter(PREFIX + "requests", "outcome", outcome.name()).increment();
        switch (outcome) {
            case WORDED, DROPPED -> failures = 0;
            case LATE, FAILED -> {
                failures++;
                if (failures >= properties.failuresMax()) {
                    restsUntil = clock.instant().plus(properties.rest());
                    failures = 0;
                }
            }
            case RESTED -> {}
        }
    }

    synchronized void used(int tokensRead, int tokensWritten) {
        tokensOfDay += tokensRead + tokensWritten;
        meters.counter(PREFIX + "tokens", "direction", "read").increment(tokensRead);
        meters.counter(PREFIX + "tokens", "direction", "written").increment(tokensWritten);
        meters.counter(PREFIX + "cost.fen")
                .increment((tokensRead * properties.fenPerMillionRead()
                                + tokensWritten * properties.fenPerMillionWritten())
                        / MILLION);
    }

    void judged(boolean supported) {
        meters.counter(PREFIX + "sentences", "supported", Boolean.toString(supported))
                .increment();
    }
}
