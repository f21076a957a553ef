package org.niangjia.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a person who has just shown who he is. */
@Component
public class SessionStart {

    /** The session attribute that holds the {@link Device}. */
    public static final String DEVICE = "device";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final FreshSignIn fresh;
    private final Duration staffIdle;

    /** @param staffIdle how long a session at the desk lives unused; the platform's own timeout holds for workers */
    SessionStart(FreshSignIn fresh, @Value("${niangjia.session.staff-idle:30m}") Duration staffIdle) {
        this.fresh = fresh;
        this.staffIdle = staffIdle;
    }

    /** Signs the person in under a new session identifier, so that one planted before is worth nothing. */
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        fresh.renew(request);
        HttpSession session = request.getSession();
        session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
        if (person.isStaff()) {
            session.setMaxInactiveInterval((int) staffIdle.toSeconds());
        }
    }
}
