package org.niangjia.member.internal.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.PersonalRecord.Words;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's joinings with their history, and what he filled in and did not submit. */
@Component
class JoiningPersonalData implements PersonalData {

    private final Joinings joinings;
    private final JoiningHistory history;
    private final JoiningDrafts drafts;
    private final UnionFinder unions;
    private final JdbcClient sql;

    JoiningPersonalData(
            Joinings joinings, JoiningHistory history, JoiningDrafts drafts, UnionFinder unions, JdbcClient sql) {
        this.joinings = joinings;
        this.history = history;
        this.drafts = drafts;
        this.unions = unions;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "joining";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        joinings.allOf(account).forEach(joining -> {
            to.accept(recordOf(joining));
            history.of(joining.id()).forEach(deed -> to.accept(recordOf(deed)));
        });
        drafts.find(account).ifPresent(draft -> to.accept(recordOf(draft)));
    }

    private PersonalRecord recordOf(Joining joining) {
        Application application = joining.application();
        return PersonalRecord.of("joining")
                .with("id", joining.id().toString())
                .with("state", joining.state())
                .with("name", application.person().name())
                .with("sex", application.person().number().sex())
                .with("number", application.person().number().value())
                .with("phone", application.phone().value())
                .with("employment", application.work().employment())
                .with("trade", application.work().trade())
                .with("union", unions.nameOf(application.choice().union()))
                .with("submitted", joining.submitted());
    }

    private PersonalRecord recordOf(JoiningDeed deed) {
        return PersonalRecord.of("deed")
                .with("joining", deed.joining().toString())
                .with("happened", deed.happened())
                .with("what", new Words("own-data.joining.deed." + deed.kind().name(), Map.of()))
                .with("actor", deed.actor())
                .with("union", deed.union() == null ? null : unions.nameOf(deed.union()))
                .with("text", deed.text());
    }

    private PersonalRecord recordOf(JoiningDraft draft) {
        PersonalRecord kept = PersonalRecord.of("draft");
        if (draft.person() != null) {
            kept = kept.with("name", draft.person().name())
                    .with("number", draft.person().number().value());
        }
        if (draft.work() != null) {
            kept = kept.with("employment", draft.work().employment())
                    .with("trade", draft.work().trade());
        }
        return draft.choice() == null
                ? kept
                : kept.with("union", unions.nameOf(draft.choice().union()));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return joinings.allOf(account).stream()
                .map(joining -> "joining:" + joining.id())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Hindrance> hindrances(AccountId account) {
        Optional<Joining> open = joinings.openOf(account);
        return open.isEmpty() ? List.of() : List.of(new Hindrance("removal.hindrance.joining", "/joining"));
    }

    @Override
    public long erase(AccountId account) {
        long rows =
                sql.sql("select member.erase_own_joinings()").query(Long.class).single();
        rows += sql.sql("delete from member.joining_draft where account = :account")
                .param("account", account.value())
                .update();
        return rows;
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(
                        sql,
                        "member.withdrawn-joining",
                        "member.due_withdrawn_joinings",
                        "member.erase_withdrawn_joinings"),
                Retention.byFunctions(sql, "member.joining-draft", "member.due_drafts", "member.erase_drafts"));
    }
}
