package org.niangjia.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what no handler caught: refused by security, or a fault of ours. */
@Controller
class StatusErrorController implements ErrorController {

    private final Pages pages;

    StatusErrorController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String problem = switch (status) {
            case 400 -> "bad-request";
            case 403 -> "forbidden";
            case 404, 405 -> "not-found";
            case 413 -> "too-large";
            case 503 -> "unavailable";
            default -> "fault";
        };
        ModelAndView answer = new ModelAndView("shell/error", "problem", problem);
        answer.addObject("page", pages.of(request));
        return answer;
    }
}
