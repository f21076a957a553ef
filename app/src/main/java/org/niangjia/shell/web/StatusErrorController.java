package org.niangjia.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no handler saw: refusals of the security filters, and faults in filters and templates. */
@Controller
class StatusErrorController implements ErrorController {

    private final ProblemAnswers answers;

    StatusErrorController(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return answers.to(request, Problem.of(failure), failure);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answers.to(request, status == 403 ? refusal(request) : Problem.of(status), null);
    }

    /** Only who is signed in can be refused for good; everybody else came with a form that had expired. */
    private static Problem refusal(HttpServletRequest request) {
        boolean expired = request.getUserPrincipal() == null
                || request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        return expired ? Problem.PAGE_EXPIRED : Problem.FORBIDDEN;
    }
}
