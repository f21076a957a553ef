package org.niangjia.lecturer.internal.handover;

import java.util.List;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.UnionEnding;
import org.niangjia.organisation.UnionPathHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handed-over questions follow their union; what waits goes to the heir of one that ended. */
@Component
class HandoversOfUnions implements UnionPathHolder {

    private final Handovers handovers;
    private final JdbcClient sql;

    HandoversOfUnions(Handovers handovers, JdbcClient sql) {
        this.handovers = handovers;
        this.sql = sql;
    }

    @Override
    public void moved(OrgPath from, OrgPath to) {
        sql.sql("select 0 from lecturer.union_moved(:from, :end, :to)")
                .param("from", from.value())
                .param("end", from.end())
                .param("to", to.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Holding> holdings(OrgPath within) {
        return List.of(new Holding("handover.holding", handovers.countWaiting(within)));
    }

    @Override
    public void ended(UnionEnding ending) {
        sql.sql("select 0 from lecturer.union_ended(:union, :path, :heir, :heirPath)")
                .param("union", ending.union().id().value())
                .param("path", ending.union().path().value())
                .param("heir", ending.heir().id().value())
                .param("heirPath", ending.heir().path().value())
                .query(Integer.class)
                .single();
    }
}
