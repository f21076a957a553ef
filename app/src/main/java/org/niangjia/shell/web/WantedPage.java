package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Remembers which page somebody wanted before he was asked to sign in. */
@Component
class WantedPage {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    /** The path that a worker goes on to; never one of the desk. */
    String afterWorkersSignIn(HttpServletRequest request, HttpServletResponse response) {
        String path = take(request, response);
        return isOfDesk(path) ? "/" : path;
    }

    /** The path that a staff member goes on to, always one of the desk. */
    String afterStaffSignIn(HttpServletRequest request, HttpServletResponse response) {
        String path = take(request, response);
        return isOfDesk(path) ? path : "/desk";
    }

    private String take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        String path = saved == null ? null : URI.create(saved.getRedirectUrl()).getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static boolean isOfDesk(String path) {
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
