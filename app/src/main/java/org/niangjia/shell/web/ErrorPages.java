package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.shell.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into a page that says what happened, what was kept and what to do next. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ModelAndView badRequest(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "bad-request");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView databaseAway(HttpServletRequest request, Exception cause) {
        LOG.warn("The database does not answer: {}", cause.getMessage());
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String problem) {
        ModelAndView answer = new ModelAndView("shell/error", "problem", problem);
        answer.addObject("page", pages.of(request));
        answer.setStatus(status);
        return answer;
    }
}
