package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The files of which every page is made come without a look at the database. */
class FrameFilesTest extends WebTest {

    private static final int SECONDS_MAX = 5;

    @Autowired
    private FlywayConnectionDetails owner;

    @ParameterizedTest
    @ValueSource(strings = {"/css/niangjia.css", "/images/empty.svg", "/js/shell.js"})
    void aSignedInPersonGetsThemWhileNobodyCanReadSessions(String path) throws Exception {
        Visitor worker = worker();
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table identity.spring_session in access exclusive mode");

            Visitor.Answer answer =
                    CompletableFuture.supplyAsync(() -> worker.open(path)).get(SECONDS_MAX, TimeUnit.SECONDS);

            assertThat(answer.status()).isEqualTo(200);
            connection.rollback();
        }
    }
}
