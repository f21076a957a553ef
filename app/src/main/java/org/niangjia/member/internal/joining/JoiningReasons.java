package org.niangjia.member.internal.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.Because;
import org.niangjia.member.internal.consent.Consent;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** Gathers what speaks for and against a joining. It proposes; a person decides. */
@Component
class JoiningReasons {

    /** Nothing speaks against it, and nothing has to be looked at. */
    static final String APPROVE = "joining.because.approve";

    /** Something speaks against it. */
    static final String LOOK = "joining.because.look";

    /** It has no union yet. */
    static final String PLACE = "joining.because.place";

    private final Memberships memberships;
    private final Consents consents;
    private final Unions unions;

    JoiningReasons(Memberships memberships, Consents consents, Unions unions) {
        this.memberships = memberships;
        this.consents = consents;
        this.unions = unions;
    }

    Because of(Joining joining) {
        List<Because> parts = new ArrayList<>(List.of(identity(joining), otherMembership(joining)));
        earlierMembership(joining).ifPresent(parts::add);
        parts.add(union(joining));
        parts.add(consent(joining));
        boolean against = parts.stream().anyMatch(JoiningReasons::speaksAgainst);
        Because whole;
        if (against) {
            whole = Because.against(LOOK);
        } else if (joining.state() == JoiningState.IN_POOL) {
            whole = Because.note(PLACE);
        } else {
            whole = Because.inFavour(APPROVE);
        }
        for (Because part : parts) {
            whole = whole.and(part);
        }
        return whole;
    }

    private static boolean speaksAgainst(Because reason) {
        return reason.verdict() == Because.Verdict.AGAINST
                || reason.parts().stream().anyMatch(JoiningReasons::speaksAgainst);
    }

    private static Because identity(Joining joining) {
        Because number = Because.inFavour(
                joining.application().person().completed()
                        ? "joining.because.number-completed"
                        : "joining.because.number-valid");
        Because age = Because.inFavour("joining.because.age").with("minimum", Person.AGE_MIN);
        Because phone = Because.inFavour("joining.because.phone");
        Because realName = switch (joining.realName()) {
            case NOT_CHECKED -> Because.note("joining.because.name-not-checked");
            case MATCHES -> Because.inFavour("joining.because.name-matches");
            case DIFFERS -> Because.against("joining.because.name-differs");
        };
        Because whole = realName.verdict() == Because.Verdict.AGAINST
                ? Because.against("joining.because.identity")
                : Because.inFavour("joining.because.identity");
        return whole.and(number).and(age).and(phone).and(realName);
    }

    private Because otherMembership(Joining joining) {
        if (joining.state() == JoiningState.APPROVED) {
            return Because.inFavour("joining.because.became-member");
        }
        return memberships.isHeld(joining.application().person().number())
                ? Because.against("joining.because.number-held")
                : Because.inFavour("joining.because.no-other-membership");
    }

    /** Who was a member before may be one again; the officer knows it and looks the record up, if it lies in his scope. */
    private Optional<Because> earlierMembership(Joining joining) {
        return memberships.earlierEnd(joining.application().person().number()).map(end -> switch (end) {
            case REMOVED -> Because.against("joining.because.earlier-removed");
            case DECEASED -> Because.against("joining.because.earlier-deceased");
            case LEFT, ACTIVE, TRANSFERRING, KEPT -> Because.note("joining.because.earlier-left");
        });
    }

    private Because union(Joining joining) {
        if (joining.state() == JoiningState.IN_POOL) {
            return Because.note("joining.because.in-pool");
        }
        boolean takesMembers = unions.find(joining.application().choice().union())
                .filter(union -> union.level() == UnionLevel.GRASSROOTS)
                .isPresent();
        Because whole = takesMembers
                ? Because.inFavour("joining.because.union-takes-members")
                : Because.against("joining.because.union-takes-none");
        return whole.and(Because.note(
                switch (joining.application().choice().way()) {
                    case EMPLOYER -> "joining.because.way-employer";
                    case PLACE -> "joining.because.way-place";
                    case UNKNOWN -> "joining.because.way-placed";
                }));
    }

    private Because consent(Joining joining) {
        List<Consent> given = consents.of(joining.account());
        boolean complete = given.stream().map(Consent::purpose).toList().containsAll(ConsentPurpose.required());
        return complete
                ? Because.inFavour("joining.because.consents-given")
                : Because.against("joining.because.consents-missing");
    }
}
