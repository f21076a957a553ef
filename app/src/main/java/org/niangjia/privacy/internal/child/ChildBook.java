package org.niangjia.privacy.internal.child;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.privacy.Children;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The children in PostgreSQL; name and birth date are one sealed document, and gone with the consent. */
@Service
public class ChildBook implements Children {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH_MAX = 30;

    /** More children are entered at the desk: an account with more is more likely a mistake or a misuse. */
    public static final int CHILDREN_MAX = 12;

    private static final String CONTENT = "privacy.child.content_sealed";
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}· .'’\\-]*");

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;

    ChildBook(JdbcClient sql, Vault vault, JsonMapper json, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    private record Content(String name, LocalDate born) {}

    /** What is wrong with what a guardian typed. */
    public enum Fault {
        NAME,
        BIRTH_DATE,
        /** The child is {@value Children#AGE_END} or older and speaks for himself. */
        TOO_OLD,
        /** The consent was not given. */
        CONSENT,
        /** There are {@value #CHILDREN_MAX} already. */
        TOO_MANY
    }

    /**
     * Enters a child; the same child twice is one.
     *
     * @param born null if nothing or no date was typed
     * @param agreed whether the guardian agreed to the words of {@link Children#CONSENT_VERSION}
     * @return what is wrong, or null if it was entered
     */
    @Transactional
    public @Nullable Fault enter(AccountId guardian, String typedName, @Nullable LocalDate born, boolean agreed) {
        String name = typedName.strip().replaceAll("\\s+", " ");
        LocalDate today = LocalDate.now(clock);
        if (!NAME.matcher(name).matches() || name.codePointCount(0, name.length()) > NAME_LENGTH_MAX) {
            return Fault.NAME;
        }
        if (born == null || born.isAfter(today)) {
            return Fault.BIRTH_DATE;
        }
        if (!isUnderAge(born, today)) {
            return Fault.TOO_OLD;
        }
        if (!agreed) {
            return Fault.CONSENT;
        }
        if (all(guardian).size() >= CHILDREN_MAX) {
            return Fault.TOO_MANY;
        }
        add(guardian, new Content(name, born));
        return null;
    }

    private void add(AccountId guardian, Content content) {
        UUID id = TimeOrderedUuid.next();
        int added = sql.sql("""
                        insert into privacy.child (id, guardian, content_sealed, likeness, consent_version, given)
                        values (:id, :guardian, :content, :likeness, :version, :now)
                        on conflict (guardian, likeness) where withdrawn is null do nothing
                        """)
                .param("id", id)
                .param("guardian", guardian.value())
                .param("content", vault.seal(CONTENT, id, json.writeValueAsString(content)))
                .param("likeness", vault.blindIndex("child", guardian + " " + content.name() + " " + content.born()))
                .param("version", CONSENT_VERSION)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of(guardian, "privacy.child-entered", "child:" + id));
        }
    }

    /** Takes the consent back: name and birth date are erased at once; doing so twice changes nothing. */
    @Transactional
    public void withdraw(AccountId guardian, UUID child) {
        int ended = sql.sql("""
                        update privacy.child set withdrawn = :now, content_sealed = null, likeness = null
                        where id = :id and guardian = :guardian and withdrawn is null
                        """)
                .param("id", child)
                .param("guardian", guardian.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            audit.record(AuditEntry.of(guardian, "privacy.child-withdrawn", "child:" + child));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Child> of(AccountId guardian) {
        LocalDate today = LocalDate.now(clock);
        return all(guardian).stream()
                .filter(child -> isUnderAge(child.born(), today))
                .toList();
    }

    /** All children with a consent that was not taken back, those who have grown up too. */
    @Transactional(readOnly = true)
    public List<Child> all(AccountId guardian) {
        return sql
                .sql("select * from privacy.child where guardian = :guardian and withdrawn is null")
                .param("guardian", guardian.value())
                .query(this::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Child::born).thenComparing(Child::id))
                .toList();
    }

    public boolean isUnderAge(Child child) {
        return isUnderAge(child.born(), LocalDate.now(clock));
    }

    private static boolean isUnderAge(LocalDate born, LocalDate today) {
        return born.plusYears(AGE_END).isAfter(today);
    }

    /** Every identifier that the guardian ever had a child under. */
    List<UUID> identifiers(AccountId guardian) {
        return sql.sql("select id from privacy.child where guardian = :guardian")
                .param("guardian", guardian.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Removes all rows, proof of consent included: with the guardian's account goes what it would prove. */
    long erase(AccountId guardian) {
        return sql.sql("delete from privacy.child where guardian = :guardian")
                .param("guardian", guardian.value())
                .update();
    }

    private Child read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Content content = json.readValue(vault.open(CONTENT, id, row.getBytes("content_sealed")), Content.class);
        Instant given = row.getTimestamp("given").toInstant();
        return new Child(
                id,
                new AccountId(row.getObject("guardian", UUID.class)),
                content.name(),
                content.born(),
                row.getInt("consent_version"),
                given);
    }
}
