package org.niangjia.organisation.internal;

import java.util.List;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionEnding;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionPathHolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes all rows along when a union changes its place or ends.
 *
 * <p>Somebody who decides on an application at that moment holds its row and then asks for the union's; the move holds
 * the union's and then asks for the row. So that this never becomes a deadlock of which the other one is the victim, the
 * move waits for less than PostgreSQL does before it looks for deadlocks (1 s), gives up everything it holds (a
 * savepoint), and begins anew.
 */
@Component
class TreeMoves {

    private static final String SHORT_WAIT = "400ms";
    private static final int ATTEMPTS_MAX = 10;

    private final UnionBook book;
    private final JdbcClient sql;
    private final ObjectProvider<UnionPathHolder> holders;
    private final TransactionTemplate savepoint;

    TreeMoves(
            UnionBook book,
            JdbcClient sql,
            ObjectProvider<UnionPathHolder> holders,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.sql = sql;
        this.holders = holders;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<UnionPathHolder> holders() {
        return holders.stream().toList();
    }

    /** Puts the union, with all that lies below it, below the parent, at a path that no union has had. */
    void move(UnionNode union, UnionNode parent) {
        OrgPath to = parent.path().child(book.nextSegment());
        patiently(() -> {
            book.move(union.path(), to, union.division(), parent.division());
            holders().forEach(holder -> holder.moved(union.path(), to));
        });
    }

    /** Hands on what the union keeps; from then on nobody can give it anything new. */
    void end(UnionEnding ending, Runnable inTheTree) {
        patiently(() -> {
            book.hold(ending.union().id());
            inTheTree.run();
            holders().forEach(holder -> holder.ended(ending));
        });
    }

    private void patiently(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                savepoint.executeWithoutResult(status -> {
                    waitAtMost(SHORT_WAIT);
                    work.run();
                    waitAtMost("0");
                });
                return;
            } catch (PessimisticLockingFailureException inTheWay) {
                if (attempt == ATTEMPTS_MAX) {
                    throw inTheWay;
                }
            }
        }
    }

    private void waitAtMost(String time) {
        sql.sql("select set_config('lock_timeout', :time, true)")
                .param("time", time)
                .query(String.class)
                .single();
    }
}
