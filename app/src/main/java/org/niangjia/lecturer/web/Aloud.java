package org.niangjia.lecturer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Utterance;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.speech.Signatures;
import org.niangjia.lecturer.internal.understanding.Care;

/**
 * Parts what stands on a page into its sentences and signs each, so that the page can have it spoken.
 *
 * @param signatures null if nothing is spoken
 * @param listener name of the account that the page is for, empty for a visitor
 * @param grave whether the listener is in need: then nothing is said with a smile
 */
public record Aloud(@Nullable Signatures signatures, String listener, boolean grave) {

    /** For what stands on the page and is not spoken. */
    public static final Aloud SILENT = new Aloud(null, "", false);

    private static final Pattern RULE = Pattern.compile("不得|必须|应当|禁止|不准|不能");

    /** The voice speaks Chinese; an English page is read. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /**
     * A piece of a text.
     *
     * @param signature null if the piece can't be spoken
     * @param mood the face that goes with it
     */
    public record Piece(String text, @Nullable String signature, Expression mood) {}

    /** The same for what is replied in an exchange. */
    Aloud in(Exchange exchange) {
        return new Aloud(signatures, listener, exchange.care() != Care.NONE);
    }

    /** The pieces of a text, which joined are the text. */
    public List<Piece> pieces(String text, Expression mood) {
        if (signatures == null) {
            return List.of(new Piece(text, null, mood));
        }
        List<Piece> pieces = new ArrayList<>();
        int place = 0;
        for (Utterance sentence : Speaker.sentences(text)) {
            if (sentence.from() > place) {
                pieces.add(new Piece(text.substring(place, sentence.from()), null, mood));
            }
            String said = text.substring(sentence.from(), sentence.to());
            String signature = HAN.matcher(said).find() ? signatures.sign(said.strip(), listener) : null;
            pieces.add(new Piece(said, signature, moodOf(said, mood)));
            place = sentence.to();
        }
        if (place < text.length()) {
            pieces.add(new Piece(text.substring(place), null, mood));
        }
        return pieces;
    }

    private Expression moodOf(String sentence, Expression mood) {
        if (grave) {
            return Expression.CONCERNED;
        }
        boolean rule = mood == Expression.NEUTRAL && RULE.matcher(sentence).find();
        return rule ? Expression.SERIOUS : mood;
    }
}
