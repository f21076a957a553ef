package org.niangjia.shell.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.TooManyRequests;
import org.niangjia.shell.web.guard.UploadRefused.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets large bodies in only where a page takes files, from somebody signed in who may open it. It stands behind the
 * sessions and before the security filters: looking for a form's token they would first write all of it to the disk.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
class UploadGate extends OncePerRequestFilter {

    private static final long FORM_BYTES_MAX = 2 << 20;

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final UploadPages pages;
    private final Limits limits;

    UploadGate(UploadPages pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isMultipart(request)) {
                check(request);
            } else if (request.getContentLengthLong() > FORM_BYTES_MAX) {
                throw new UploadRefused(Reason.TOO_LARGE);
            }
        } catch (UploadRefused | TooManyRequests refused) {
            ErrorForward.send(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void check(HttpServletRequest request) {
        Authentication authentication =
                sessions.loadDeferredContext(request).get().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw new UploadRefused(Reason.SIGNED_OUT);
        }
        if (!pages.take(request)) {
            throw new UploadRefused(Reason.NO_UPLOADS_HERE);
        }
        if (request.getServletPath().startsWith("/desk/") && !person.isStaff()) {
            throw new UploadRefused(Reason.NOT_ALLOWED);
        }
        limits.takeUpload(person.getName(), request);
    }
}
