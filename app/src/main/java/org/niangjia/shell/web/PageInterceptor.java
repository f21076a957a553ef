package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every template its {@code page}, unless the handler made one. */
final class PageInterceptor implements HandlerInterceptor {

    private final Pages pages;

    PageInterceptor(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && !answer.getModel().containsKey("page") && !isRedirect(answer.getViewName())) {
            answer.addObject("page", pages.of(request));
        }
    }

    private static boolean isRedirect(@Nullable String viewName) {
        return viewName != null && viewName.startsWith("redirect:");
    }
}
