package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.niangjia.engine.studio.Recording.Span;
import org.niangjia.engine.studio.internal.lips.Articulation;
import org.niangjia.engine.studio.internal.lips.Shapes;
import org.niangjia.engine.studio.internal.sound.EnergyAlignment;
import org.niangjia.engine.studio.internal.sound.Pauses;
import org.niangjia.engine.studio.internal.sound.Tone;
import org.niangjia.engine.studio.internal.sound.WavFile;
import org.niangjia.engine.studio.internal.text.Utterances;

/**
 * Speaks texts with a voice. A text is spoken sentence by sentence, so that the first can be heard while the others are
 * made. Safe for use by several threads.
 */
public final class Speaker {

    private static final int SAMPLE_RATE = 22_050;
    private static final int NOTHING_MILLIS = 100;
    /** Part of each fingerprint; to be raised when the same utterance sounds different from before or moves the lips so. */
    private static final int SPEAKING = 1;

    private final Voice voice;

    public Speaker(Voice voice) {
        this.voice = voice;
    }

    /**
     * The sentences of a text as they are said. What can't be said, such as emoji, is left out; a text of nothing else
     * has no sentence.
     */
    public static List<Utterance> sentences(String text) {
        return Utterances.of(text);
    }

    /**
     * As {@link #sentences(String)}, some characters read as chosen; a choice that is none of the character's readings
     * counts for nothing.
     */
    public static List<Utterance> sentences(String text, List<ChosenReading> readings) {
        List<Utterance> usual = Utterances.of(text);
        return readings.isEmpty() ? usual : ChosenReadings.in(text, readings).applied(usual);
    }

    /** The characters of a text that have several readings, in order. */
    public static List<ReadingChoice> choices(String text) {
        return ChosenReadings.choices(text);
    }

    /**
     * Reads the tables of words and speaks a greeting that nobody hears, so that the first sentence need not wait for
     * either. Takes about a second.
     *
     * @throws SpeechUnavailable if the voice can't speak
     */
    public void prepare() {
        speak("您好，工会会员。", _ -> {});
    }

    /**
     * Speaks one sentence; the pause for breath after it belongs to the sound.
     *
     * @throws SpeechUnavailable if the voice can't speak, or the thread is interrupted
     */
    public Speech speak(Utterance utterance) {
        if (utterance.syllables().isEmpty()) {
            return nothing();
        }
        Recording recording = voice.speak(utterance);
        Pause last = utterance.syllables().getLast().pause();
        Pause pause = last == null ? Pause.SENTENCE : last;
        Sound sound = recording.sound().followedBySilence(pause.millis());
        return new Speech(sound, timeline(utterance, recording.syllables(), sound.durationMillis()));
    }

    /**
     * Speaks a whole text.
     *
     * @param ready is given each sentence as soon as it is spoken, its times counted from its own beginning
     * @return the whole, its times counted from the beginning of the text; a short silence if there is nothing to say
     * @throws SpeechUnavailable if the voice can't speak, or the thread is interrupted
     */
    public Speech speak(String text, Consumer<Speech> ready) {
        return speak(text, List.of(), ready);
    }

    /** As {@link #speak(String, Consumer)}, some characters read as chosen. */
    public Speech speak(String text, List<ChosenReading> readings, Consumer<Speech> ready) {
        List<Speech> spoken = new ArrayList<>();
        for (Utterance utterance : sentences(text, readings)) {
            Speech speech = speak(utterance);
            ready.accept(speech);
            spoken.add(speech);
        }
        return spoken.isEmpty() ? nothing() : Speech.join(spoken);
    }

    /**
     * A sentence as a person said it; when each syllable sounds is found in the sound.
     *
     * @param wav a RIFF WAVE file with PCM samples
     * @throws SpeechUnavailable if it is no such file
     */
    public Speech recorded(String text, byte[] wav) {
        List<SpokenSyllable> syllables = sentences(text).stream()
                .flatMap(utterance -> utterance.syllables().stream())
                .toList();
        if (syllables.isEmpty()) {
            return nothing();
        }
        Utterance whole = new Utterance(0, text.length(), syllables, false);
        Sound sound = Tone.levelled(WavFile.read(wav));
        Recording recording = Pauses.untouched(sound, EnergyAlignment.of(sound, syllables));
        Sound ended = recording.sound().followedBySilence(Pause.SENTENCE.millis());
        return new Speech(ended, timeline(whole, recording.syllables(), ended.durationMillis()));
    }

    /**
     * All that the speech of a text depends on: the voice, and what it is to say. None if the voice does not promise to sound
     * alike.
     */
    Optional<String> fingerprint(String text, List<ChosenReading> readings) {
        String identity = voice.identity();
        return identity.isEmpty()
                ? Optional.empty()
                : Optional.of(SPEAKING + "\n" + identity + "\n" + sentences(text, readings));
    }

    private static Speech nothing() {
        Sound silence = Sound.silence(NOTHING_MILLIS, SAMPLE_RATE);
        return new Speech(
                silence,
                new Timeline(
                        silence.durationMillis(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new MouthShape(Viseme.REST, 0, silence.durationMillis()))));
    }

    private static Timeline timeline(Utterance utterance, List<Span> spans, int durationMillis) {
        List<SpokenSyllable> syllables = utterance.syllables();
        List<TimedSyllable> timed = new ArrayList<>();
        List<TimedPause> pauses = new ArrayList<>();
        for (int index = 0; index < syllables.size(); index++) {
            SpokenSyllable syllable = syllables.get(index);
            Span span = spans.get(index);
            boolean last = index + 1 == syllables.size();
            Viseme vowel = Shapes.of(syllable.pinyin()).vowel();
            timed.add(new TimedSyllable(
                    syllable.text(),
                    syllable.pinyin(),
                    syllable.from(),
                    syllable.to(),
                    span.startMillis(),
                    span.endMillis(),
                    vowel));
            Pause pause = last && syllable.pause() == null ? Pause.SENTENCE : syllable.pause();
            if (pause != null) {
                int until = last ? durationMillis : spans.get(index + 1).startMillis();
                pauses.add(new TimedPause(pause, span.endMillis(), until));
            }
        }
        TimedSentence sentence = new TimedSentence(
                utterance.from(),
                utterance.to(),
                spans.getFirst().startMillis(),
                spans.getLast().endMillis());
        List<MouthShape> mouth =
                Articulation.of(syllables.stream().map(SpokenSyllable::pinyin).toList(), spans, durationMillis);
        return new Timeline(durationMillis, List.of(sentence), timed, pauses, mouth);
    }
}
