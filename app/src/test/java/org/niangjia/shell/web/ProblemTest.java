package org.niangjia.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** Which failure is told as which problem. */
class ProblemTest {

    @Test
    void whatLiesOutsideTheScopeIsNotFound() {
        assertThat(Problem.of(new NotFound())).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void anAddressThatOnlyTakesFormsIsNotFound() {
        assertThat(Problem.of(new HttpRequestMethodNotSupportedException("GET")))
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void anUploadIsTooLargeWhoeverNoticesIt() {
        assertThat(Problem.of(new MaxUploadSizeExceededException(1))).isEqualTo(Problem.TOO_LARGE);
        assertThat(Problem.of(new InvalidParameterException("too large", 413))).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoFaultOfOurs() {
        assertThat(Problem.of(new CannotCreateTransactionException("away"))).isEqualTo(Problem.UNAVAILABLE);
        assertThat(Problem.of(new CannotGetJdbcConnectionException("away"))).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void aConnectionThatTheDatabaseEndedInTheMiddleOfTheWorkIsNoFaultOfOurs() {
        SQLException ended = new SQLException("terminating connection due to crash", "57P02");

        assertThat(Problem.of(new UncategorizedSQLException("read", null, ended)))
                .isEqualTo(Problem.UNAVAILABLE);
        assertThat(Problem.of(new TransactionSystemException("commit", new SQLException("broken pipe", "08006"))))
                .isEqualTo(Problem.UNAVAILABLE);
        assertThat(Problem.of(new UncategorizedSQLException("read", null, new SQLException("division", "22012"))))
                .isEqualTo(Problem.FAULT);
    }

    @Test
    void aRollbackThatFailedTooDoesNotHideWhatFailedFirst() {
        TransactionSystemException rollback =
                new TransactionSystemException("rollback", new SQLException("connection is closed"));
        rollback.initApplicationException(new CannotGetJdbcConnectionException("away"));

        assertThat(Problem.of(rollback)).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void aStatusThatAHandlerChoseIsKept() {
        assertThat(Problem.of(new ResponseStatusException(HttpStatus.FORBIDDEN)))
                .isEqualTo(Problem.FORBIDDEN);
    }

    @Test
    void whatTheContainerWrapsIsUnwrapped() {
        assertThat(Problem.of(new ServletException(new CannotCreateTransactionException("away"))))
                .isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void everythingElseIsAFault() {
        assertThat(Problem.of(new IllegalStateException())).isEqualTo(Problem.FAULT);
        assertThat(Problem.of(new ServletException("without a cause"))).isEqualTo(Problem.FAULT);
    }
}
