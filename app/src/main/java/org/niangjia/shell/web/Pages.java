package org.niangjia.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.Page;
import org.niangjia.shell.UnreadMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    /** The cookie by which a browser remembers the large type. */
    static final String TYPE_SIZE_COOKIE = "type-size";

    private final MessageSource words;
    private final List<DeskArea> areas;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final ObjectProvider<UnreadMessages> messages;
    private final Accounts accounts;
    private final Unions unions;
    private final boolean demo;

    Pages(
            MessageSource words,
            ObjectProvider<DeskArea> areas,
            ObjectProvider<ResourceUrlProvider> resources,
            ObjectProvider<UnreadMessages> messages,
            Accounts accounts,
            Unions unions,
            @Value("${niangjia.demo}") boolean demo) {
        this.words = words;
        this.areas =
                areas.stream().sorted(Comparator.comparingInt(DeskArea::order)).toList();
        this.resources = resources;
        this.messages = messages;
        this.accounts = accounts;
        this.unions = unions;
        this.demo = demo;
    }

    Page of(HttpServletRequest request) {
        SignedIn person = personOf(request);
        return new Page(
                words,
                RequestContextUtils.getLocale(request),
                request.getRequestURI(),
                csrfOf(request),
                person,
                hasLargeType(request),
                demo,
                unreadOf(person),
                staffOf(person),
                person == null
                        ? List.of()
                        : areas.stream()
                                .filter(area -> person.hasAny(area.roles()))
                                .toList(),
                this::address);
    }

    private int unreadOf(@Nullable SignedIn person) {
        return person == null || person.isStaff()
                ? 0
                : messages.stream().mapToInt(UnreadMessages::count).sum();
    }

    private Page.Staff staffOf(@Nullable SignedIn person) {
        if (person == null || person.within() == null) {
            return Page.Staff.NOBODY;
        }
        String union = unions.at(person.within()).map(UnionNode::shortName).orElse("");
        return new Page.Staff(accounts.displayNameOf(person.account()).orElse(""), union);
    }

    private String address(String path) {
        String versioned = resources.getObject().getForLookupPath(path);
        return versioned == null ? path : versioned;
    }

    private static @Nullable SignedIn personOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                ? person
                : null;
    }

    private static Page.Csrf csrfOf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static boolean hasLargeType(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(TYPE_SIZE_COOKIE)
                                && cookie.getValue().equals("large"));
    }
}
