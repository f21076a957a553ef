package org.niangjia.member.internal.joining;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;

/** What a worker has filled in so far; kept after each step, so that a closed browser loses nothing. */
public record JoiningDraft(
        @Nullable Person person,
        @Nullable Work work,
        @Nullable UnionChoice choice) {

    public static final JoiningDraft EMPTY = new JoiningDraft(null, null, null);

    /** The pages of the form, in their order. */
    public enum Step {
        PERSON,
        WORK,
        UNION,
        CONSENTS
    }

    /** What a returned joining is corrected from. */
    static JoiningDraft of(Application application) {
        return new JoiningDraft(application.person(), application.work(), application.choice());
    }

    /** A number that was completed from 15 digits stays marked when the worker confirms it. */
    JoiningDraft with(Person filledIn) {
        boolean completed = filledIn.completed()
                || (person != null && person.completed() && person.number().equals(filledIn.number()));
        return new JoiningDraft(new Person(filledIn.name(), filledIn.number(), completed), work, choice);
    }

    JoiningDraft with(Work filledIn) {
        return new JoiningDraft(person, filledIn, choice);
    }

    JoiningDraft with(UnionChoice filledIn) {
        return new JoiningDraft(person, work, filledIn);
    }

    /** With another union or, if there is none, without. */
    JoiningDraft choosing(Optional<UnionChoice> union) {
        return new JoiningDraft(person, work, union.orElse(null));
    }

    /** The first step that is not filled in; the last one if all are. */
    public Step next() {
        if (person == null) {
            return Step.PERSON;
        }
        if (work == null) {
            return Step.WORK;
        }
        return choice == null ? Step.UNION : Step.CONSENTS;
    }

    /** Whether the page of the step can be opened: all before it are filled in. */
    public boolean reaches(Step step) {
        return step.compareTo(next()) <= 0;
    }

    /** The application with this phone, if every step is filled in. */
    Optional<Application> complete(PhoneNumber phone) {
        return person == null || work == null || choice == null
                ? Optional.empty()
                : Optional.of(new Application(person, phone, work, choice));
    }
}
