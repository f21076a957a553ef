package org.niangjia.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;
import org.springframework.stereotype.Component;

/** Another calendar of a year: one administrator proposes it, another agrees. */
@Component
class CalendarChange implements FourEyesChange<CalendarChange.Wanted> {

    private final WorkingDays calendar;
    private final AuditLog audit;

    CalendarChange(WorkingDays calendar, AuditLog audit) {
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * What is proposed.
     *
     * @param before the year in short as the proposer saw it; empty if it was missing
     */
    record Wanted(int year, List<LocalDate> holidays, List<LocalDate> makeUpDays, String source, String before) {

        Wanted {
            holidays = List.copyOf(holidays);
            makeUpDays = List.copyOf(makeUpDays);
        }

        YearCalendar calendar() {
            return YearCalendar.of(year, holidays, makeUpDays, source);
        }
    }

    @Override
    public String kind() {
        return "registry.calendar";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return CalendarDesk.KEEPERS;
    }

    @Override
    public Set<Role> deciders() {
        return CalendarDesk.KEEPERS;
    }

    @Override
    public List<ChangeLine> lines(Wanted wanted) {
        YearCalendar year = wanted.calendar();
        List<ChangeLine> lines = new ArrayList<>();
        lines.add(ChangeLine.text("calendar.year", Integer.toString(wanted.year())));
        lines.add(
                wanted.before().isEmpty()
                        ? ChangeLine.words("calendar.before", "calendar.missing")
                        : ChangeLine.text("calendar.before", wanted.before()));
        lines.add(ChangeLine.text("calendar.days-off", String.join("，", CalendarText.stretches(year))));
        lines.add(ChangeLine.text("calendar.make-up-days", CalendarText.shortly(year.makeUpDays())));
        lines.add(ChangeLine.text("calendar.source", wanted.source()));
        return lines;
    }

    /** Of two changes of the same year the second would undo what its proposer never saw. */
    @Override
    public Outcome apply(ChangeId id, Wanted wanted, Proposer proposer, SignedIn decider) {
        String now = calendar.find(wanted.year()).map(CalendarText::write).orElse("");
        if (!now.equals(wanted.before())) {
            return new CannotApply("calendar.outdated");
        }
        calendar.enter(wanted.calendar());
        audit.record(new AuditEntry(
                decider.account(),
                "registry.calendar-changed",
                "calendar:" + wanted.year(),
                Because.note("registry.because.calendar").with("change", id)));
        return new Applied();
    }

    /** What becomes a day off or a working day, and what is no longer one. */
    static SortedSet<LocalDate> added(SortedSet<LocalDate> before, SortedSet<LocalDate> after) {
        SortedSet<LocalDate> added = new TreeSet<>(after);
        added.removeAll(before);
        return added;
    }
}
