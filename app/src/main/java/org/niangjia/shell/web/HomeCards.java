package org.niangjia.shell.web;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.HomeCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the modules for a person's cards and draws each with the template of its module. */
@Component
class HomeCards {

    private final List<HomeCard> cards;
    private final TemplateEngine templates;

    HomeCards(ObjectProvider<HomeCard> cards, TemplateEngine templates) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    public List<DrawnCard> onHome(SignedIn person) {
        return drawn(person, HomeCard::onHome);
    }

    @Transactional(readOnly = true)
    public List<DrawnCard> onMyPage(SignedIn person) {
        return drawn(person, HomeCard::alsoOnMyPage);
    }

    private List<DrawnCard> drawn(SignedIn person, Predicate<HomeCard> wanted) {
        return cards.stream()
                .filter(wanted)
                .flatMap(card -> card.cardFor(person).stream())
                .map(this::drawn)
                .toList();
    }

    private DrawnCard drawn(HomeCard.Card card) {
        return page -> output -> templates.render(card.template(), Map.of("page", page, "model", card.model()), output);
    }
}
