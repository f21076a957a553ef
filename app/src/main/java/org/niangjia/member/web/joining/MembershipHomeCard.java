package org.niangjia.member.web.joining;

import java.util.List;
import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.joining.Standing;
import org.niangjia.member.internal.phone.FoundMembership;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.member.web.membership.MembershipPages;
import org.niangjia.shell.HomeCard;
import org.springframework.stereotype.Component;

/** The first card of the worker's home: his membership, how far his joining is, or the invitation to join. */
@Component
class MembershipHomeCard implements HomeCard {

    private final JoiningForm form;
    private final MembershipPages pages;
    private final UnionFinder unions;
    private final FoundMembership found;

    MembershipHomeCard(JoiningForm form, MembershipPages pages, UnionFinder unions, FoundMembership found) {
        this.found = found;
        this.form = form;
        this.pages = pages;
        this.unions = unions;
    }

    @Override
    public Optional<Card> cardFor(SignedIn person) {
        return Optional.of(
                switch (form.standing(person.account())) {
                    case Standing.Member member -> new Card("member/home-card.jte", pages.of(member.membership()));
                    case Standing.Waiting waiting -> new Card("member/home-waiting.jte", withUnion(waiting.joining()));
                    case Standing.Returned returned ->
                        new Card("member/home-returned.jte", withUnion(returned.joining()));
                    case Standing.Drafting drafting ->
                        found.isThere(person.account())
                                ? new Card("member/home-found.jte", person)
                                : new Card("member/home-invitation.jte", drafting.draft());
                });
    }

    private JoiningPage withUnion(Joining joining) {
        return new JoiningPage(
                joining, unions.nameOf(joining.application().choice().union()), List.of());
    }

    @Override
    public int order() {
        return 10;
    }
}
