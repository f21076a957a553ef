package org.niangjia.member.web.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.membership.MembershipCards;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;

/** Looks once in a session whether the worker's phone stands on the record of a membership that nobody has yet. */
final class MembershipFinder implements HandlerInterceptor {

    private static final String LOOKED = "member.looked";

    private final MembershipCards cards;

    MembershipFinder(MembershipCards cards) {
        this.cards = cards;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(LOOKED) == null
                && request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn person
                && !person.isStaff()) {
            cards.findByPhone(person.account());
            session.setAttribute(LOOKED, true);
        }
        return true;
    }
}
