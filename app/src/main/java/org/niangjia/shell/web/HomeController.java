package org.niangjia.shell.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.shell.HomeCard;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first pages: the worker's home, services, my page, and the desk's start. */
@Controller
class HomeController {

    private final List<HomeCard> cards;
    private final Accounts accounts;

    HomeController(List<HomeCard> cards, Accounts accounts) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.accounts = accounts;
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    public ModelAndView home(@AuthenticationPrincipal @Nullable SignedIn person) {
        if (person == null) {
            return new ModelAndView("shell/welcome");
        }
        if (person.isStaff()) {
            return new ModelAndView("redirect:/desk");
        }
        return new ModelAndView("shell/home", "cards", cardsOf(person));
    }

    @GetMapping("/services")
    ModelAndView services() {
        return new ModelAndView("shell/services");
    }

    @GetMapping("/me")
    @Transactional(readOnly = true)
    public ModelAndView me(@AuthenticationPrincipal SignedIn person) {
        String phone =
                accounts.phoneOf(person.account()).map(PhoneNumber::masked).orElse("");
        return new ModelAndView("shell/me", "phone", phone).addObject("cards", cardsOf(person));
    }

    @GetMapping("/desk")
    ModelAndView desk() {
        return new ModelAndView("shell/desk");
    }

    private List<HomeCard.Card> cardsOf(SignedIn person) {
        return cards.stream().flatMap(card -> card.cardFor(person).stream()).toList();
    }
}
