package org.niangjia.shell;

import java.util.Optional;
import org.niangjia.identity.SignedIn;

/** The port by which a module puts a card on the worker's home page; a bean of it is asked each time the page opens. */
public interface HomeCard {

    /**
     * The card for this person, or none.
     *
     * @param person never staff
     */
    Optional<Card> cardFor(SignedIn person);

    /** Place on the page, small numbers first. */
    int order();

    /** Whether the card stands on the home page. */
    default boolean onHome() {
        return true;
    }

    /** Whether the card also stands on 我的, with what the platform keeps of the person. */
    default boolean alsoOnMyPage() {
        return true;
    }

    /**
     * A card.
     *
     * @param template the jte template that draws it, such as {@code member/home-card.jte}; gets {@code page} and {@code
     *     model}
     * @param model what the template shows
     */
    record Card(String template, Object model) {}
}
