package org.niangjia.privacy.internal.reveal;

import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionPathHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of looks stand where their staff work, also after the union moved. */
@Component
class RevealsOfUnions implements UnionPathHolder {

    private final JdbcClient sql;

    RevealsOfUnions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void moved(OrgPath from, OrgPath to) {
        sql.sql("select privacy.union_moved(:from, :end, :to)")
                .param("from", from.value())
                .param("end", from.end())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }
}
