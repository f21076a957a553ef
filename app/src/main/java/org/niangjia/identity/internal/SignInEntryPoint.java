package org.niangjia.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Leads a visitor to the page where he signs in; a program is told that it is not signed in. A form that comes after its session ended is refused instead: after a
 * redirect the person would believe that it was sent.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    /** The header by which htmx makes the whole page go somewhere instead of a part of it. */
    private static final String HTMX_REDIRECT = "HX-Redirect";

    private final RequestMatcher pages = new AndRequestMatcher(
            new MediaTypeRequestMatcher(MediaType.TEXT_HTML),
            new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**")));

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String signIn = request.getServletPath().startsWith("/desk") ? "/desk/sign-in" : "/sign-in";
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader(HTMX_REDIRECT, signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!pages.matches(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
