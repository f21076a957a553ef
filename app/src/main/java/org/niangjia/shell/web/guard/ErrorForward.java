package org.niangjia.shell.web.guard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.niangjia.shell.TooManyRequests;
import org.springframework.http.HttpHeaders;

/**
 * Shows the error page from a filter. The container's own way would send the request through sessions and security once
 * more, which is what a filter in front of them wants to spare.
 */
public final class ErrorForward {

    private ErrorForward() {}

    /** Answers with the page for the failure; nothing may have been sent before. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws ServletException, IOException {
        response.reset();
        if (failure instanceof TooManyRequests tooMany) {
            tell(response, tooMany);
        }
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        request.setAttribute(RequestDispatcher.ERROR_METHOD, request.getMethod());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString());
        request.getRequestDispatcher("/error").forward(request, response);
    }

    static void tell(HttpServletResponse response, TooManyRequests tooMany) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
    }
}
