package org.niangjia.privacy.web;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.privacy.Removals;
import org.niangjia.shell.HomeCard;
import org.springframework.stereotype.Component;

/** The way to everything that a worker may see and decide about his data, on 我的. */
@Component
class MyDataCard implements HomeCard {

    private final Removals removals;

    MyDataCard(Removals removals) {
        this.removals = removals;
    }

    /** Its model: whether a removal is on its way. */
    @Override
    public Optional<Card> cardFor(SignedIn person) {
        boolean leaving = removals.newestOf(person.account())
                .filter(removal -> removal.state() == Removals.RemovalState.REQUESTED)
                .isPresent();
        return Optional.of(new Card("privacy/my-data.jte", leaving));
    }

    @Override
    public boolean onHome() {
        return false;
    }

    @Override
    public int order() {
        return 80;
    }
}
