package org.niangjia.vault.internal;

import org.niangjia.vault.KeysUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why a start stopped at the keys. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeysUnusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "See \"The keys\" in docs/operations.md. Do not delete the data directory: nothing in it was changed.",
                cause);
    }
}
