package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a handler threw into an answer that says what happened, what was kept and what to do next. */
@ControllerAdvice
class ErrorPages {

    private final ProblemAnswers answers;

    ErrorPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return new ModelAndView(); // a stream that broke off: nothing can be said any more
        }
        return answers.to(request, Problem.of(failure), failure);
    }

    /** Left to the security filters, which know whether to ask for a sign-in. */
    @ExceptionHandler
    void refused(AccessDeniedException refusal) {
        throw refusal;
    }
}
