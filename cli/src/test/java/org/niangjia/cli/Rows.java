package org.niangjia.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A database of the platform as one who sees every row asks it. */
interface Rows {

    /** A connection that no policy binds; to be closed by the caller. */
    Connection connect() throws SQLException;

    /** The first column of the first row; empty if there is none. */
    default String one(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** The number that is the first column of the first row. */
    default long count(String query) throws SQLException {
        return Long.parseLong(one(query));
    }

    default void change(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    /** Lets a recurring job's hour come now, and waits until it was done. */
    default void letJobRun(String task, Duration atMost) throws Exception {
        String job = "platform.scheduled_tasks where task_name = '" + task + "'";
        Awaiting.await(() -> one("select picked from " + job).equals("f"), task + " is at rest", atMost);
        String before = one("select coalesce(last_success, 'epoch') from " + job);
        change("update platform.scheduled_tasks set execution_time = now() where task_name = '" + task + "'");
        Awaiting.await(
                () -> one("select not picked and last_success > '" + before + "' from " + job)
                        .equals("t"),
                task + " runs",
                atMost);
    }
}
