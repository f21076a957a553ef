package org.niangjia.engine.knowledge.internal.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * BERT's word pieces (Devlin et al., arXiv 1810.04805): ideographs and signs alone, other words cut greedily into the
 * longest pieces that the vocabulary has. Written in Java so that no native library has to be unpacked for it. Letters are
 * made small, since the vocabulary has no others.
 */
final class WordPieces {

    private static final int WORD_LENGTH_MAX = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int opening;
    private final int closing;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = idOf("[UNK]");
        this.opening = idOf("[CLS]");
        this.closing = idOf("[SEP]");
    }

    /** Reads the vocabulary out of a Hugging Face tokenizer.json. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
            boolean inVocabulary = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("vocab")) {
                    inVocabulary = true;
                } else if (inVocabulary && token == JsonToken.VALUE_NUMBER_INT) {
                    vocabulary.put(json.currentName(), json.getIntValue());
                } else if (inVocabulary && token == JsonToken.END_OBJECT) {
                    break;
                }
            }
        }
        return new WordPieces(vocabulary);
    }

    /** Number of pieces without the two signs that enclose them. */
    int count(String text) {
        return (int) pieces(text).count();
    }

    /** Identifiers of the first pieces, enclosed in the signs of opening and closing. */
    long[] ids(String text, int piecesMax) {
        return LongStream.concat(
                        LongStream.concat(LongStream.of(opening), pieces(text).limit(piecesMax)),
                        LongStream.of(closing))
                .toArray();
    }

    private LongStream pieces(String text) {
        LongStream.Builder pieces = LongStream.builder();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                flush(word, pieces);
            } else if (Character.isIdeographic(point) || isSign(point)) {
                flush(word, pieces);
                pieces.add(vocabulary.getOrDefault(Character.toString(point), unknown));
            } else if (!isIgnored(point)) {
                word.appendCodePoint(point);
            }
        });
        flush(word, pieces);
        return pieces.build();
    }

    private void flush(StringBuilder word, LongStream.Builder pieces) {
        if (!word.isEmpty()) {
            cut(word.toString()).forEach(pieces::add);
            word.setLength(0);
        }
    }

    private LongStream cut(String word) {
        if (word.length() > WORD_LENGTH_MAX) {
            return LongStream.of(unknown);
        }
        LongStream.Builder pieces = LongStream.builder();
        int start = 0;
        while (start < word.length()) {
            int end = endOfLongestPiece(word, start);
            if (end == start) {
                return LongStream.of(unknown);
            }
            pieces.add(idOf(piece(word, start, end)));
            start = end;
        }
        return pieces.build();
    }

    private int endOfLongestPiece(String word, int start) {
        for (int end = word.length(); end > start; end--) {
            if (vocabulary.containsKey(piece(word, start, end))) {
                return end;
            }
        }
        return start;
    }

    private static String piece(String word, int start, int end) {
        return (start == 0 ? "" : "##") + word.substring(start, end);
    }

    private int idOf(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the vocabulary lacks " + piece);
        }
        return id;
    }

    /** Punctuation as BERT means it: Unicode's, and all signs of ASCII. */
    private static boolean isSign(int point) {
        if (point < 128) {
            return point > ' ' && !Character.isLetterOrDigit(point) && point != 127;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIgnored(int point) {
        return point == 0xFFFD || Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }
}
