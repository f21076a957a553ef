package org.niangjia.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.niangjia.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at the desk whose account is no longer what the session holds: ended, given other roles or another
 * place. Ending an account deletes its sessions already; this closes the gap of one that began in the same moment.
 */
final class StaffStandingFilter extends OncePerRequestFilter {

    private final JdbcAccounts accounts;

    StaffStandingFilter(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.equals("/desk") && !path.startsWith("/desk/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.isStaff()
                && !stands(person)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stands(SignedIn person) {
        return accounts.inScopeOf(
                person.account(),
                () -> accounts.standing(person.account()).filter(person::equals).isPresent());
    }
}
