package org.niangjia.shell.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.niangjia.shell.TooManyRequests;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address that asks too often, before its request costs a look at the database. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 2)
class AddressGuard extends OncePerRequestFilter {

    private final Limits limits;

    AddressGuard(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!FrameFiles.isOne(request)) {
                limits.takeFromAddress(request);
            }
        } catch (TooManyRequests tooMany) {
            ErrorForward.send(request, response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }
}
