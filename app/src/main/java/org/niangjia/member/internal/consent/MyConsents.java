package org.niangjia.member.internal.consent;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A worker sees what he agreed to, and takes an optional consent back or gives it again. Runs in his own scope. */
@Service
public class MyConsents {

    private final Consents consents;
    private final AuditLog audit;
    private final Clock clock;

    MyConsents(Consents consents, AuditLog audit, Clock clock) {
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A purpose and what the worker said to it.
     *
     * @param consent the one in force; null if there is none
     */
    public record Line(ConsentPurpose purpose, @Nullable Consent consent) {}

    /** Every purpose in the order of the form. */
    @Transactional(readOnly = true)
    public List<Line> of(AccountId account) {
        List<Consent> inForce = consents.of(account);
        return Arrays.stream(ConsentPurpose.values())
                .map(purpose -> new Line(
                        purpose,
                        inForce.stream()
                                .filter(consent -> consent.purpose() == purpose)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    @Transactional
    public void give(AccountId account, ConsentPurpose purpose) {
        consents.give(account, EnumSet.of(purpose), clock.instant());
    }

    /** Takes an optional consent back; one that membership needs ends with the membership, not here. */
    @Transactional
    public void withdraw(AccountId account, ConsentPurpose purpose) {
        if (!purpose.isRequired()) {
            consents.withdraw(account, purpose, clock.instant());
            audit.record(AuditEntry.of(account, "member.consent-withdrawn", "account:" + account));
        }
    }
}
