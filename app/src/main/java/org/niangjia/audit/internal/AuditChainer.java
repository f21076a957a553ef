package org.niangjia.audit.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links committed entries behind the transactions that wrote them, so that no transaction waits for another.
 *
 * <p>Runs every second; of several processes one holds the advisory lock and links, the others pass. What a run sees was
 * committed before what only the next one sees: the chain follows the order of commit, within one run that of writing.
 */
@Component
class AuditChainer {

    private static final long LOCK = 0x6e69616e676a6961L;
    private static final int BATCH = 5_000;

    private final JdbcClient sql;

    AuditChainer(JdbcClient sql) {
        this.sql = sql;
    }

    @Scheduled(fixedDelay = 1_000)
    @Transactional
    public void link() {
        boolean mine = sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return;
        }
        List<StoredEntry> waiting = sql.sql("""
                        select id, recorded, account, action, subject, because
                        from audit.unlinked join audit.entry on id = entry order by id limit :batch
                        """)
                .param("batch", BATCH)
                .query((row, number) -> StoredEntry.from(row))
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        long position = sql.sql("select coalesce(max(position), 0) from audit.link")
                .query(Long.class)
                .single();
        byte[] hash = sql.sql("select hash from audit.link where position = :position")
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElse(ChainHash.START);
        for (StoredEntry entry : waiting) {
            hash = ChainHash.of(hash, entry);
            sql.sql("insert into audit.link (position, entry, hash) values (:position, :entry, :hash)")
                    .param("position", ++position)
                    .param("entry", entry.id())
                    .param("hash", hash)
                    .update();
        }
        sql.sql("delete from audit.unlinked where entry = any(:entries)")
                .param("entries", waiting.stream().map(StoredEntry::id).toArray(Long[]::new))
                .update();
    }
}
