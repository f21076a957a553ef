package org.niangjia.lecturer.internal.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.Voice;

/** A few sentences at a time; the others wait a little or are told so. */
class RecitalTest {

    private final CountDownLatch speaks = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch broken = new CountDownLatch(1);
    private final Voice slow = utterance -> {
        speaks.countDown();
        try {
            mayEnd.await();
            return HummingVoice.hum(utterance);
        } catch (InterruptedException stopped) {
            broken.countDown();
            throw new SpeechUnavailable("interrupted", stopped);
        }
    };
    private final ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void leave() {
        mayEnd.countDown();
        listeners.close();
    }

    @Test
    void aSentenceIsSpokenWithItsTimes() {
        Speech speech = GivenSpeech.recital(new HummingVoice()).speak("您好。");
        assertThat(speech.timeline().syllables()).hasSize(2);
        assertThat(speech.sound().durationMillis()).isEqualTo(speech.timeline().durationMillis());
    }

    @Test
    void whoGetsNoTurnInTimeIsTold() throws Exception {
        Recital recital = GivenSpeech.recital(slow);
        Future<Speech> first = listeners.submit(() -> recital.speak("您好。"));
        speaks.await();
        assertThatExceptionOfType(SpeechBusy.class).isThrownBy(() -> recital.speak("再见。"));
        mayEnd.countDown();
        assertThat(first.get().timeline().syllables()).hasSize(2);
        assertThat(recital.speak("再见。").timeline().syllables()).hasSize(2);
    }

    @Test
    void interruptingEndsTheWorkAndFreesThePlace() throws Exception {
        Recital recital = GivenSpeech.recital(slow);
        Future<Speech> first = listeners.submit(() -> recital.speak("您好。"));
        speaks.await();
        first.cancel(true);
        assertThat(broken.await(5, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();
        assertThat(recital.speak("再见。").timeline().syllables()).hasSize(2);
    }

    @Test
    void whatBreaksLeavesThePlaceFree() {
        Recital recital = GivenSpeech.recital(utterance -> {
            throw new SpeechUnavailable("espeak-ng was ended");
        });
        for (int time = 0; time < 3; time++) {
            assertThatExceptionOfType(SpeechUnavailable.class).isThrownBy(() -> recital.speak("您好。"));
        }
    }
}
