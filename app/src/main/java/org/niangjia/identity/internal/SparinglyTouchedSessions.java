package org.niangjia.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last access is written at most once a minute: reading a page does not write to the database.
 *
 * @param <S> the kind of session of the repository behind this one
 */
final class SparinglyTouchedSessions<S extends Session>
        implements SessionRepository<SparinglyTouchedSessions.SparinglyTouched<S>> {

    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;

    SparinglyTouchedSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public SparinglyTouched<S> createSession() {
        return new SparinglyTouched<>(stored.createSession());
    }

    @Override
    public void save(SparinglyTouched<S> session) {
        stored.save(session.session);
    }

    @Override
    public @Nullable SparinglyTouched<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new SparinglyTouched<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** A session that ignores a touch within a minute of the last one. */
    static final class SparinglyTouched<S extends Session> implements Session {

        private final S session;

        SparinglyTouched(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (session.getLastAccessedTime().plus(BETWEEN_TOUCHES).isBefore(now)) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's signature
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
