package org.niangjia.identity.internal;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, touched sparingly, in transactions of their own that need no scope. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcTemplate sql, DataSource dataSource, @Value("${spring.session.timeout}") Duration timeout) {
        TransactionTemplate ownTransactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        ownTransactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(sql, ownTransactions);
        sessions.setTableName("identity.spring_session");
        sessions.setDefaultMaxInactiveInterval(timeout);
        return sessions;
    }

    /** Declared by its own type: as a {@code SessionRepository<?>} the filter would take the one behind it. */
    @Bean
    @Primary
    SparinglyTouchedSessions<?> sparinglyTouchedSessions(JdbcIndexedSessionRepository storedSessions) {
        return new SparinglyTouchedSessions<>(storedSessions);
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("niangjia");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}
