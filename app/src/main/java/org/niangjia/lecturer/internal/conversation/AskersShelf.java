package org.niangjia.lecturer.internal.conversation;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.AskersUnion;
import org.niangjia.lecturer.internal.documents.Regions;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which documents may answer an asker: those for everybody and those for members of his union. */
@Component
public class AskersShelf {

    private final ObjectProvider<AskersUnion> askersUnions;
    private final Regions regions;
    private final TransactionTemplate transaction;

    AskersShelf(ObjectProvider<AskersUnion> askersUnions, Regions regions, TransactionTemplate transaction) {
        this.askersUnions = askersUnions;
        this.regions = regions;
        this.transaction = transaction;
    }

    /**
     * The versions that may answer. Runs in the asker's scope.
     *
     * @param worker null for a visitor, who is answered from all
     */
    @Transactional(readOnly = true)
    public Predicate<UUID> of(@Nullable AccountId worker) {
        return regions.answering(worker == null ? null : unionOf(worker));
    }

    /**
     * As {@link #of}, for somebody who acts for the worker in a scope and perhaps a transaction of his own. That keeps its
     * scope to its end, so the worker's is asked beside it.
     */
    public Predicate<UUID> onBehalfOf(AccountId worker) {
        return CompletableFuture.supplyAsync(
                        () -> Scopes.call(
                                new Scope.Self(worker),
                                () -> Objects.requireNonNull(transaction.execute(status -> of(worker)))),
                        Thread::startVirtualThread)
                .join();
    }

    private @Nullable UnionId unionOf(AccountId worker) {
        return askersUnions.stream()
                .flatMap(port -> port.unionOf(worker).stream())
                .findFirst()
                .orElse(null);
    }
}
