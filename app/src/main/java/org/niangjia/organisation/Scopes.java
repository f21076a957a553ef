package org.niangjia.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The scope of the running thread, bound for the time of a call. */
public final class Scopes {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NONE = new Scope.None();

    private Scopes() {}

    /** The bound scope, or {@link Scope.None}. */
    public static Scope current() {
        return CURRENT.orElse(NONE);
    }

    /**
     * Runs the call within the scope; transactions that begin inside see the scope's rows.
     *
     * @throws IllegalStateException if a transaction is already active: it has its own scope until its end
     */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Scope scope, ScopedValue.CallableOp<? extends T, X> call) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the scope of a running transaction cannot change");
        }
        return ScopedValue.where(CURRENT, scope).call(call::call);
    }

    /** As {@link #call}, for what gives no result. */
    public static void run(Scope scope, Runnable action) {
        call(scope, () -> {
            action.run();
            return null;
        });
    }
}
