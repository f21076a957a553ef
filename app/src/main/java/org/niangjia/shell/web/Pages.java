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
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.Page;
import org.niangjia.shell.UnreadMessages;
import org.niangjia.shell.Watermark;
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
    private final Watermark watermark;
    private final boolean demo;

    Pages(
            MessageSource words,
            ObjectProvider<DeskArea> areas,
            ObjectProvider<ResourceUrlProvider> resources,
            ObjectProvider<UnreadMessages> messages,
            Accounts accounts,
            Unions unions,
            Watermark watermark,
            @Value("${niangjia.demo}") boolean demo) {
        this.words = words;
        this.areas =
                areas.stream().sorted(Comparator.comparingInt(DeskArea::order)).toList();
        this.resources = resources;
        this.messages = messages;
        this.accounts = accounts;
        this.unions = unions;
        this.watermark = watermark;
        this.demo = demo;
    }

    /** The page for whoever is signed in, in his own scope: an error page is made outside the request's. */
    Page of(HttpServletRequest request) {
        SignedIn person = personOf(request);
        return person == null ? ofNobody(request) : Scopes.call(person.scope(), () -> ofPerson(request, person));
    }

    private Page ofPerson(HttpServletRequest request, SignedIn person) {
        return page(
                request,
                person,
                unreadOf(person),
                staffOf(person),
                areas.stream().filter(area -> person.hasAny(area.roles())).toList());
    }

    /** The page as a visitor sees it; asks nothing of the database. */
    Page ofNobody(HttpServletRequest request) {
        return page(request, null, 0, Page.Staff.NOBODY, List.of());
    }

    private Page page(
            HttpServletRequest request,
            @Nullable SignedIn person,
            int unread,
            Page.Staff staff,
            List<DeskArea> deskAreas) {
        return new Page(
                words,
                RequestContextUtils.getLocale(request),
                request.getRequestURI(),
                csrfOf(request),
                person,
                hasLargeType(request),
                demo,
                unread,
                staff,
                deskAreas,
                this::address);
    }

    private int unreadOf(SignedIn person) {
        return person.isStaff()
                ? 0
                : messages.stream().mapToInt(UnreadMessages::count).sum();
    }

    private Page.Staff staffOf(SignedIn person) {
        if (person.within() == null) {
            return Page.Staff.NOBODY;
        }
        String union = unions.at(person.within()).map(UnionNode::name).orElse("");
        return new Page.Staff(accounts.displayNameOf(person.account()).orElse(""), union, watermark.of(person));
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
