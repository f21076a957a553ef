package org.niangjia.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * Which personal rows a transaction may see; row-level security enforces it in the database.
 *
 * <p>Its text form travels with events and jobs, so that what runs later sees just what its starter saw.
 */
public sealed interface Scope {

    /** Nobody's: no personal row is visible. */
    record None() implements Scope {

        @Override
        public String asText() {
            return "none";
        }
    }

    /** A worker's: his own rows. */
    record Self(AccountId account) implements Scope {

        @Override
        public String asText() {
            return "self " + account;
        }
    }

    /** A staff member's: his own rows and those of the unions from the path down. */
    record Subtree(AccountId account, OrgPath path) implements Scope {

        @Override
        public String asText() {
            return "subtree " + account + " " + path;
        }
    }

    /** A background run's: the scope of who started it. */
    record Job(String name, Scope startedBy) implements Scope {

        /** @throws IllegalArgumentException if the name has a space or the starter is itself a job */
        public Job {
            if (name.contains(" ") || startedBy instanceof Job) {
                throw new IllegalArgumentException("a job has a name without spaces and a person as its starter");
            }
        }

        @Override
        public String asText() {
            return "job " + name + " " + startedBy.asText();
        }
    }

    /** The one line that {@link #parse} reads back. */
    @JsonValue
    String asText();

    /** @throws IllegalArgumentException if the text is not what {@link #asText} gives */
    @JsonCreator
    static Scope parse(String text) {
        String[] words = text.split(" ", 3);
        return switch (words[0]) {
            case "none" -> new None();
            case "self" -> new Self(AccountId.of(word(words, 1)));
            case "subtree" -> new Subtree(AccountId.of(word(words, 1)), new OrgPath(word(words, 2)));
            case "job" -> new Job(word(words, 1), parse(word(words, 2)));
            default -> throw new IllegalArgumentException("not a scope");
        };
    }

    private static String word(String[] words, int index) {
        if (index >= words.length) {
            throw new IllegalArgumentException("not a scope");
        }
        return words[index];
    }
}
