package org.niangjia.engine.studio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is said.
 *
 * @param citation what it rests on; absent only for a frame
 * @param frame a sentence of the reviewed list, such as a greeting, that states nothing that needs a source
 * @param slide shown from here on
 * @param recording a WAV file of a person saying this sentence, beside the script
 * @param readings of characters that would be read otherwise
 */
public record ScriptSentence(
        String text,
        @Nullable SourceCitation citation,
        boolean frame,
        @Nullable Slide slide,
        @Nullable Gesture gesture,
        @Nullable Expression expression,
        @Nullable String recording,
        List<ChosenReading> readings) {

    /** Measured over the demo documents, spoken by espeak-ng. */
    private static final int SYLLABLE_MILLIS = 240;

    /** @throws IllegalArgumentException if there is nothing to say or neither citation nor frame */
    public ScriptSentence {
        text = Script.required(text, "text");
        readings = List.copyOf(Objects.requireNonNullElse(readings, List.of()));
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence says something");
        }
        if (frame == (citation != null)) {
            throw new IllegalArgumentException("a sentence has a citation or is a frame: " + text);
        }
    }

    /** A sentence whose characters are all read as usual. */
    public ScriptSentence(
            String text,
            @Nullable SourceCitation citation,
            boolean frame,
            @Nullable Slide slide,
            @Nullable Gesture gesture,
            @Nullable Expression expression,
            @Nullable String recording) {
        this(text, citation, frame, slide, gesture, expression, recording, List.of());
    }

    /** The same with another slide, or without one. */
    public ScriptSentence withSlide(@Nullable Slide other) {
        return new ScriptSentence(text, citation, frame, other, gesture, expression, recording, readings);
    }

    /** The same, said by another recording or, without one, by the voice. */
    public ScriptSentence withRecording(@Nullable String other) {
        return new ScriptSentence(text, citation, frame, slide, gesture, expression, other, readings);
    }

    /** The same words, resting on a source. */
    public ScriptSentence citing(SourceCitation source) {
        return new ScriptSentence(text, source, false, slide, gesture, expression, recording, readings);
    }

    /** How long it takes to say, before it is spoken; within some tenths of the truth. */
    public int estimatedMillis() {
        int millis = 0;
        for (Utterance utterance : Speaker.sentences(text)) {
            millis += Pause.SENTENCE.millis();
            for (SpokenSyllable syllable : utterance.syllables()) {
                Pause pause = syllable.pause();
                millis += SYLLABLE_MILLIS + (pause == null || pause == Pause.SENTENCE ? 0 : pause.millis());
            }
        }
        return millis;
    }
}
