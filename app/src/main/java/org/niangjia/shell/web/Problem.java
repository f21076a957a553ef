package org.niangjia.shell.web;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.niangjia.shell.NotFound;
import org.niangjia.shell.TooManyRequests;
import org.niangjia.shell.web.guard.UploadRefused;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The kinds of failure, each with words for what happened, what was kept and what to do next. */
enum Problem {
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
    /** The form is older than the session or than its token. */
    PAGE_EXPIRED("page-expired", HttpStatus.FORBIDDEN),
    SIGNED_OUT("signed-out", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY("too-many", HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    /** Our own mistake. */
    FAULT("fault", HttpStatus.INTERNAL_SERVER_ERROR);

    private static final Predicate<String> CONNECTION_LOST =
            Pattern.compile("08...|57P0[123]").asMatchPredicate();

    private static final String NO_TEXT = "22021";

    private final String code;
    private final HttpStatus status;

    Problem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    /** The part of the message keys that names it. */
    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    static Problem of(Throwable failure) {
        return switch (failure) {
            case NotFound notFound -> NOT_FOUND;
            case TooManyRequests often -> TOO_MANY;
            case UploadRefused upload ->
                switch (upload.reason()) {
                    case SIGNED_OUT -> PAGE_EXPIRED;
                    case NOT_ALLOWED -> FORBIDDEN;
                    case NO_UPLOADS_HERE -> BAD_REQUEST;
                    case TOO_LARGE -> TOO_LARGE;
                };
            case MethodArgumentTypeMismatchException guessedAddress -> NOT_FOUND;
            case MaxUploadSizeExceededException upload -> TOO_LARGE;
            case InvalidParameterException unread -> of(unread.getErrorCode());
            case MultipartException upload -> BAD_REQUEST;
            case CannotCreateTransactionException away -> UNAVAILABLE;
            case DataAccessResourceFailureException away -> UNAVAILABLE;
            case QueryTimeoutException away -> UNAVAILABLE;
            case TransactionSystemException rollback
            when rollback.getApplicationException() != null -> of(rollback.getApplicationException());
            case ErrorResponse answered -> of(answered.getStatusCode().value());
            case ServletException wrapping when wrapping.getCause() != null -> of(wrapping.getCause());
            default -> ofDatabase(failure);
        };
    }

    /**
     * The database ended the connection in the middle of the work (SQLSTATE 08xxx or 57P01 to 57P03), or was given a text
     * that it cannot store, such as one with a zero byte (22021).
     */
    private static Problem ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                if (CONNECTION_LOST.test(state)) {
                    return UNAVAILABLE;
                }
                if (state.equals(NO_TEXT)) {
                    return BAD_REQUEST;
                }
            }
        }
        return FAULT;
    }

    static Problem of(int status) {
        return switch (status) {
            case 401 -> SIGNED_OUT;
            case 403 -> FORBIDDEN;
            case 404, 405 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : FAULT;
        };
    }
}
