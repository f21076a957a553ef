package org.niangjia.lecturer.internal.films;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Notices when a published film comes, goes or no longer says what its sources say. It looks into the database, so that the
 * work of every process is seen; one look serves all who wait, and nobody waiting means no look.
 */
@Component
public class FilmWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FilmWatch.class);
    private static final Duration EVERY = Duration.ofMillis(400);

    private final PublishedFilms films;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyWaits = lock.newCondition();
    private final Condition changed = lock.newCondition();

    private int waiting;
    private long changes;
    private String seen = "";
    private boolean running;

    FilmWatch(PublishedFilms films) {
        this.films = films;
    }

    /** How many changes were noticed so far. */
    public long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is more to wait for: false once the platform stops. */
    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until more changes are noticed than the caller knows of, the time is over or the platform stops.
     *
     * @return how many changes were noticed by then
     */
    public long awaitChange(long known, Duration most) throws InterruptedException {
        lock.lock();
        try {
            waiting++;
            somebodyWaits.signal();
            long left = most.toNanos();
            while (running && changes == known && left > 0) {
                left = changed.awaitNanos(left);
            }
            return changes;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("film-watch").start(this::watch);
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
            somebodyWaits.signal();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        try {
            while (isWanted()) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when somebody waits (true) or the platform stops (false). */
    private boolean isWanted() throws InterruptedException {
        lock.lock();
        try {
            while (running && waiting == 0) {
                somebodyWaits.await();
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        String now;
        try {
            now = films.fingerprint();
        } catch (DataAccessException away) {
            LOG.warn("Could not look for changed films; trying again: {}", away.toString());
            return;
        }
        lock.lock();
        try {
            if (!now.equals(seen)) {
                seen = now;
                changes++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
