package org.niangjia.identity.internal;

import java.util.List;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.UnionEnding;
import org.niangjia.organisation.UnionPathHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Staff keep their scope when their union moves, and sign in again to work in it: a session holds the scope of its
 * beginning, and ending it in the transaction of the move leaves no moment in which one works with the old.
 *
 * <p>Staff of a union that ended keep its place as their scope, in which nothing is left, until an administrator gives
 * them another: nobody comes into a larger subtree by a merger.
 */
@Component
class StaffOfUnions implements UnionPathHolder {

    private final JdbcClient sql;

    StaffOfUnions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void moved(OrgPath from, OrgPath to) {
        sql.sql("select identity.union_moved(:from, :end, :to)")
                .param("from", from.value())
                .param("end", from.end())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Holding> holdings(OrgPath within) {
        return List.of(new Holding(
                "registry.holding.staff",
                sql.sql("select count(*) from identity.account where union_path >= :from and union_path < :end")
                        .param("from", within.value())
                        .param("end", within.end())
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void ended(UnionEnding ending) {
        sql.sql("select 0 from identity.sign_out_below(:from, :end)")
                .param("from", ending.union().path().value())
                .param("end", ending.union().path().end())
                .query(Integer.class)
                .single();
    }
}
