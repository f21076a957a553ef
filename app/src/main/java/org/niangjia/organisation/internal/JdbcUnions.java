package org.niangjia.organisation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The union tree in PostgreSQL. */
@Repository
class JdbcUnions implements Unions {

    private static final String SELECT = "select * from organisation.union_node ";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    JdbcUnions(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    @Override
    public Optional<UnionNode> find(UnionId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(UnionRows::node)
                .optional();
    }

    @Override
    public Optional<UnionNode> at(OrgPath path) {
        return sql.sql(SELECT + "where path = :path")
                .param("path", path.value())
                .query(UnionRows::node)
                .optional();
    }

    @Override
    public List<UnionNode> of(UnionLevel level) {
        return sql.sql(SELECT + "where level = :level and state = 'OPEN' order by path")
                .param("level", level.name())
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> of(UnionLevel level, OrgPath within) {
        return sql.sql(SELECT
                        + "where level = :level and path >= :from and path < :end and state = 'OPEN' order by path")
                .param("level", level.name())
                .param("from", within.value())
                .param("end", within.end())
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> tops() {
        return sql.sql(SELECT + "where position('.' in path) = length(path) and state = 'OPEN' order by path")
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> below(OrgPath parent) {
        return sql.sql(SELECT + """
                        where path > :from and path < :end and state = 'OPEN'
                          and length(path) - length(replace(path, '.', '')) = :depth order by path
                        """)
                .param("from", parent.value())
                .param("end", parent.end())
                .param("depth", parent.depth() + 1)
                .query(UnionRows::node)
                .list();
    }

    @Override
    public Optional<UnionNode> turnoverPoolFor(OrgPath path) {
        return countyOf(path)
                .flatMap(county -> sql.sql(SELECT + """
                        where kind = 'POOL' and state = 'OPEN' and path >= :from and path < :end order by path limit 1
                        """)
                        .param("from", county.value())
                        .param("end", county.end())
                        .query(UnionRows::node)
                        .optional());
    }

    private Optional<OrgPath> countyOf(OrgPath path) {
        for (OrgPath at = path; at != null; at = at.parent()) {
            if (at(at).filter(union -> union.level() == UnionLevel.COUNTY).isPresent()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<UnionNode> searchEmployers(String text, int limit) {
        return sql.sql(SELECT + """
                        where employer is not null and state = 'OPEN' and position(:text in employer) > 0
                        order by position(:text in employer), length(employer), employer limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> searchPlaces(String text, OrgPath within, int limit) {
        return sql.sql(SELECT + """
                        where level = 'GRASSROOTS' and kind not in ('POOL', 'INDUSTRY') and state = 'OPEN'
                          and path >= :from and path < :end
                          and (:text = '' or position(:text in name) > 0 or position(:text in short_name) > 0)
                        order by kind = 'NEW_FORM' desc, path limit :limit
                        """)
                .param("from", within.value())
                .param("end", within.end())
                .param("text", text)
                .param("limit", limit)
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> all() {
        return sql.sql(SELECT + "where state = 'OPEN' order by path")
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> federations() {
        return sql.sql(SELECT + "where kind = 'INDUSTRY' and state = 'OPEN' order by path")
                .query(UnionRows::node)
                .list();
    }

    @Override
    public List<UnionNode> named(Collection<String> names) {
        return sql.sql(SELECT + """
                        where level = 'GRASSROOTS' and kind not in ('POOL', 'INDUSTRY') and state = 'OPEN'
                          and (name = any(:names::text[]) or employer = any(:names::text[])) order by path
                        """)
                .param("names", names.toArray(String[]::new))
                .query(UnionRows::node)
                .list();
    }

    @Override
    @Transactional
    public void addAll(Collection<UnionNode> unions) {
        batches.batchUpdate("""
                insert into organisation.union_node
                    (id, path, name, short_name, level, kind, division, industry_parent, employer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """, unions, 500, (statement, union) -> {
            statement.setObject(1, union.id().value());
            statement.setString(2, union.path().value());
            statement.setString(3, union.name());
            statement.setString(4, union.shortName());
            statement.setString(5, union.level().name());
            statement.setString(6, union.kind().name());
            statement.setString(7, union.division());
            UnionId industry = union.industryParent();
            statement.setObject(8, industry == null ? null : industry.value());
            statement.setString(9, union.employer());
        });
    }

    @Override
    public boolean isEmpty() {
        return !sql.sql("select exists (select from organisation.union_node)")
                .query(Boolean.class)
                .single();
    }
}
