package org.niangjia.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.niangjia.kernel.AccountId;

/**
 * Children under 14, whose data may be used only with their guardian's consent (PIPL, article 31). Services for children
 * read them here in the guardian's own scope, and use nothing of a child that is not listed.
 */
public interface Children {

    /** From this birthday on the child agrees himself; his guardian's consent no longer carries. PIPL, article 28. */
    int AGE_END = 14;

    /** Version of the words of the guardian's consent; rises with every change of their meaning. */
    int CONSENT_VERSION = 1;

    /**
     * A child with its guardian's consent in force.
     *
     * @param consentVersion of the words that the guardian agreed to
     */
    record Child(UUID id, AccountId guardian, String name, LocalDate born, int consentVersion, Instant given) {}

    /** The guardian's children who are under 14 today and whose consent is in force, by birth date. */
    List<Child> of(AccountId guardian);
}
