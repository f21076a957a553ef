package org.niangjia.engine.studio.internal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.SpeechUnavailable;

/** Reads sound files of the type audio/wav with 16-bit PCM. */
public final class WavFile {

    private static final int PCM = 1;
    /** The format's number stands in its extension. */
    private static final int EXTENSIBLE = 0xFFFE;

    private static final int CHUNK_HEAD = 8;
    private static final int RIFF_HEAD = 12;
    private static final int RATE_MIN = 8_000;
    private static final int RATE_MAX = 192_000;

    private WavFile() {}

    /**
     * The sound of a file, its channels mixed to one. A program that writes into a pipe can't know the length, so a data
     * chunk that claims more than there is ends with the file.
     *
     * @throws SpeechUnavailable if it is no such file or has no sound
     */
    public static Sound read(byte[] bytes) {
        if (bytes.length < RIFF_HEAD || !"RIFF".equals(tag(bytes, 0)) || !"WAVE".equals(tag(bytes, 8))) {
            throw new SpeechUnavailable("no WAV file");
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int channels = 0;
        int rate = 0;
        int place = RIFF_HEAD;
        while (place + CHUNK_HEAD <= bytes.length) {
            String tag = tag(bytes, place);
            long claimed = Integer.toUnsignedLong(file.getInt(place + 4));
            int begin = place + CHUNK_HEAD;
            int length = (int) Math.min(claimed, bytes.length - begin);
            if ("fmt ".equals(tag) && length >= 16) {
                int format = Short.toUnsignedInt(file.getShort(begin));
                channels = file.getShort(begin + 2);
                rate = file.getInt(begin + 4);
                int bits = file.getShort(begin + 14);
                check(format, channels, rate, bits);
            } else if ("data".equals(tag) && channels > 0) {
                return mixed(file, begin, length, channels, rate);
            }
            place = (int) Math.min((long) begin + length + (length & 1), bytes.length);
        }
        throw new SpeechUnavailable("a WAV file without sound");
    }

    private static void check(int format, int channels, int rate, int bits) {
        if ((format != PCM && format != EXTENSIBLE) || bits != 16) {
            throw new SpeechUnavailable("not 16-bit PCM: format " + format + ", " + bits + " bits");
        }
        if (channels < 1 || channels > 8 || rate < RATE_MIN || rate > RATE_MAX) {
            throw new SpeechUnavailable("no speech: " + channels + " channels at " + rate + " Hz");
        }
    }

    private static Sound mixed(ByteBuffer file, int begin, int length, int channels, int rate) {
        short[] samples = new short[length / (2 * channels)];
        if (samples.length == 0) {
            throw new SpeechUnavailable("a WAV file without sound");
        }
        for (int index = 0; index < samples.length; index++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += file.getShort(begin + 2 * (index * channels + channel));
            }
            samples[index] = (short) (sum / channels);
        }
        return Sound.of(samples, rate);
    }

    private static String tag(byte[] bytes, int place) {
        return new String(bytes, place, 4, StandardCharsets.US_ASCII);
    }
}
