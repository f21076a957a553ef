package org.niangjia;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the instances on one database fill in the demo federation one after the other: the second finds it filled. Comes
 * before the runners that fill, and holds PostgreSQL's advisory lock on a connection of its own until all are done.
 */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(0)
class DemoTurn implements ApplicationRunner, DisposableBean {

    private static final long LOCK = 0x6e69616e6764656dL;

    private final DataSource database;
    private @Nullable Connection holder;

    DemoTurn(DataSource database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("MustBeClosed") // kept until the demo federation is filled in
    public void run(ApplicationArguments arguments) throws SQLException {
        holder = database.getConnection();
        execute(holder, "select pg_advisory_lock(" + LOCK + ")");
    }

    @EventListener(ApplicationReadyEvent.class)
    void letTheNext() throws SQLException {
        destroy();
    }

    @Override
    public void destroy() throws SQLException {
        try (Connection held = holder) {
            if (held != null) {
                execute(held, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
        holder = null;
    }

    private static void execute(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }
}
