package org.niangjia.privacy.internal.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.Removals;
import org.niangjia.privacy.internal.PrivacyProperties;
import org.niangjia.shell.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Removals in PostgreSQL, and their carrying out through the modules. */
@Service
class RemovalDesk implements Removals {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalDesk.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final ObjectProvider<PersonalData> modules;
    private final Inbox inbox;
    private final AuditLog audit;
    private final PrivacyProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemovalDesk(
            JdbcClient sql,
            ObjectProvider<PersonalData> modules,
            Inbox inbox,
            AuditLog audit,
            PrivacyProperties properties,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.modules = modules;
        this.inbox = inbox;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Removal> newestOf(AccountId person) {
        return sql.sql(
                        "select * from privacy.removal where account = :account order by requested desc, id desc limit 1")
                .param("account", person.value())
                .query(RemovalDesk::read)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData.Hindrance> hindrancesOf(AccountId person) {
        return modules.stream()
                .flatMap(module -> module.hindrances(person).stream())
                .toList();
    }

    @Override
    @Transactional
    public Outcome request(AccountId person) {
        Optional<Removal> open = openOf(person);
        if (open.isPresent()) {
            return new Requested(open.get());
        }
        List<PersonalData.Hindrance> hindrances = hindrancesOf(person);
        if (!hindrances.isEmpty()) {
            return new Hindered(hindrances);
        }
        UUID id = TimeOrderedUuid.next();
        Instant now = clock.instant();
        Instant due = now.plus(properties.coolingOff());
        int added = sql.sql("""
                        insert into privacy.removal (id, account, state, requested, due)
                        values (:id, :account, 'REQUESTED', :now, :due)
                        on conflict (account) where state = 'REQUESTED' do nothing
                        """)
                .param("id", id)
                .param("account", person.value())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of(person, "privacy.removal-requested", "account:" + person));
            inbox.deliver(
                    person,
                    "removal-requested:" + id,
                    "removal.requested",
                    new TreeMap<>(Map.of(
                            "date", LocalDate.ofInstant(due, clock.getZone()).toString())),
                    "/me/removal");
        }
        return new Requested(openOf(person).orElseThrow());
    }

    @Override
    @Transactional
    public void takeBack(AccountId person) {
        if (end(person, RemovalState.WITHDRAWN, clock.instant(), null)) {
            audit.record(AuditEntry.of(person, "privacy.removal-withdrawn", "account:" + person));
        }
    }

    /** One that fails is left for the next run and doesn't hold up the others. */
    @Override
    public int carryOutDue(Instant at) {
        int erased = 0;
        Optional<AccountId> next = nextDue(at, BEFORE_ALL);
        while (next.isPresent()) {
            AccountId person = next.get();
            try {
                if (Scopes.call(new Scope.Job("removal", new Scope.Self(person)), () -> carryOut(person, at))) {
                    erased++;
                }
            } catch (RuntimeException failed) {
                LOG.error("The removal of account {} failed and will be tried again", person, failed);
            }
            next = nextDue(at, person.value());
        }
        return erased;
    }

    private Optional<AccountId> nextDue(Instant at, UUID beyond) {
        return Objects.requireNonNull(transaction.execute(
                status -> sql.sql("select privacy.next_due_removal(:at, :beyond)")
                        .param("at", Timestamp.from(at))
                        .param("beyond", beyond)
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single()
                        .map(AccountId::new)));
    }

    private boolean carryOut(AccountId person, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Removal> open =
                    lockOpenOf(person).filter(found -> !found.due().isAfter(at));
            if (open.isEmpty()) {
                return false;
            }
            if (!hindrancesOf(person).isEmpty()) {
                stop(open.get());
                return false;
            }
            long rows = modules.stream()
                    .sorted(Comparator.comparingInt(PersonalData::order).reversed())
                    .mapToLong(module -> module.erase(person))
                    .sum();
            end(person, RemovalState.DONE, clock.instant(), rows);
            audit.record(new AuditEntry(
                    null,
                    "privacy.person-erased",
                    "account:" + person,
                    Because.note("removal.because").with("rows", rows)));
            return true;
        }));
    }

    private void stop(Removal removal) {
        end(removal.account(), RemovalState.STOPPED, clock.instant(), null);
        audit.record(AuditEntry.of(null, "privacy.removal-stopped", "account:" + removal.account()));
        inbox.deliver(
                removal.account(),
                "removal-stopped:" + removal.id(),
                "removal.stopped",
                new TreeMap<>(),
                "/me/removal");
    }

    private Optional<Removal> openOf(AccountId person) {
        return open(person, "");
    }

    private Optional<Removal> lockOpenOf(AccountId person) {
        return open(person, " for update");
    }

    private Optional<Removal> open(AccountId person, String lock) {
        return sql.sql("select * from privacy.removal where account = :account and state = 'REQUESTED'" + lock)
                .param("account", person.value())
                .query(RemovalDesk::read)
                .optional();
    }

    /** Ends the open removal; false if there is none any more. */
    private boolean end(AccountId person, RemovalState how, Instant now, @Nullable Long erasedRows) {
        return sql.sql("""
                        update privacy.removal set state = :state, ended = :now, erased_rows = :rows
                        where account = :account and state = 'REQUESTED'
                        """)
                        .param("account", person.value())
                        .param("state", how.name())
                        .param("now", Timestamp.from(now))
                        .param("rows", erasedRows)
                        .update()
                == 1;
    }

    private static Removal read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Removal(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                RemovalState.valueOf(row.getString("state")),
                row.getTimestamp("requested").toInstant(),
                row.getTimestamp("due").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
