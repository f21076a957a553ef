package org.niangjia.lecturer.internal.conversation;

import java.util.Objects;
import java.util.UUID;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which documents may answer an asker: those for everybody and those for members of his union. */
@Component
public class AskersShelf {

    private final ObjectProvider<AskersUnion> askersUnions;
    private final Regions regions;
    private final TransactionTemplate ofItsOwn;

    AskersShelf(ObjectProvider<AskersUnion> askersUnions, Regions regions, PlatformTransactionManager transactions) {
        this.askersUnions = askersUnions;
        this.regions = regions;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** As {@link #of}, from whatever scope and transaction somebody else acts for the worker. */
    public Predicate<UUID> onBehalfOf(AccountId worker) {
        return Scopes.call(
                new Scope.Self(worker), () -> Objects.requireNonNull(ofItsOwn.execute(status -> of(worker))));
    }

    private @Nullable UnionId unionOf(AccountId worker) {
        return askersUnions.stream()
                .flatMap(port -> port.unionOf(worker).stream())
                .findFirst()
                .orElse(null);
    }
}
