package org.niangjia.audit;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;

/**
 * One deed to be recorded. It holds identifiers and codes, never a name, a number or any other value of a person.
 *
 * @param account who did it; null for somebody not signed in
 * @param action what was done, in the past tense with its module in front, such as {@code member.joining-approved}
 * @param subject to what, as {@code kind:identifier}
 * @param because why, if there is more to say than the action
 */
public record AuditEntry(
        @Nullable AccountId account,
        String action,
        String subject,
        @Nullable Because because) {

    private static final String CODE = "[a-z][a-z0-9.\\-]{1,79}";

    /** @throws IllegalArgumentException if action or subject do not have their form */
    public AuditEntry {
        if (!action.matches(CODE)) {
            throw new IllegalArgumentException("not an action: " + action);
        }
        if (!subject.matches("[a-z\\-]{1,40}:[A-Za-z0-9.\\-]{1,120}")) {
            throw new IllegalArgumentException("not a subject of the form kind:identifier");
        }
    }

    public static AuditEntry of(@Nullable AccountId account, String action, String subject) {
        return new AuditEntry(account, action, subject, null);
    }
}
