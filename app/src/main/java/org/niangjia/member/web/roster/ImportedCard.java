package org.niangjia.member.web.roster;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.roster.RosterConfirmations;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.shell.HomeCard;
import org.springframework.stereotype.Component;

/** Asks a member whom his union entered whether that is right. */
@Component
class ImportedCard implements HomeCard {

    private final RosterConfirmations confirmations;
    private final UnionFinder unions;

    ImportedCard(RosterConfirmations confirmations, UnionFinder unions) {
        this.confirmations = confirmations;
        this.unions = unions;
    }

    @Override
    public Optional<Card> cardFor(SignedIn person) {
        return confirmations
                .openQuestion(person.account())
                .map(question -> new Card(
                        "member/home-imported.jte",
                        new ImportedQuestion(question.name(), unions.nameOf(question.union()))));
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean alsoOnMyPage() {
        return false;
    }
}
