package org.niangjia.lecturer.internal.speech;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Speaks a few sentences at a time and lets a few more wait, so that the pages keep their processors. */
@Component
public class Recital {

    private static final Logger LOG = LoggerFactory.getLogger(Recital.class);

    private final Speaker speaker;
    private final SpeechProperties properties;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    Recital(Speaker speaker, SpeechProperties properties) {
        this.speaker = speaker;
        this.properties = properties;
        this.places = new Semaphore(properties.parallel(), true);
    }

    /**
     * Speaks a text. Interrupting the thread ends the work at once.
     *
     * @throws SpeechBusy if it gets no turn in time
     * @throws SpeechUnavailable if the voice is off or can't speak, or the thread is interrupted
     */
    public Speech speak(String text) {
        return speak(new SpokenWords(text, List.of()));
    }

    /** As {@link #speak(String)}, some characters read as chosen. */
    public Speech speak(SpokenWords words) {
        if (!properties.on()) {
            throw new SpeechUnavailable("there is no voice: niangjia.speech.on=false");
        }
        takePlace();
        try {
            return speaker.speak(words.text(), words.readings(), sentence -> {});
        } finally {
            places.release();
        }
    }

    /** The first sentence would otherwise wait for the tables of words and the voice's first start. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (properties.on()) {
            Thread.ofVirtual().name("first-words").start(this::sayWhatNobodyHears);
        }
    }

    private void sayWhatNobodyHears() {
        try {
            speaker.prepare();
        } catch (SpeechUnavailable missing) {
            LOG.warn("小宣 has no voice now; her answers can be read: {}", missing.getMessage());
        }
    }

    private void takePlace() {
        if (places.tryAcquire()) {
            return;
        }
        try {
            boolean mayWait = waiting.incrementAndGet() <= properties.waiting();
            if (!mayWait || !places.tryAcquire(properties.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SpeechBusy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SpeechUnavailable("interrupted while waiting to speak", interrupted);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
