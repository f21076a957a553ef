package org.niangjia;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Uses an embedded PostgreSQL unless {@code NIANGJIA_DB_URL} names a server; either way Flyway signs in as the owner of
 * the tables and the application as a restricted role.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${niangjia.db.url:}'.isEmpty()")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(NiangjiaProperties properties) {
        return EmbeddedDatabase.start(properties.data().toAbsolutePath());
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new ApplicationConnection(
                database.url(), "niangjia_app", database.passwords().application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(
                database.url(), "niangjia_owner", database.passwords().owner());
    }

    private record ApplicationConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record OwnerConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
