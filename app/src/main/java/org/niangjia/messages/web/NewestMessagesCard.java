package org.niangjia.messages.web;

import java.util.List;
import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.shell.HomeCard;
import org.springframework.stereotype.Component;

/** What concerns the person, on his home page: the two newest messages. */
@Component
class NewestMessagesCard implements HomeCard {

    private static final int SHOWN = 2;

    private final Inbox inbox;

    NewestMessagesCard(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Optional<Card> cardFor(SignedIn person) {
        List<InboxMessage> newest = inbox.newest(SHOWN);
        return newest.isEmpty() ? Optional.empty() : Optional.of(new Card("messages/home-card.jte", newest));
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean alsoOnMyPage() {
        return false;
    }
}
