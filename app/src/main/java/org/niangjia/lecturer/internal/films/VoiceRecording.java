package org.niangjia.lecturer.internal.films;

import java.util.HexFormat;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.lecturer.internal.films.making.RecordingReader;
import org.niangjia.vault.Sm3;

/**
 * A person's recording of a sentence, written anew from what was handed in: one channel, and without whatever else the file
 * held. Its name comes from the digest of the sound, so that what is approved with a script is this sound and no other.
 */
public final class VoiceRecording {

    /** The largest file that is taken in. */
    static final int BYTES_MAX = 20 << 20;

    /** The longest recording. */
    static final int MILLIS_MAX = 60_000;

    /** So many times the estimated length, and a breath, is the sentence and little else. */
    private static final double LONGEST = 2.5;

    private static final double SHORTEST = 0.35;
    private static final int BREATH_MILLIS = 3_000;
    private static final int NAME_LENGTH = 32;

    private final String name;
    private final byte[] wav;

    private VoiceRecording(byte[] wav) {
        this.name = nameOf(wav);
        this.wav = wav;
    }

    /** Why a file is not taken. */
    private enum Fault {
        TOO_LARGE,
        UNREADABLE,
        TOO_LONG,
        /** Nobody speaks in it. */
        SILENT,
        /** It is far shorter than the sentence. */
        TOO_SHORT,
        /** It is far longer than the sentence. */
        MORE_THAN_SENTENCE
    }

    /** A file is no recording of the sentence. */
    public static final class Refused extends RuntimeException {

        private final Fault fault;

        private Refused(Fault fault) {
            super("no recording of the sentence: " + fault);
            this.fault = fault;
        }

        public String code() {
            return fault.name();
        }
    }

    /**
     * Reads a recording and lays it along the sentence.
     *
     * @param file WAV, MP3 or M4A
     * @throws Refused if it is none of them, too large, or can't be the sentence
     */
    static VoiceRecording of(byte[] file, ScriptSentence sentence, RecordingReader reader, Speaker speaker) {
        if (file.length > BYTES_MAX) {
            throw new Refused(Fault.TOO_LARGE);
        }
        byte[] wav = reader.wav(file, MILLIS_MAX).orElseThrow(() -> new Refused(Fault.UNREADABLE));
        Sound sound = Sound.ofWav(wav);
        int expected = sentence.estimatedMillis();
        if (sound.durationMillis() > MILLIS_MAX) {
            throw new Refused(Fault.TOO_LONG);
        }
        if (sound.durationMillis() > LONGEST * expected + BREATH_MILLIS) {
            throw new Refused(Fault.MORE_THAN_SENTENCE);
        }
        if (sound.durationMillis() < SHORTEST * expected) {
            throw new Refused(Fault.TOO_SHORT);
        }
        try {
            speaker.recorded(sentence.text(), wav);
        } catch (SpeechUnavailable silent) {
            throw new Refused(Fault.SILENT);
        }
        return new VoiceRecording(wav);
    }

    /** The name that a sound has in scripts. */
    static String nameOf(byte[] wav) {
        return HexFormat.of().formatHex(Sm3.of(wav)).substring(0, NAME_LENGTH) + ".wav";
    }

    String name() {
        return name;
    }

    byte[] wav() {
        return wav.clone();
    }
}
