package org.niangjia.member.internal.membership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.PersonalRecord.Words;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's memberships, ended ones too. One in force stands against an erasure: it ends by leaving. */
@Component
class MembershipPersonalData implements PersonalData {

    private final Memberships memberships;
    private final MembershipHistory history;
    private final Unions unions;
    private final JdbcClient sql;

    MembershipPersonalData(Memberships memberships, MembershipHistory history, Unions unions, JdbcClient sql) {
        this.memberships = memberships;
        this.history = history;
        this.unions = unions;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "membership";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        memberships.allOf(account).forEach(membership -> {
            to.accept(recordOf(membership));
            history.of(membership.id()).forEach(deed -> to.accept(recordOf(deed)));
        });
    }

    private PersonalRecord recordOf(Membership membership) {
        PhoneNumber phone = membership.phone();
        return PersonalRecord.of("membership")
                .with("id", membership.id().toString())
                .with("state", membership.state())
                .with("member-number", membership.number().value())
                .with("name", membership.name())
                .with("sex", membership.nationalNumber().sex())
                .with("number", membership.nationalNumber().value())
                .with("phone", phone == null ? null : phone.value())
                .with("employment", membership.work().employment())
                .with("trade", membership.work().trade())
                .with("union", nameOf(membership.union()))
                .with("joined", membership.joined())
                .with("since", membership.since());
    }

    private PersonalRecord recordOf(MembershipDeed deed) {
        return PersonalRecord.of("deed")
                .with("membership", deed.member().toString())
                .with("happened", deed.happened())
                .with(
                        "what",
                        new Words("own-data.membership.deed." + deed.kind().name(), Map.of()))
                .with("actor", deed.actor())
                .with("union", nameOf(deed.unionTo()))
                .with("text", deed.text());
    }

    private @Nullable String nameOf(@Nullable UnionId union) {
        return union == null ? null : unions.find(union).map(UnionNode::name).orElse(null);
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return memberships.allOf(account).stream()
                .map(membership -> "member:" + membership.id())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Hindrance> hindrances(AccountId account) {
        return memberships.currentOf(account).isEmpty()
                ? List.of()
                : List.of(new Hindrance("removal.hindrance.membership", "/membership"));
    }

    @Override
    public long erase(AccountId account) {
        return sql.sql("select member.erase_own_memberships()")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Retention> retention() {
        return List.of(Retention.byFunctions(
                sql, "member.ended-membership", "member.due_ended_memberships", "member.erase_ended_memberships"));
    }
}
