package org.niangjia.member.internal.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.RealNameVerification;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker fills in the form step by step, submits it, and may withdraw it. Runs in the worker's own scope. */
@Service
public class JoiningForm {

    private final JoiningDrafts drafts;
    private final Joinings joinings;
    private final JoiningHistory history;
    private final Memberships memberships;
    private final Consents consents;
    private final Accounts accounts;
    private final RealNameVerification realNames;
    private final UnionFinder unions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    JoiningForm(
            JoiningDrafts drafts,
            Joinings joinings,
            JoiningHistory history,
            Memberships memberships,
            Consents consents,
            Accounts accounts,
            RealNameVerification realNames,
            UnionFinder unions,
            Clock clock,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.joinings = joinings;
        this.history = history;
        this.memberships = memberships;
        this.consents = consents;
        this.accounts = accounts;
        this.realNames = realNames;
        this.unions = unions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How the worker stands now. */
    public Standing standing(AccountId account) {
        return inTransaction(() -> standingOf(account));
    }

    private Standing standingOf(AccountId account) {
        Optional<Membership> membership = memberships.currentOf(account);
        if (membership.isPresent()) {
            return new Standing.Member(membership.get());
        }
        Optional<JoiningDraft> draft = drafts.find(account).map(this::withUnionAsItIs);
        Optional<Joining> open = joinings.openOf(account);
        if (open.isEmpty()) {
            return new Standing.Drafting(draft.orElse(JoiningDraft.EMPTY));
        }
        Joining joining = open.get();
        return joining.state().isPending()
                ? new Standing.Waiting(joining)
                : new Standing.Returned(
                        joining, draft.orElseGet(() -> withUnionAsItIs(JoiningDraft.of(joining.application()))));
    }

    /** The union may have moved since it was chosen; where it has ended, the worker chooses another. */
    private JoiningDraft withUnionAsItIs(JoiningDraft draft) {
        return draft.choice() == null ? draft : draft.choosing(unions.asItIs(draft.choice()));
    }

    /** What saving the first step gave. */
    public enum PersonSaved {
        SAVED,
        /** The number is a current member's on whose record the worker's own phone stands; nothing was saved. */
        OWN_MEMBERSHIP
    }

    /**
     * Saves who asks to join. Whether the number is a member's is told only to the phone on that member's record:
     * everybody else's form goes on alike.
     */
    public PersonSaved save(AccountId account, Person person) {
        return inTransaction(() -> {
            if (memberships.isHeld(person.number(), phoneOf(account))) {
                memberships.bind(
                        phoneOf(account),
                        person.number()
                                .value()
                                .substring(person.number().value().length() - SealedNumbers.TAIL_LENGTH));
                return PersonSaved.OWN_MEMBERSHIP;
            }
            change(account, draft -> draft.with(person));
            return PersonSaved.SAVED;
        });
    }

    public void save(AccountId account, Work work) {
        transaction.executeWithoutResult(status -> change(account, draft -> draft.with(work)));
    }

    public void save(AccountId account, UnionChoice choice) {
        transaction.executeWithoutResult(status -> change(account, draft -> draft.with(choice)));
    }

    /** Changes the draft; a worker who is a member or waits has none, and nothing happens. */
    private void change(AccountId account, UnaryOperator<JoiningDraft> filledIn) {
        switch (standingOf(account)) {
            case Standing.Drafting drafting -> drafts.save(account, filledIn.apply(drafting.draft()));
            case Standing.Returned returned -> drafts.save(account, filledIn.apply(returned.draft()));
            case Standing.Member member -> {}
            case Standing.Waiting waiting -> {}
        }
    }

    /** What submitting gave. */
    public sealed interface Submission {}

    /** The joining waits for its union; submitting twice gives the same joining. */
    public record Submitted(Joining joining) implements Submission {}

    /** Something that joining needs was not agreed to; nothing was submitted. */
    public record ConsentMissing(Set<ConsentPurpose> missing) implements Submission {}

    /** Something is not filled in, or the worker is a member already: his standing tells what to do. */
    public record NothingToSubmit() implements Submission {}

    /**
     * Submits what the worker has filled in.
     *
     * @param agreed what he agreed to on the last page
     */
    public Submission submit(AccountId account, Set<ConsentPurpose> agreed) {
        Set<ConsentPurpose> missing = EnumSet.copyOf(ConsentPurpose.required());
        missing.removeAll(agreed);
        if (!missing.isEmpty()) {
            return new ConsentMissing(missing);
        }
        Optional<Application> filledIn = inTransaction(() -> filledIn(account));
        RealNameVerification.Result realName =
                filledIn.map(this::verify).orElse(RealNameVerification.Result.NOT_CHECKED);
        return inTransaction(() -> submit(account, agreed, filledIn, realName));
    }

    private Optional<Application> filledIn(AccountId account) {
        return switch (standingOf(account)) {
            case Standing.Drafting drafting -> drafting.draft().complete(phoneOf(account));
            case Standing.Returned returned -> returned.draft().complete(phoneOf(account));
            case Standing.Member member -> Optional.empty();
            case Standing.Waiting waiting -> Optional.empty();
        };
    }

    private RealNameVerification.Result verify(Application application) {
        Person person = application.person();
        return realNames.verify(person.name(), person.number(), application.phone());
    }

    /** The draft is the lock: of two submissions at once the second finds it gone and the joining there. */
    private Submission submit(
            AccountId account,
            Set<ConsentPurpose> agreed,
            Optional<Application> verified,
            RealNameVerification.Result realName) {
        drafts.lock(account);
        Optional<Joining> open = joinings.lockOpenOf(account);
        if (open.filter(joining -> joining.state().isPending()).isPresent()) {
            return new Submitted(open.get());
        }
        Optional<Application> application = filledIn(account);
        if (application.isEmpty()) {
            return new NothingToSubmit();
        }
        RealNameVerification.Result result =
                application.equals(verified) ? realName : RealNameVerification.Result.NOT_CHECKED;
        Instant now = clock.instant();
        Joining joining = open.map(returned -> submitAgain(returned, application.get(), result, now))
                .orElseGet(() -> submitFirst(account, application.get(), result, now));
        consents.give(account, agreed, now);
        drafts.remove(account);
        return new Submitted(joining);
    }

    private Joining submitFirst(
            AccountId account, Application application, RealNameVerification.Result realName, Instant now) {
        Joining joining = Joining.submit(account, application, realName, now);
        joinings.add(joining);
        history.add(JoiningDeed.byWorker(joining, JoiningDeed.Kind.SUBMITTED, now));
        return joining;
    }

    private Joining submitAgain(
            Joining returned, Application application, RealNameVerification.Result realName, Instant now) {
        Joining joining = returned.submitAgain(application, realName, now);
        joinings.replace(joining);
        history.add(JoiningDeed.byWorker(joining, JoiningDeed.Kind.SUBMITTED_AGAIN, now));
        return joining;
    }

    /** Withdraws the worker's open joining; without one nothing happens. */
    public void withdraw(AccountId account) {
        transaction.executeWithoutResult(status -> joinings.lockOpenOf(account).ifPresent(open -> {
            Joining withdrawn = open.withdraw();
            joinings.update(withdrawn);
            drafts.remove(account);
            history.add(JoiningDeed.byWorker(withdrawn, JoiningDeed.Kind.WITHDRAWN, clock.instant()));
        }));
    }

    /** What happened with the worker's joining so far. */
    public List<JoiningDeed> historyOf(JoiningId joining) {
        return inTransaction(() -> history.of(joining));
    }

    private PhoneNumber phoneOf(AccountId account) {
        return accounts.phoneOf(account)
                .orElseThrow(() -> new IllegalStateException("a worker's account has a phone in its own scope"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
