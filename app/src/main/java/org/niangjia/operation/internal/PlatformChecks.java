package org.niangjia.operation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.niangjia.operation.internal.Backlog.Counts;
import org.niangjia.shell.HealthCheck;
import org.niangjia.shell.HealthCheck.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platform as a whole rests on. Each module adds checks of its own. */
@Configuration(proxyBeanMethods = false)
class PlatformChecks {

    static final String DATABASE = "database";

    private static final long SECONDS_PER_MINUTE = 60;
    private static final Duration SKEW_NOTICED = Duration.ofSeconds(2);
    private static final Duration SKEW_GRAVE = Duration.ofSeconds(30);
    private static final long GIGABYTE = 1L << 30;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private record Check(String name, int order, boolean needsDatabase, Supplier<Finding> look) implements HealthCheck {

        @Override
        public Finding check() {
            return look.get();
        }
    }

    @Bean
    HealthCheck databaseCheck(JdbcClient sql, Clock clock) {
        return new Check(DATABASE, 10, false, () -> {
            Instant began = clock.instant();
            sql.sql("select 1").query(Integer.class).single();
            long millis = Duration.between(began, clock.instant()).toMillis();
            return millis > 1_000 ? Finding.watch("slow", millis) : Finding.good(millis);
        });
    }

    /** Half of the way there and back counts as the moment of the database's clock. */
    @Bean
    HealthCheck clockCheck(JdbcClient sql, Clock clock) {
        return new Check("clock", 20, true, () -> {
            Instant before = clock.instant();
            Instant there = sql.sql("select clock_timestamp()")
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            Instant middle =
                    before.plus(Duration.between(before, clock.instant()).dividedBy(2));
            return clockFinding(Duration.between(middle, there).abs());
        });
    }

    static Finding clockFinding(Duration skew) {
        if (skew.compareTo(SKEW_NOTICED) <= 0) {
            return Finding.good();
        }
        return skew.compareTo(SKEW_GRAVE) <= 0
                ? Finding.watch("apart", skew.toSeconds())
                : Finding.bad("apart", skew.toSeconds());
    }

    @Bean
    HealthCheck jobsCheck(Backlog backlog) {
        return new Check("jobs", 30, true, () -> jobsFinding(backlog.counts()));
    }

    static Finding jobsFinding(Counts counts) {
        if (counts.jobsSilent() > 0) {
            return Finding.bad("silent", counts.jobsSilent());
        }
        if (counts.jobsLateSeconds() > 2 * SECONDS_PER_MINUTE) {
            return Finding.bad("late", counts.jobsDue(), counts.jobsLateSeconds() / SECONDS_PER_MINUTE);
        }
        return counts.jobsFailing() > 0 ? Finding.watch("failing", counts.jobsFailing()) : Finding.good();
    }

    @Bean
    HealthCheck eventsCheck(Backlog backlog) {
        return new Check("events", 40, true, () -> eventsFinding(backlog.counts()));
    }

    static Finding eventsFinding(Counts counts) {
        return waiting(counts.events(), counts.eventsOldestSeconds(), 5, 60);
    }

    @Bean
    HealthCheck auditCheck(Backlog backlog) {
        return new Check("audit", 50, true, () -> auditFinding(backlog.counts()));
    }

    static Finding auditFinding(Counts counts) {
        return waiting(counts.unlinked(), counts.unlinkedOldestSeconds(), 1, 10);
    }

    private static Finding waiting(long count, long oldestSeconds, long noticedMinutes, long graveMinutes) {
        long minutes = oldestSeconds / SECONDS_PER_MINUTE;
        if (minutes < noticedMinutes) {
            return Finding.good(count);
        }
        return minutes < graveMinutes ? Finding.watch("behind", count, minutes) : Finding.bad("behind", count, minutes);
    }

    @Bean
    HealthCheck diskCheck(@Value("${niangjia.data}") Path data) {
        return new Check("disk", 60, false, () -> {
            try {
                FileStore store = Files.getFileStore(data);
                return diskFinding(store.getUsableSpace(), store.getTotalSpace());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Finding diskFinding(long usable, long total) {
        long gigabytes = usable / GIGABYTE;
        long percent = total == 0 ? 0 : 100 * usable / total;
        if (usable < GIGABYTE) {
            return Finding.bad("full", gigabytes, percent);
        }
        return usable < 5 * GIGABYTE ? Finding.watch("full", gigabytes, percent) : Finding.good(gigabytes, percent);
    }

    @Bean
    HealthCheck keysCheck(@Value("${niangjia.keys:${niangjia.data}/keys}") Path keys) {
        return new Check("keys", 70, false, () -> keysFinding(keys.resolve("vault.properties")));
    }

    static Finding keysFinding(Path file) {
        try {
            if (!Files.exists(file)) {
                return Finding.bad("missing");
            }
            return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)) ? Finding.good() : Finding.bad("open");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
