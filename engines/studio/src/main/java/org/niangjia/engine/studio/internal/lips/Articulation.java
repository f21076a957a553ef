package org.niangjia.engine.studio.internal.lips;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.MouthShape;
import org.niangjia.engine.studio.Recording.Span;
import org.niangjia.engine.studio.Viseme;

/**
 * The mouth over a sentence. A stop at the lips closes them before its syllable sounds, and always closes them; other
 * consonants take a part of the syllable; in a pause the mouth rests.
 */
public final class Articulation {

    /** A silence so long closes the mouth. */
    private static final int REST_MILLIS_MIN = 100;
    /** How long the lips are seen closed at a stop. */
    private static final int CLOSURE_MILLIS = 50;

    private static final int NASAL_MILLIS = 45;
    private static final double CONSONANT_SHARE = 0.3;
    private static final int CONSONANT_MILLIS_MAX = 80;
    /** Of what a consonant leaves of a syllable, the glide before the vowel and the one behind it. */
    private static final double GLIDE_SHARE = 0.28;

    private final List<MouthShape> mouth = new ArrayList<>();
    private int reached;

    private Articulation() {}

    /**
     * @param pinyin of the syllables
     * @param spans when they sound
     * @param durationMillis of the whole sound
     * @return shapes without gaps from 0 to the end
     */
    public static List<MouthShape> of(List<String> pinyin, List<Span> spans, int durationMillis) {
        Articulation articulation = new Articulation();
        for (int index = 0; index < spans.size(); index++) {
            int next = index + 1 < spans.size() ? spans.get(index + 1).startMillis() : durationMillis;
            articulation.speak(pinyin.get(index), spans.get(index), next);
        }
        articulation.until(durationMillis, Viseme.REST);
        return List.copyOf(articulation.mouth);
    }

    private void speak(String pinyin, Span span, int next) {
        Shapes shapes = Shapes.of(pinyin);
        boolean rested = span.startMillis() - reached >= REST_MILLIS_MIN || mouth.isEmpty();
        boolean nasal = pinyin.startsWith("m");
        boolean stop = shapes.initial() == Viseme.BILABIAL && !nasal;
        int begin = stop ? Math.max(reached - CLOSURE_MILLIS, span.startMillis() - CLOSURE_MILLIS) : span.startMillis();
        if (rested) {
            until(Math.max(reached, begin), Viseme.REST);
        } else {
            stretch(begin);
        }
        int vowels = span.startMillis() + consonant(shapes.initial(), span, nasal, stop);
        if (shapes.initial() != null) {
            until(vowels, shapes.initial());
        }
        finals(shapes, span.endMillis());
        if (next - span.endMillis() < REST_MILLIS_MIN) {
            stretch(next);
        }
    }

    private static int consonant(@Nullable Viseme initial, Span span, boolean nasal, boolean stop) {
        if (initial == null || stop) {
            return 0;
        }
        int length = span.endMillis() - span.startMillis();
        int most = nasal ? NASAL_MILLIS : CONSONANT_MILLIS_MAX;
        return (int) Math.min(CONSONANT_SHARE * length, most);
    }

    private void finals(Shapes shapes, int end) {
        int length = end - reached;
        int count = shapes.finals().size();
        double before = shapes.main() * GLIDE_SHARE;
        double behind = (count - 1 - shapes.main()) * GLIDE_SHARE;
        double vowel = 1 - before - behind;
        int begin = reached;
        double share = 0;
        for (int index = 0; index < count; index++) {
            share += index == shapes.main() ? vowel : GLIDE_SHARE;
            until(begin + (int) Math.round(length * share), shapes.finals().get(index));
        }
    }

    private void until(int millis, Viseme viseme) {
        if (millis <= reached) {
            return;
        }
        if (!mouth.isEmpty() && mouth.getLast().viseme() == viseme) {
            stretch(millis);
            return;
        }
        mouth.add(new MouthShape(viseme, reached, millis));
        reached = millis;
    }

    /** Lets the last shape end at a time, later or earlier than it did, but not before it began. */
    private void stretch(int millis) {
        if (mouth.isEmpty()) {
            return;
        }
        MouthShape last = mouth.removeLast();
        int end = Math.max(millis, last.startMillis() + 1);
        mouth.add(new MouthShape(last.viseme(), last.startMillis(), end));
        reached = end;
    }
}
