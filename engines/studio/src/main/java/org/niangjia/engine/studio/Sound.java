package org.niangjia.engine.studio;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.studio.internal.sound.WavFile;

/** Sound of one channel in 16-bit samples. Never changed once made. */
public final class Sound {

    private static final int BYTES_PER_SAMPLE = 2;
    private static final int HEADER_BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    private static final int PCM = 1;
    private static final int MILLIS_PER_SECOND = 1000;

    private final short[] samples;
    private final int sampleRate;

    private Sound(short[] samples, int sampleRate) {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("a sample rate is above zero, not " + sampleRate);
        }
        this.samples = samples;
        this.sampleRate = sampleRate;
    }

    /** @param sampleRate in samples a second */
    public static Sound of(short[] samples, int sampleRate) {
        return new Sound(samples.clone(), sampleRate);
    }

    /**
     * The sound of a WAV file with 16-bit samples, its channels mixed to one.
     *
     * @throws SpeechUnavailable if it is no such file or has no sound
     */
    public static Sound ofWav(byte[] file) {
        return WavFile.read(file);
    }

    public static Sound silence(int millis, int sampleRate) {
        return new Sound(new short[count(millis, sampleRate)], sampleRate);
    }

    /**
     * Sounds one after the other.
     *
     * @throws IllegalArgumentException if there is none or their sample rates differ
     */
    public static Sound join(List<Sound> sounds) {
        if (sounds.isEmpty()) {
            throw new IllegalArgumentException("nothing to join");
        }
        int rate = sounds.getFirst().sampleRate;
        short[] joined = new short[sounds.stream().mapToInt(Sound::length).sum()];
        int place = 0;
        for (Sound sound : sounds) {
            if (sound.sampleRate != rate) {
                throw new IllegalArgumentException("sample rates differ: " + rate + " and " + sound.sampleRate);
            }
            System.arraycopy(sound.samples, 0, joined, place, sound.samples.length);
            place += sound.samples.length;
        }
        return new Sound(joined, rate);
    }

    /** This sound and a silence so long or a little longer: until whole milliseconds are full, so that times add up. */
    Sound followedBySilence(int millis) {
        int step = sampleRate
                / BigInteger.valueOf(sampleRate)
                        .gcd(BigInteger.valueOf(MILLIS_PER_SECOND))
                        .intValue();
        int wanted = samples.length + samples(millis);
        return new Sound(Arrays.copyOf(samples, Math.ceilDiv(wanted, step) * step), sampleRate);
    }

    /** In samples. */
    public int length() {
        return samples.length;
    }

    /** In samples a second. */
    public int sampleRate() {
        return sampleRate;
    }

    public int durationMillis() {
        return (int) ((long) samples.length * MILLIS_PER_SECOND / sampleRate);
    }

    /** @return from -32768 to 32767 */
    public short sample(int index) {
        return samples[index];
    }

    /** A copy of all samples. */
    public short[] samples() {
        return samples.clone();
    }

    /** A copy of the samples from one place to before another. */
    public short[] samples(int from, int to) {
        return Arrays.copyOfRange(samples, from, to);
    }

    /** The number of samples in a time at this sound's rate. */
    public int samples(int millis) {
        return count(millis, sampleRate);
    }

    private static int count(int millis, int sampleRate) {
        return (int) ((long) millis * sampleRate / MILLIS_PER_SECOND);
    }

    /** A file of the type audio/wav: RIFF with one PCM chunk (Multimedia Programming Interface and Data Specifications 1.0). */
    public byte[] wav() {
        int bytes = samples.length * BYTES_PER_SAMPLE;
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + bytes).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort((short) PCM).putShort((short) 1);
        file.putInt(sampleRate).putInt(sampleRate * BYTES_PER_SAMPLE);
        file.putShort((short) BYTES_PER_SAMPLE).putShort((short) (BYTES_PER_SAMPLE * Byte.SIZE));
        file.put(ascii("data")).putInt(bytes);
        file.asShortBuffer().put(samples);
        return file.array();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
