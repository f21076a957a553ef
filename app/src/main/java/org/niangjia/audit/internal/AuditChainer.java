package org.niangjia.audit.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed entries behind the transactions that wrote them, so that no transaction waits for another.
 *
 * <p>Runs every second; of several processes one holds the advisory lock and links, the others pass. What a run sees was
 * committed before what only the next one sees: the chain follows the order of commit, within one run that of writing.
 */
@Component
class AuditChainer {

    static final long LOCK = 0x6e69616e676a6961L;
    private static final int BATCH = 5_000;

    private final JdbcClient sql;

    private final TransactionTemplate transaction;
    private final Checkpoints checkpoints;

    AuditChainer(JdbcClient sql, TransactionTemplate transaction, Checkpoints checkpoints) {
        this.sql = sql;
        this.transaction = transaction;
        this.checkpoints = checkpoints;
    }

    @Scheduled(fixedDelay = 1_000)
    void link() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> linkBatch()));
        }
    }

    /** Links what waits, a batch at most, and tells whether more may wait. */
    private boolean linkBatch() {
        boolean mine = sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        List<StoredEntry> waiting = sql.sql("""
                        select id, recorded, account, action, subject, because
                        from audit.unlinked join audit.entry on id = entry order by id limit :batch
                        """)
                .param("batch", BATCH)
                .query((row, number) -> StoredEntry.from(row))
                .list();
        long position = sql.sql("select coalesce(max(position), 0) from audit.link")
                .query(Long.class)
                .single();
        byte[] hash = sql.sql("select hash from audit.link where position = :position")
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElseGet(ChainHash::start);
        if (waiting.isEmpty()) {
            checkpoints.signIfDue(position, hash);
            return false;
        }
        byte[][] hashes = new byte[waiting.size()][];
        for (int i = 0; i < hashes.length; i++) {
            hash = ChainHash.of(hash, waiting.get(i));
            hashes[i] = hash;
        }
        Long[] entries = waiting.stream().map(StoredEntry::id).toArray(Long[]::new);
        sql.sql("""
                        insert into audit.link (position, entry, hash)
                        select :position + number, entry, hash
                        from unnest(:entries, :hashes) with ordinality as linked (entry, hash, number)
                        """)
                .param("position", position)
                .param("entries", entries)
                .param("hashes", hashes)
                .update();
        sql.sql("delete from audit.unlinked where entry = any(:entries)")
                .param("entries", entries)
                .update();
        checkpoints.signIfDue(position + hashes.length, hash);
        return hashes.length == BATCH;
    }
}
