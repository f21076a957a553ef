package org.niangjia.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.SignedIn;
import org.niangjia.privacy.Removals;
import org.niangjia.privacy.internal.PrivacyProperties;
import org.niangjia.privacy.internal.retention.RetentionFile;
import org.niangjia.shell.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker asks to be forgotten, after he read what goes and what stays, and may think better of it. */
@Controller
class RemovalController {

    private final Removals removals;
    private final ObjectProvider<PersonalData> modules;
    private final RetentionFile retention;
    private final PrivacyProperties properties;
    private final FreshSignIn fresh;

    RemovalController(
            Removals removals,
            ObjectProvider<PersonalData> modules,
            RetentionFile retention,
            PrivacyProperties properties,
            FreshSignIn fresh) {
        this.removals = removals;
        this.modules = modules;
        this.retention = retention;
        this.properties = properties;
        this.fresh = fresh;
    }

    @GetMapping("/me/removal")
    ModelAndView show(@AuthenticationPrincipal SignedIn worker) {
        return page(worker, false);
    }

    @PostMapping("/me/removal")
    ModelAndView request(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam(defaultValue = "false") boolean understood,
            HttpServletRequest request) {
        if (!understood) {
            ModelAndView page = page(worker, true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!fresh.isFresh(request)) {
            return new ModelAndView("redirect:" + FreshPage.REMOVAL.confirmation());
        }
        return switch (removals.request(worker.account())) {
            case Removals.Requested requested -> new ModelAndView("redirect:/me/removal");
            case Removals.Hindered hindered -> {
                ModelAndView page = page(worker, false);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    @PostMapping("/me/removal/return")
    String takeBack(@AuthenticationPrincipal SignedIn worker) {
        removals.takeBack(worker.account());
        return "redirect:/me/removal";
    }

    private ModelAndView page(SignedIn worker, boolean unread) {
        List<String> sections = modules.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .map(PersonalData::section)
                .toList();
        return new ModelAndView(
                "privacy/removal",
                "shown",
                new RemovalPage(
                        removals.newestOf(worker.account()).orElse(null),
                        removals.hindrancesOf(worker.account()),
                        sections,
                        retention.kept(),
                        properties.coolingOff().toDays(),
                        unread));
    }
}
