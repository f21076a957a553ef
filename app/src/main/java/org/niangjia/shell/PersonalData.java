package org.niangjia.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;

/**
 * The port by which a module gives a person what it keeps of him, erases it, and names what time alone ends. A module
 * declares one bean.
 *
 * <p>Everything but {@link #retention} runs in the person's own scope and in the caller's transaction: an export reads one
 * snapshot, an erasure happens in all modules or in none.
 */
public interface PersonalData {

    /**
     * Names the module's part, such as {@code member}: {@code own-data.<section>} is the message key of its heading,
     * {@code own-data.<section>.erased} of what an erasure takes away.
     */
    String section();

    /** Place in an export, small numbers first; an erasure goes the other way round. */
    int order();

    /** Hands over every record of the person, oldest first within a kind. */
    void export(AccountId account, Consumer<PersonalRecord> to);

    /** The audit subjects, as {@code kind:identifier}, under which deeds on the person's data are recorded. */
    Set<String> subjects(AccountId account);

    /**
     * Something that has to end before the person can be erased, such as a membership.
     *
     * @param words message key of what it is; {@code <words>.hint} says what to do
     * @param path the page where the person ends it
     */
    record Hindrance(String words, String path) {}

    /** What has to end before the person can be erased. */
    default List<Hindrance> hindrances(AccountId account) {
        return List.of();
    }

    /**
     * Erases what the module keeps of the person, save what the retention page names as kept.
     *
     * @return number of rows erased
     */
    long erase(AccountId account);

    /** What of the module's data goes when its time is over, whoever's it is. */
    default List<Retention> retention() {
        return List.of();
    }
}
