package org.niangjia.privacy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.privacy.Children;
import org.niangjia.privacy.internal.child.ChildBook;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A guardian enters his children under 14, and takes his consent back. */
@Controller
class ChildrenController {

    private final ChildBook children;

    ChildrenController(ChildBook children) {
        this.children = children;
    }

    @GetMapping("/me/children")
    ModelAndView list(@AuthenticationPrincipal SignedIn guardian) {
        return page(guardian, null, "", "");
    }

    @PostMapping("/me/children")
    ModelAndView enter(
            @AuthenticationPrincipal SignedIn guardian,
            @RequestParam String name,
            @RequestParam String born,
            @RequestParam(defaultValue = "false") boolean agreed) {
        ChildBook.Fault fault = children.enter(guardian.account(), name, read(born), agreed);
        if (fault == null) {
            return new ModelAndView("redirect:/me/children");
        }
        ModelAndView page = page(guardian, fault, name, born);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/me/children/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn guardian, @PathVariable UUID id) {
        children.withdraw(guardian.account(), id);
        return "redirect:/me/children";
    }

    private ModelAndView page(SignedIn guardian, ChildBook.@Nullable Fault fault, String name, String born) {
        return new ModelAndView(
                        "privacy/children",
                        "children",
                        children.all(guardian.account()).stream()
                                .map(child -> new ChildLine(child, children.isUnderAge(child)))
                                .toList())
                .addObject("fault", fault)
                .addObject("name", name)
                .addObject("born", born)
                .addObject("version", Children.CONSENT_VERSION);
    }

    private static @Nullable LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
