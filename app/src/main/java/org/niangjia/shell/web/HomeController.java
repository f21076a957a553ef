package org.niangjia.shell.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.shell.DeskFigure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first pages: the worker's home, services, my page, and the desk's start. */
@Controller
class HomeController {

    private final HomeCards cards;
    private final List<DeskFigure> figures;
    private final Accounts accounts;
    private final Clock clock;

    HomeController(HomeCards cards, ObjectProvider<DeskFigure> figures, Accounts accounts, Clock clock) {
        this.cards = cards;
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(DeskFigure::order))
                .toList();
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(@AuthenticationPrincipal @Nullable SignedIn person) {
        if (person == null) {
            return new ModelAndView("shell/welcome");
        }
        if (person.isStaff()) {
            return new ModelAndView("redirect:/desk");
        }
        return new ModelAndView("shell/home", "cards", cards.onHome(person)).addObject("greeting", greeting());
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
        return new ModelAndView("shell/me", "phone", phone).addObject("cards", cards.onMyPage(person));
    }

    @GetMapping("/desk")
    @Transactional(readOnly = true)
    public ModelAndView desk(@AuthenticationPrincipal SignedIn person) {
        List<DeskFigure.Figure> shown = figures.stream()
                .flatMap(figure -> figure.figureFor(person).stream())
                .toList();
        return new ModelAndView("shell/desk", "figures", shown)
                .addObject("greeting", greeting())
                .addObject("now", clock.instant());
    }

    /** Message key of the greeting for this time of the day. */
    private String greeting() {
        int hour = LocalTime.now(clock).getHour();
        if (hour >= 5 && hour < 11) {
            return "greeting.morning";
        }
        if (hour >= 11 && hour < 13) {
            return "greeting.noon";
        }
        return hour >= 13 && hour < 18 ? "greeting.afternoon" : "greeting.evening";
    }
}
