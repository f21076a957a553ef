package org.niangjia.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.YearCalendar;
import org.niangjia.registry.internal.CalendarDesk;
import org.niangjia.registry.internal.CalendarText;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The years of the calendar, and the form by which one is entered: typed, looked at, put before a second person. */
@Controller
class CalendarController {

    private final CalendarDesk desk;

    CalendarController(CalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/calendar")
    ModelAndView list() {
        return new ModelAndView("registry/calendar", "years", desk.years()).addObject("missing", desk.missing());
    }

    @GetMapping("/desk/calendar/{year}")
    ModelAndView year(@AuthenticationPrincipal SignedIn keeper, @PathVariable int year) {
        Optional<YearCalendar> known = known(year);
        return page(
                keeper,
                year,
                known.map(CalendarText::write).orElse(""),
                known.map(YearCalendar::source).orElse(""),
                "",
                false,
                null);
    }

    /** Shows what was understood and what it would change; nothing is stored. */
    @PostMapping("/desk/calendar/{year}/look")
    ModelAndView look(
            @AuthenticationPrincipal SignedIn keeper,
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String source,
            @RequestParam(defaultValue = "") List<String> first,
            @RequestParam(defaultValue = "") List<String> last,
            @RequestParam(defaultValue = "") List<String> kind) {
        known(year);
        return page(keeper, year, withRows(text, first, last, kind), source, "", true, null);
    }

    @PostMapping("/desk/calendar/{year}")
    ModelAndView propose(
            @AuthenticationPrincipal SignedIn keeper,
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String source,
            @RequestParam String reason) {
        known(year);
        CalendarText.Parsed parsed = CalendarText.parse(year, text);
        if (!parsed.problems().isEmpty() || !YearCalendar.isSource(source)) {
            return page(keeper, year, text, source, reason, true, null);
        }
        if (!FourEyes.isReason(reason)) {
            return page(keeper, year, text, source, reason, true, "calendar.reason-wrong");
        }
        return new ModelAndView("redirect:/desk/approvals/"
                + desk.propose(
                        YearCalendar.of(year, parsed.daysOff(), parsed.makeUpDays(), source.strip()),
                        reason.strip(),
                        keeper));
    }

    private Optional<YearCalendar> known(int year) {
        if (!desk.isYear(year)) {
            throw new NotFound();
        }
        return desk.find(year);
    }

    /** Rows of the form become lines of the text, which then stands for all. */
    private static String withRows(String text, List<String> first, List<String> last, List<String> kind) {
        StringBuilder all = new StringBuilder(text.strip());
        for (int row = 0; row < first.size(); row++) {
            Optional<LocalDate> from = day(first.get(row));
            Optional<LocalDate> to = row < last.size() ? day(last.get(row)) : Optional.empty();
            if (from.isPresent()) {
                boolean working = row < kind.size() && kind.get(row).equals("WORK");
                all.append('\n').append(working ? "/ " : "").append(from.get());
                to.filter(day -> !day.equals(from.get()))
                        .ifPresent(day -> all.append('…').append(day));
            }
        }
        return all.toString().strip();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private ModelAndView page(
            SignedIn keeper,
            int year,
            String text,
            String source,
            String reason,
            boolean looked,
            @Nullable String problem) {
        String wrong = problem;
        List<CalendarText.Problem> problems = List.of();
        YearCalendar read = null;
        if (looked) {
            CalendarText.Parsed parsed = CalendarText.parse(year, text.length() > CalendarText.LENGTH_MAX ? "" : text);
            problems = parsed.problems();
            if (parsed.daysOff().isEmpty() && problems.isEmpty()) {
                wrong = "calendar.nothing";
            } else if (!YearCalendar.isSource(source)) {
                wrong = "calendar.source-wrong";
            } else if (problems.isEmpty()) {
                read = YearCalendar.of(year, parsed.daysOff(), parsed.makeUpDays(), source.strip());
            }
        }
        CalendarForm form = new CalendarForm(
                year,
                desk.find(year).isPresent(),
                desk.mayPropose(keeper),
                text,
                source,
                reason,
                problems,
                read,
                read == null ? null : desk.foresee(read),
                wrong);
        ModelAndView page = new ModelAndView("registry/calendar-year", "form", form);
        page.setStatus(wrong == null && problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
