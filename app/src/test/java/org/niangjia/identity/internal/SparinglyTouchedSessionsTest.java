package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

/** A session notes an access only if the one noted last is more than a minute old. */
class SparinglyTouchedSessionsTest {

    private static final Instant NOTED = Instant.parse("2026-11-24T02:00:00Z");

    private final MapSession stored = new MapSession();
    private final SparinglyTouchedSessions.SparinglyTouched<MapSession> session =
            new SparinglyTouchedSessions.SparinglyTouched<>(stored);

    @Test
    void anAccessWithinAMinuteIsNotNoted() {
        stored.setLastAccessedTime(NOTED);
        session.setLastAccessedTime(NOTED.plusSeconds(60));
        assertThat(stored.getLastAccessedTime()).isEqualTo(NOTED);
    }

    @Test
    void anAccessAfterAMinuteIsNoted() {
        stored.setLastAccessedTime(NOTED);
        session.setLastAccessedTime(NOTED.plusSeconds(61));
        assertThat(stored.getLastAccessedTime()).isEqualTo(NOTED.plusSeconds(61));
    }
}
