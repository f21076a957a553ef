package org.niangjia.approval.internal;

import java.util.List;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.UnionPathHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a second person follows the union at which it was proposed. */
@Component
class ChangesOfUnions implements UnionPathHolder {

    private final JdbcClient sql;

    ChangesOfUnions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void moved(OrgPath from, OrgPath to) {
        sql.sql("select 0 from approval.union_moved(:from, :end, :to)")
                .param("from", from.value())
                .param("end", from.end())
                .param("to", to.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Holding> holdings(OrgPath within) {
        return List.of(new Holding(
                "approval.holding",
                sql.sql("""
                        select count(*) from approval.change
                        where state = 'WAITING' and union_path >= :from and union_path < :end
                        """)
                        .param("from", within.value())
                        .param("end", within.end())
                        .query(Long.class)
                        .single()));
    }
}
