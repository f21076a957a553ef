package org.niangjia.engine.linkage.internal.block;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.niangjia.engine.linkage.internal.normal.ChineseName;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.TextHash;
import org.niangjia.engine.linkage.internal.table.Tokens;

/** The keys that a field offers, from strict to loose. */
final class BlockingKeys {

    private static final int RARE_WORDS = 3;
    private static final int START = 3;
    private static final double TOLERANT = 0.7;
    private static final double HALF_TOLERANT = 0.5;
    private static final int DAY_DIGITS = 8;

    private BlockingKeys() {}

    static List<BlockingKey> of(FieldValues field, Clock clock) {
        return switch (field.kind()) {
            case GIVEN_NAME, SURNAME, PLACE -> words(field);
            case CHINESE_NAME -> chineseName(field);
            case DATE -> day(field);
            case NATIONAL_NUMBER -> nationalNumber(field, clock);
            case NUMBER -> number(field, Spelling::digits);
            case PHONE -> number(field, Spelling::phone);
            case EMAIL ->
                List.of(
                        text("equal", field, Spelling::words),
                        text("before the @", field, value -> Spelling.words(value.replaceFirst("@.*", ""))));
            case SHORT_NUMBER, YEAR -> List.of(text("equal", field, Spelling::digits));
            case CATEGORY -> List.of(text("equal", field, Spelling::words));
            case FULL_NAME, ADDRESS, ORGANISATION, TEXT, PEOPLE -> List.of(rareWords(field));
            case IGNORED -> List.of();
        };
    }

    private static List<BlockingKey> number(FieldValues field, UnaryOperator<String> digits) {
        return List.of(
                text("equal", field, digits),
                text("first half", field, value -> half(digits.apply(value), true)),
                text("second half", field, value -> half(digits.apply(value), false)));
    }

    private static List<BlockingKey> words(FieldValues field) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        List<BlockingKey> keys = new ArrayList<>();
        keys.add(text("equal", field, Spelling::words));
        keys.add(text("sound", field, value -> {
            String spelling = Spelling.words(value);
            String sound = metaphone.doubleMetaphone(spelling);
            return sound == null || sound.isEmpty() ? spelling : sound;
        }));
        keys.add(text("start", field, value -> start(Spelling.words(value))));
        return keys;
    }

    private static List<BlockingKey> chineseName(FieldValues field) {
        ChineseName[] names = field.reading(ChineseName[].class, ChineseName::of, ChineseName[]::new);
        return List.of(
                read("equal", field, names, ChineseName::characters),
                read("sound", field, names, name -> String.join(" ", name.roughSounds())),
                read("given name", field, names, name -> {
                    List<String> sounds = name.roughSounds();
                    int ofSurname =
                            name.surname().codePointCount(0, name.surname().length());
                    return String.join(" ", sounds.subList(Math.min(ofSurname, sounds.size()), sounds.size()));
                }),
                read("surname and last sound", field, names, name -> {
                    List<String> sounds = name.roughSounds();
                    return sounds.isEmpty() ? "" : sounds.getFirst() + " " + sounds.getLast();
                }));
    }

    private static List<BlockingKey> nationalNumber(FieldValues field, Clock clock) {
        NationalNumber[] numbers =
                field.reading(NationalNumber[].class, value -> NationalNumber.of(value, clock), NationalNumber[]::new);
        return List.of(
                read("equal", field, numbers, NationalNumber::characters),
                read("day of birth", field, numbers, NationalNumber::birthDay),
                read("end", field, numbers, number -> end(number.characters(), 6)));
    }

    private static List<BlockingKey> day(FieldValues field) {
        String[] days = field.read(value -> Days.of(value).orElse(""), String[]::new);
        return List.of(
                read("equal", field, days, day -> day),
                read("year and month", field, days, day -> part(day, 0, 6)),
                read("month and day", field, days, day -> part(day, 4, DAY_DIGITS)),
                read("year", field, days, day -> part(day, 0, 4)));
    }

    /** The rarest words that a value shares with some other row. */
    private static BlockingKey rareWords(FieldValues field) {
        Tokens tokens = field.tokens();
        return new BlockingKey("a rare word", field, RARE_WORDS, TOLERANT, (code, into) -> {
            int[] rarestLast = tokens.of(code);
            int found = 0;
            for (int i = rarestLast.length - 1; i >= 0 && found < RARE_WORDS; i--) {
                if (tokens.count(rarestLast[i]) > 1) {
                    into[found++] = TextHash.of(tokens.text(rarestLast[i]));
                }
            }
        });
    }

    private static <T> BlockingKey read(String name, FieldValues field, T[] values, Function<T, String> form) {
        return new BlockingKey(
                name,
                field,
                1,
                name.equals("equal") ? 0 : HALF_TOLERANT,
                (code, into) -> into[0] = TextHash.of(form.apply(values[code])));
    }

    private static BlockingKey text(String name, FieldValues field, UnaryOperator<String> form) {
        return new BlockingKey(
                name,
                field,
                1,
                name.equals("equal") ? 0 : HALF_TOLERANT,
                (code, into) -> into[0] = TextHash.of(form.apply(field.value(code))));
    }

    private static String start(String word) {
        return word.length() < START ? "" : word.substring(0, START);
    }

    private static String half(String digits, boolean first) {
        int middle = digits.length() / 2;
        return digits.length() < 6 ? "" : first ? digits.substring(0, middle) : digits.substring(middle);
    }

    private static String end(String digits, int length) {
        String end = digits.length() <= length ? "" : digits.substring(digits.length() - length);
        return end.indexOf('*') >= 0 ? "" : end;
    }

    private static String part(String day, int from, int to) {
        return day.length() == DAY_DIGITS ? day.substring(from, to) : "";
    }
}
