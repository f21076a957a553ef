package org.niangjia.shell.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser to refuse, error pages and answers of other filters included. Pages are never kept:
 * on a borrowed phone or a desk's shared computer the next one could go back to them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrowserRules extends OncePerRequestFilter {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " payment=(), usb=(), microphone=";

    /** The one page where somebody who wants to can ask by speaking. */
    private static final String ASKING = "/xiaoxuan";

    /** A year, as browsers' preload lists ask for; without subdomains, which may be others'. */
    private static final String ONLY_BY_TLS = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean kept = FrameFiles.isOne(request);
        boolean secure = request.isSecure();
        String microphone = isAsking(request) ? "(self)" : "()";
        tell(response, kept, secure, microphone);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void reset() {
                super.reset();
                tell((HttpServletResponse) getResponse(), kept, secure, microphone);
            }
        });
    }

    private static boolean isAsking(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(ASKING) || path.startsWith(ASKING + "/");
    }

    private static void tell(HttpServletResponse response, boolean kept, boolean secure, String microphone) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY + microphone);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!kept) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", ONLY_BY_TLS);
        }
    }
}
