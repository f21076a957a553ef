package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.handover.MyHandovers;
import org.niangjia.shell.HomeCard;
import org.springframework.stereotype.Component;

/** The way to what one handed over, for who did. */
@Component
class HandoversCard implements HomeCard {

    private static final int ORDER = 55;

    private final MyHandovers handovers;

    HandoversCard(MyHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Optional<Card> cardFor(SignedIn person) {
        List<MyHandovers.Line> lines = handovers.of(person.account());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Card("lecturer/home-handovers.jte", lines));
    }

    @Override
    public int order() {
        return ORDER;
    }
}
