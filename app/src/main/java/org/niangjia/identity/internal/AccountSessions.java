package org.niangjia.identity.internal;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.niangjia.identity.Device;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.Sessions;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Sessions in Spring Session's tables, found by the account that Spring Session keeps as their principal's name. */
@Component
class AccountSessions implements Sessions {

    private static final int HANDLE_LENGTH = 32;

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final JdbcClient sql;

    AccountSessions(JdbcIndexedSessionRepository storedSessions, JdbcClient sql) {
        this.stored = storedSessions;
        this.sql = sql;
    }

    @Override
    public List<OpenSession> of(AccountId account, String here) {
        return open(account).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> opened(session, here))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastUsed)
                        .reversed())
                .toList();
    }

    private Map<String, ? extends Session> open(AccountId account) {
        return stored.findByPrincipalName(account.toString());
    }

    private static OpenSession opened(Session session, String here) {
        Device device = session.getAttribute(SessionStart.DEVICE);
        return new OpenSession(
                handleOf(session.getId()),
                device == null ? Device.of(null) : device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(here));
    }

    /** A digest of the identifier: who sees it on a page cannot enter the session. */
    private static String handleOf(String session) {
        return HexFormat.of().formatHex(Sm3.of(session)).substring(0, HANDLE_LENGTH);
    }

    @Override
    public boolean end(AccountId account, String handle) {
        List<String> named = open(account).keySet().stream()
                .filter(session -> handleOf(session).equals(handle))
                .toList();
        named.forEach(stored::deleteById);
        return !named.isEmpty();
    }

    @Override
    public int endAll(AccountId account) {
        return endOthers(account, "");
    }

    @Override
    public int endOthers(AccountId account, String here) {
        return sql.sql("delete from identity.spring_session where principal_name = :account and session_id <> :here")
                .param("account", account.toString())
                .param("here", here)
                .update();
    }
}
