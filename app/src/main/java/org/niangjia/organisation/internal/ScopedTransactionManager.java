package org.niangjia.organisation.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling PostgreSQL its scope, in settings that end with the transaction; the row-level
 * security policies read them. Without a scope the settings are empty and no personal row is visible.
 */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String SET_SCOPE = "select set_config('niangjia.account', ?, true),"
            + " set_config('niangjia.subtree', ?, true), set_config('niangjia.subtree_end', ?, true)";

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    private record Settings(String account, String subtree, String subtreeEnd) {

        static Settings of(Scope scope) {
            return switch (scope) {
                case Scope.None none -> new Settings("", "", "");
                case Scope.Self self -> new Settings(self.account().toString(), "", "");
                case Scope.Subtree subtree ->
                    new Settings(
                            subtree.account().toString(),
                            subtree.path().value(),
                            subtree.path().end());
                case Scope.Job job -> of(job.startedBy());
            };
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Settings settings = Settings.of(Scopes.current());
        if (settings.account().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, settings.account());
            statement.setString(2, settings.subtree());
            statement.setString(3, settings.subtreeEnd());
            statement.execute();
        }
    }

    /**
     * A lost connection is rolled back by the server. To try it here would hide what failed, such as the commit, behind a
     * connection that is closed.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (!isConnectionLost()) {
            super.doRollback(status);
        }
    }

    private boolean isConnectionLost() {
        try {
            return TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder
                    && holder.getConnection().isClosed();
        } catch (SQLException unknown) {
            return false;
        }
    }
}
