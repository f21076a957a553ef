package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database ends a connection in the middle of a transaction. */
class LostConnectionTest extends PlatformTest {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource database;

    @Test
    void aCommitThatTheDatabaseDoesNotAnswerIsToldAsSuch() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> end(
                        sql.sql("select pg_backend_pid()").query(Integer.class).single())))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void aQueryThatTheDatabaseDoesNotAnswerIsToldAsSuch() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    end(sql.sql("select pg_backend_pid()").query(Integer.class).single());
                    sql.sql("select 1").query(Integer.class).single();
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    /** Ends the connection of a process of the server, and waits until it has ended. */
    private void end(int process) {
        try (Connection other = database.getConnection();
                PreparedStatement statement = other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, process);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
