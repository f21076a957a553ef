package org.niangjia.privacy.internal.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.Because;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the rules: shows what would go, or lets it go. */
@Service
public class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    /** How much goes in one transaction. */
    private static final int BATCH = 1_000;

    private static final int SAMPLES = 5;

    private final RetentionRules rules;
    private final ObjectProvider<PersonalData> modules;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RetentionRun(
            RetentionRules rules,
            ObjectProvider<PersonalData> modules,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.rules = rules;
        this.modules = modules;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A rule and what would go by it now. */
    public record Shown(RetentionRule rule, Retention.Due due) {}

    /** What the next run would erase; erases nothing. */
    @Transactional(readOnly = true)
    public List<Shown> dryRun() {
        Map<String, Retention> retentions = retentions();
        Instant now = clock.instant();
        return rules.inForce().stream()
                .map(rule ->
                        new Shown(rule, of(rule, retentions).due(now.minus(Duration.ofDays(rule.days())), SAMPLES)))
                .toList();
    }

    /** Erases what is due by every rule, a thousand records a transaction; a rule that fails doesn't hold up the others. */
    public long follow() {
        Map<String, Retention> retentions = retentions();
        return rules.inForce().stream()
                .mapToLong(rule -> {
                    try {
                        return follow(rule, of(rule, retentions));
                    } catch (RuntimeException failed) {
                        LOG.error("The rule of retention {} could not be followed", rule.code(), failed);
                        return 0;
                    }
                })
                .sum();
    }

    private long follow(RetentionRule rule, Retention retention) {
        Instant before = clock.instant().minus(Duration.ofDays(rule.days()));
        long all = 0;
        long erased;
        do {
            erased = Objects.requireNonNull(transaction.execute(status -> {
                long gone = retention.erase(before, BATCH);
                if (gone > 0) {
                    record(rule, gone);
                }
                return gone;
            }));
            all += erased;
        } while (erased == BATCH);
        return all;
    }

    private void record(RetentionRule rule, long gone) {
        audit.record(new AuditEntry(
                null,
                "privacy.retention-followed",
                "rule:" + rule.code(),
                Because.note("retention.because.followed")
                        .with("count", gone)
                        .with("days", rule.days())
                        .with("version", rule.version())));
    }

    private static Retention of(RetentionRule rule, Map<String, Retention> retentions) {
        return Objects.requireNonNull(retentions.get(rule.code()), () -> "no module erases " + rule.code());
    }

    /** What the modules can erase, by code. */
    Map<String, Retention> retentions() {
        return modules.stream()
                .flatMap(module -> module.retention().stream())
                .collect(Collectors.toMap(Retention::code, Function.identity()));
    }
}
