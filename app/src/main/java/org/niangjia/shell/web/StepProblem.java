package org.niangjia.shell.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong at a step.
 *
 * @param words message key; null if nothing did
 * @param amount the only argument of the words: minutes to wait
 */
public record StepProblem(@Nullable String words, long amount) {

    static final StepProblem NONE = new StepProblem(null, 0);

    static StepProblem of(String words) {
        return new StepProblem(words, 0);
    }

    static StepProblem locked(Instant until, Clock clock) {
        return new StepProblem("second-factor.locked", StaffSignInController.minutesUntil(until, clock.instant()));
    }
}
