package org.niangjia.lecturer.web;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.lecturer.internal.speech.SpeechBusy;
import org.springframework.http.HttpStatus;

/** Why a sentence is not spoken. */
enum SpeechProblem {
    NOT_SAID(HttpStatus.FORBIDDEN),
    EXPIRED(HttpStatus.GONE),
    TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    SpeechProblem(HttpStatus status) {
        this.status = status;
    }

    /** @throws IllegalStateException if it was no failure of the voice but ours */
    static SpeechProblem of(ExecutionException failed) {
        return switch (failed.getCause()) {
            case SpeechBusy busy -> BUSY;
            case SpeechUnavailable unavailable -> UNAVAILABLE;
            case null, default -> throw new IllegalStateException("speaking failed", failed);
        };
    }

    HttpStatus status() {
        return status;
    }

    /** Such as {@code not-said}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
