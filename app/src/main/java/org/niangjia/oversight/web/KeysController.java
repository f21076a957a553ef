package org.niangjia.oversight.web;

import org.niangjia.identity.SignedIn;
import org.niangjia.oversight.internal.KeyDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The security officer's page of the keys. */
@Controller
@RequestMapping("/desk/keys")
class KeysController {

    private final KeyDesk keys;

    KeysController(KeyDesk keys) {
        this.keys = keys;
    }

    @GetMapping
    ModelAndView list() {
        ModelAndView page = new ModelAndView("oversight/keys", "versions", keys.versions());
        return page.addObject("latest", keys.latest().orElse(null));
    }

    /** How far the newest rotation is; asked again by the page while it runs. */
    @GetMapping("/rotation")
    ModelAndView rotation() {
        return new ModelAndView("oversight/rotation")
                .addObject("latest", keys.latest().orElse(null));
    }

    @PostMapping("/rotation")
    String rotate(@AuthenticationPrincipal SignedIn person) {
        keys.start(person.account());
        return "redirect:/desk/keys";
    }
}
