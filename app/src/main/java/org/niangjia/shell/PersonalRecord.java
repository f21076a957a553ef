package org.niangjia.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One record of a person in an export: a joining, a message, a consent.
 *
 * @param kind names the record: {@code own-data.<section>.<kind>} is the message key of its heading and {@code
 *     own-data.<section>.<kind>.<fact>} that of each fact
 * @param facts in the order in which they are read: a text, number, yes or no, enumeration, date, time or {@link Words}
 */
public record PersonalRecord(String kind, SequencedMap<String, Object> facts) {

    /**
     * A value in words of the message bundles.
     *
     * @param key of the words
     * @param named what they hold in braces
     */
    public record Words(String key, Map<String, String> named) {

        public Words {
            named = Map.copyOf(named);
        }
    }

    public PersonalRecord {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }

    public static PersonalRecord of(String kind) {
        return new PersonalRecord(kind, new LinkedHashMap<>());
    }

    /**
     * The same record with one more fact; one without a value is left out.
     *
     * @throws IllegalArgumentException if the value is of no type that an export can write
     */
    public PersonalRecord with(String fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        boolean writable = switch (value) {
            case String text -> true;
            case Number number -> true;
            case Boolean answer -> true;
            case Enum<?> one -> true;
            case LocalDate date -> true;
            case Instant time -> true;
            case Words words -> true;
            default -> false;
        };
        if (!writable) {
            throw new IllegalArgumentException("not a fact: " + value.getClass());
        }
        SequencedMap<String, Object> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new PersonalRecord(kind, more);
    }
}
