package org.niangjia.shell.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.niangjia.shell.TooManyRequests;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns away an account that asks too often. */
@Configuration(proxyBeanMethods = false)
class AccountGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final Limits limits;

    AccountGuard(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal person = request.getUserPrincipal();
        if (person != null && request.getDispatcherType() == DispatcherType.REQUEST && !FrameFiles.isOne(request)) {
            try {
                limits.takeFromAccount(person.getName(), request);
            } catch (TooManyRequests tooMany) {
                ErrorForward.tell(response, tooMany);
                throw tooMany;
            }
        }
        return true;
    }
}
