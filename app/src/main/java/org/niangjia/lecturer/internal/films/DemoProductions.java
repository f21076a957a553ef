package org.niangjia.lecturer.internal.films;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The films that came with the platform; every method belongs into a transaction of its caller. */
@Repository
class DemoProductions {

    private static final long LOCK = 0x6e69616e66696c6dL;

    private final JdbcClient sql;

    DemoProductions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether there ever was a film at the address. */
    boolean isKnown(String slug) {
        return sql.sql("select exists (select from lecturer.production where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** As {@link #isKnown}, with the other instances on this database kept waiting to the end of the transaction: it isn't. */
    boolean isOurTurn(String slug) {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> 0)
                .list();
        return !isKnown(slug);
    }

    /** Those that are made and not shown yet. */
    List<ProductionId> made() {
        return sql.sql("select id from lecturer.production where author is null and reviewer is null"
                        + " and state = 'RENDERED'")
                .query((row, number) -> new ProductionId(row.getObject(1, UUID.class)))
                .list();
    }
}
