package org.niangjia.lecturer.internal.films;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a film beside each other, within the unions of the scope. */
@Repository
class Versions {

    /** What everybody sees of published films is not yet the desk's. */
    static final String WITHIN = """
            union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
            and union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))
            """;

    private final JdbcClient sql;
    private final Productions productions;

    Versions(JdbcClient sql, Productions productions) {
        this.sql = sql;
        this.productions = productions;
    }

    /** As {@link #within}, in a transaction of its own. */
    @Transactional(readOnly = true)
    Optional<Production> find(ProductionId id) {
        return within(id);
    }

    Optional<Production> within(ProductionId id) {
        return sql.sql("select id from lecturer.production where id = :id and " + WITHIN)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> productions.find(new ProductionId(found)));
    }

    /** The words of the last version before this one that a reviewer approved. */
    Optional<Draft> approvedBefore(Production film) {
        return sql.sql("""
                        select b.id from lecturer.production b join lecturer.production p on p.id = :id
                        where b.slug = p.slug and b.id <> p.id and b.created <= p.created and b.approved_digest is not null
                        order by b.created desc limit 1
                        """)
                .param("id", film.id().value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> productions.find(new ProductionId(found)))
                .map(Production::draft);
    }

    /** The version of the film on which somebody works already. */
    Optional<ProductionId> unfinished(String slug) {
        return sql.sql("""
                        select id from lecturer.production where slug = :slug and state in ('DRAFT', 'IN_REVIEW')
                        order by created desc limit 1
                        """).param("slug", slug).query(UUID.class).optional().map(ProductionId::new);
    }
}
