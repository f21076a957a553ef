package org.niangjia.operation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the database to be worked on: jobs, events, entries of the audit record. */
@Component
class Backlog {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Taken last;

    Backlog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Taken(Instant at, Counts counts) {}

    /**
     * Numbers of one moment, ages in seconds and 0 when nothing waits.
     *
     * @param jobsDue jobs whose time has come
     * @param jobsLateSeconds how late the latest of them is
     * @param jobsFailing jobs whose last run failed
     * @param jobsSilent jobs in hand whose process has said nothing for a minute
     * @param events events that some listener has not dealt with
     * @param unlinked audit entries that the chain lacks yet
     */
    record Counts(
            long jobsDue,
            long jobsLateSeconds,
            long jobsFailing,
            long jobsSilent,
            long events,
            long eventsOldestSeconds,
            long unlinked,
            long unlinkedOldestSeconds) {

        static Counts from(ResultSet row, int number) throws SQLException {
            return new Counts(
                    row.getLong("jobs_due"),
                    row.getLong("jobs_late"),
                    row.getLong("jobs_failing"),
                    row.getLong("jobs_silent"),
                    row.getLong("events"),
                    row.getLong("events_oldest"),
                    row.getLong("unlinked"),
                    row.getLong("unlinked_oldest"));
        }
    }

    /** Numbers not older than five seconds, however often they are asked for. */
    Counts counts() {
        Instant now = clock.instant();
        Taken known = last;
        if (known == null || now.isAfter(known.at().plus(FRESH)) || now.isBefore(known.at())) {
            known = new Taken(now, count());
            last = known;
        }
        return known.counts();
    }

    private Counts count() {
        return sql.sql("""
                        select jobs.*, events.*, unlinked.* from
                            (select count(*) filter (where not picked and execution_time < now()) as jobs_due,
                                    coalesce(extract(epoch from now() - min(execution_time)
                                        filter (where not picked and execution_time < now())), 0) as jobs_late,
                                    count(*) filter (where consecutive_failures > 0) as jobs_failing,
                                    count(*) filter (where picked and last_heartbeat < now() - interval '1 minute')
                                        as jobs_silent
                             from platform.scheduled_tasks) jobs,
                            (select count(*) as events,
                                    coalesce(extract(epoch from now() - min(publication_date)), 0) as events_oldest
                             from platform.event_publication where completion_date is null) events,
                            (select count(*) as unlinked,
                                    coalesce(extract(epoch from now() - min(recorded)), 0) as unlinked_oldest
                             from audit.unlinked join audit.entry on entry.id = unlinked.entry) unlinked
                        """).query(Counts::from).single();
    }
}
