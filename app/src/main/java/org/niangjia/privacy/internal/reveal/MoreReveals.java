package org.niangjia.privacy.internal.reveal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.springframework.stereotype.Component;

/** More persons for one staff member on one day than he may look at on his own. */
@Component
public class MoreReveals implements FourEyesChange<MoreReveals.Wanted> {

    /** The most that can be asked for at once. */
    public static final int FURTHER_MAX = 200;

    /** Who may look at masked data at all. */
    public static final Set<Role> READERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER, Role.SOCIAL_WORKER);

    private final RevealLog reveals;
    private final Clock clock;

    MoreReveals(RevealLog reveals, Clock clock) {
        this.reveals = reveals;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param further how many persons on top, 1 to {@value #FURTHER_MAX}
     */
    public record Wanted(LocalDate day, int further) {

        /** @throws IllegalArgumentException if the number is out of its range */
        public Wanted {
            if (further < 1 || further > FURTHER_MAX) {
                throw new IllegalArgumentException("out of 1 to " + FURTHER_MAX + ": " + further);
            }
        }
    }

    @Override
    public String kind() {
        return "privacy.more-reveals";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return READERS;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.UNION_OFFICER);
    }

    @Override
    public List<ChangeLine> lines(Wanted wanted) {
        return List.of(
                ChangeLine.text("reveal.more.day", wanted.day().toString()),
                ChangeLine.text("reveal.more.further", String.valueOf(wanted.further())));
    }

    /** A day that is over can't be opened again. */
    @Override
    public Outcome apply(ChangeId id, Wanted wanted, Proposer proposer, SignedIn decider) {
        boolean granted = wanted.day().equals(LocalDate.now(clock))
                && reveals.grant(proposer.account(), wanted.day(), wanted.further());
        return granted ? new Applied() : new CannotApply("reveal.more.too-late");
    }
}
