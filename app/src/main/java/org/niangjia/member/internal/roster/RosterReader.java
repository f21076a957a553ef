package org.niangjia.member.internal.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.SheetRow;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.Person;
import org.springframework.stereotype.Component;

/** Reads the rows of rosters one by one, without asking who is in the tables. */
@Component
class RosterReader {

    private static final int AGE_MAX = 100;
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d{14}000");

    private final WorkWords work;
    private final Clock clock;

    RosterReader(WorkWords work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** What reading gives. */
    sealed interface Reading {}

    record Understood(RosterEntry entry) implements Reading {}

    record Refused(RowOutcome outcome) implements Reading {}

    Reading read(SheetRow row, RosterColumns columns) {
        if (!row.readable()) {
            return new Refused(Rejection.UNREADABLE.outcome());
        }
        String number = columns.of(row, RosterColumn.NATIONAL_NUMBER);
        return switch (Person.read(columns.of(row, RosterColumn.NAME), number, clock)) {
            case Person.Wrong wrong -> new Refused(outcomeOf(wrong, number));
            case Person.Right(Person person) -> read(row, columns, person);
        };
    }

    private static RowOutcome outcomeOf(Person.Wrong wrong, String number) {
        if (wrong.number() == null) {
            return RowOutcome.rejected("NameFault." + wrong.name());
        }
        return wrong.number() == Person.NumberFault.CHECK_CHARACTER
                        && ROUNDED.matcher(number).matches()
                ? Rejection.NUMBER_ROUNDED.outcome()
                : RowOutcome.rejected("NumberFault." + wrong.number());
    }

    private Reading read(SheetRow row, RosterColumns columns, Person person) {
        if (isOver(AGE_MAX, person.number())) {
            return new Refused(Rejection.OVER_HUNDRED.outcome());
        }
        String typedPhone = columns.of(row, RosterColumn.PHONE);
        Optional<PhoneNumber> phone = PhoneNumber.parse(typedPhone);
        if (phone.isEmpty()) {
            return new Refused((typedPhone.isEmpty() ? Rejection.PHONE_MISSING : Rejection.PHONE_FORM).outcome());
        }
        LocalDate today = LocalDate.now(clock);
        String typedDate = columns.of(row, RosterColumn.JOINED);
        Optional<LocalDate> joined = typedDate.isEmpty() ? Optional.of(today) : TypedDate.read(typedDate);
        if (joined.filter(day ->
                        !day.isAfter(today) && day.isAfter(person.number().birthDate()))
                .isEmpty()) {
            return new Refused(Rejection.JOINED_DATE.outcome());
        }
        return new Understood(new RosterEntry(
                row.number(),
                person,
                phone.get(),
                work.read(columns.of(row, RosterColumn.EMPLOYMENT), columns.of(row, RosterColumn.TRADE)),
                columns.of(row, RosterColumn.UNION),
                joined.get()));
    }

    private boolean isOver(int years, CitizenId number) {
        return !number.birthDate().plusYears(years).isAfter(LocalDate.now(clock));
    }
}
