package org.niangjia.engine.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.niangjia.engine.studio.internal.sound.EnergyAlignment;
import org.niangjia.engine.studio.internal.sound.EspeakProcess;
import org.niangjia.engine.studio.internal.sound.MarkedAlignment;
import org.niangjia.engine.studio.internal.sound.Pauses;
import org.niangjia.engine.studio.internal.sound.SampleSpan;
import org.niangjia.engine.studio.internal.sound.Tone;
import org.niangjia.engine.studio.internal.sound.VoiceFile;

/**
 * The voice of espeak-ng, run as a process (it is under the GPL and never loaded into this one). It is given pinyin.
 *
 * <p>Its command line tells no times. So each sentence is spoken twice with a command for the loudness before every
 * syllable: once always at the usual loudness, once with every second syllable at none. Both have the same samples
 * except for those silenced, which shows where each syllable begins and ends.
 */
public final class EspeakVoice implements Voice {

    /** Loudness: of 100, at which loud vowels would be cut off, and none (espeak-ng's commands embedded in a text). */
    private static final String LOUD = "\u000170A";

    private static final String MUTE = "\u000100A";
    private static final int QUESTION_HIGHER = 4;
    private static final int VARIATIONS = 5;

    private final EspeakSettings settings;
    private final Semaphore places;
    private final VoiceFile voiceFile = new VoiceFile();

    public EspeakVoice(EspeakSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.parallel(), true);
    }

    @Override
    public Recording speak(Utterance utterance) {
        List<Sound> renditions = render(utterance);
        Sound plain = renditions.get(0);
        List<SampleSpan> spans = MarkedAlignment.of(
                plain, renditions.get(1), utterance.syllables().size());
        if (spans.isEmpty()) {
            spans = EnergyAlignment.of(plain, utterance.syllables());
        }
        return Pauses.shaped(Tone.mellowed(plain), spans, utterance.syllables());
    }

    @Override
    public String identity() {
        return String.join(
                "\n",
                settings.program(),
                String.valueOf(settings.speed()),
                String.valueOf(settings.pitch()),
                voiceFile.text());
    }

    private List<Sound> render(Utterance utterance) {
        try {
            places.acquire();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SpeechUnavailable("interrupted while waiting to speak", interrupted);
        }
        try {
            Path voice = voiceFile.path();
            return EspeakProcess.render(
                    command(utterance, voice),
                    Objects.requireNonNull(voice.getParent()),
                    List.of(text(utterance, LOUD), text(utterance, MUTE)),
                    settings.timeout());
        } finally {
            places.release();
        }
    }

    /** The voice is named without its folder: espeak-ng finds no file whose path has forty characters. */
    private List<String> command(Utterance utterance, Path voice) {
        // A little higher or lower from sentence to sentence, always alike for the same sentence, in each process: the
        // hash code of a text is, that of an enum's constant is not
        int variation = Math.floorMod(utterance.spokenText().hashCode(), VARIATIONS) - VARIATIONS / 2;
        int pitch = settings.pitch() + variation + (utterance.question() ? QUESTION_HIGHER : 0);
        return List.of(
                settings.program(),
                "--load",
                "-v",
                String.valueOf(voice.getFileName()),
                "-b",
                "1",
                "-s",
                String.valueOf(settings.speed()),
                "-p",
                String.valueOf(Math.clamp(pitch, 0, 99)),
                "-z",
                "--stdin",
                "--stdout");
    }

    private String text(Utterance utterance, String everySecond) {
        StringBuilder text = new StringBuilder();
        List<SpokenSyllable> syllables = new ArrayList<>(utterance.syllables());
        for (int index = 0; index < syllables.size(); index++) {
            SpokenSyllable syllable = syllables.get(index);
            text.append(index % 2 == 0 ? LOUD : everySecond).append(syllable.pinyin());
            text.append(syllable.pause() == null ? " " : ", ");
        }
        return text.append(".\n").toString();
    }
}
