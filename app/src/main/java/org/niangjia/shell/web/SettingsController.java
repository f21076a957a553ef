package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a reader sets for this browser: type size and language. */
@Controller
class SettingsController {

    /** One slash at the start: two would begin the address of another site. */
    private static final Pattern OWN_PATH = Pattern.compile("/([A-Za-z0-9\\-][A-Za-z0-9/\\-]*)?");

    private static final Pattern PLAIN_QUERY = Pattern.compile("[A-Za-z0-9\\-=&%.+]*");

    @PostMapping("/settings/type-size")
    String chooseTypeSize(
            @RequestParam String size,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(Pages.TYPE_SIZE_COOKIE, size.equals("large") ? "large" : "normal", request, response);
        return "redirect:" + pathOf(from);
    }

    @PostMapping("/settings/language")
    String chooseLanguage(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        remember(TemplateConfiguration.LANGUAGE_COOKIE, chosen.toLanguageTag(), request, response);
        return "redirect:" + pathOf(from);
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only path and query of the page one came from: a forged header cannot lead to another site. */
    private static String pathOf(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = page.getRawPath();
            if (path == null || !OWN_PATH.matcher(path).matches()) {
                return "/";
            }
            String query = page.getRawQuery();
            return query == null || !PLAIN_QUERY.matcher(query).matches() ? path : path + "?" + query;
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
