package org.niangjia.audit.internal;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts committed deeds by action alone, for measurements: sign-ins that failed, joinings approved, numbers revealed. */
@Component
class DeedCounter {

    private final MeterRegistry measurements;

    DeedCounter(MeterRegistry measurements) {
        this.measurements = measurements;
    }

    /** Counts when the current transaction commits. */
    void count(String action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                measurements.counter("niangjia.deeds", "action", action).increment();
            }
        });
    }
}
