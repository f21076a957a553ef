package org.niangjia.engine.studio.internal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.SpeechUnavailable;

/** What a service with OpenAI's interface answers: a WAV file, or samples alone. */
public final class SpeechAnswer {

    /** OpenAI's {@code pcm}: 16 bits, one channel, little-endian. */
    private static final int PCM_RATE = 24_000;

    private SpeechAnswer() {}

    /** @throws SpeechUnavailable if the answer is neither, or has no sound */
    public static Sound read(String contentType, byte[] body) {
        boolean wav = body.length > 3 && body[0] == 'R' && body[1] == 'I' && body[2] == 'F' && body[3] == 'F';
        if (wav) {
            return WavFile.read(body);
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("audio/pcm") && !type.startsWith("audio/l16")) {
            throw new SpeechUnavailable("the speech service answered no WAV file but " + type);
        }
        if (body.length < 2) {
            throw new SpeechUnavailable("the speech service answered nothing");
        }
        short[] samples = new short[body.length / 2];
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return Sound.of(samples, PCM_RATE);
    }
}
