package org.niangjia.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.OfficerPost;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.registry.internal.RegistryDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Terms of office: a new committee, and who takes or gives up an office before its end. */
@Controller
class OfficesController {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；\\s]+");
    private static final int SEATS_MAX = 60;

    private final RegistryDesk desk;
    private final UnionRegister register;
    private final Clock clock;

    OfficesController(RegistryDesk desk, UnionRegister register, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/desk/unions/{id}/offices")
    ModelAndView form(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return page(id, person, TimeOrderedUuid.next(), Map.of(), null);
    }

    @PostMapping("/desk/unions/{id}/election")
    ModelAndView elect(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields) {
        LocalDate begins = day(fields.getOrDefault("begins", ""));
        List<UnionChange.Seat> seats = seats(fields);
        if (begins == null || seats == null) {
            return page(id, person, key, fields, begins == null ? "registry.wrong.day" : "registry.wrong.names");
        }
        int years = "3".equals(fields.get("years")) ? 3 : 5;
        return carryOut(new UnionChange.Elect(new UnionId(id), begins, years, seats), id, key, fields, person);
    }

    @PostMapping("/desk/unions/{id}/office")
    ModelAndView takeOffice(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam OfficerPost post,
            @RequestParam Map<String, String> fields) {
        LocalDate since = day(fields.getOrDefault("since", ""));
        String name = fields.getOrDefault("name", "").strip();
        if (since == null || !isName(name)) {
            return page(id, person, key, fields, since == null ? "registry.wrong.day" : "registry.wrong.names");
        }
        return carryOut(
                new UnionChange.TakeOffice(new UnionId(id), new UnionChange.Seat(post, name), since),
                id,
                key,
                fields,
                person);
    }

    @PostMapping("/desk/unions/{id}/office/{officer}/end")
    ModelAndView leaveOffice(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable UUID officer,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields) {
        LocalDate until = day(fields.getOrDefault("until", ""));
        return until == null
                ? page(id, person, key, fields, "registry.wrong.day")
                : carryOut(new UnionChange.LeaveOffice(new UnionId(id), officer, until), id, key, fields, person);
    }

    private ModelAndView carryOut(UnionChange change, UUID id, UUID key, Map<String, String> fields, SignedIn person) {
        String reason = fields.getOrDefault("reason", "");
        if (!UnionRegister.isReason(reason)) {
            return page(id, person, key, fields, "registry.wrong.reason");
        }
        desk.open(new UnionId(id), person);
        return switch (desk.carryOut(key, change, reason, person)) {
            case RegistryDesk.Made made -> new ModelAndView("redirect:/desk/unions/" + id + "?done=done");
            case RegistryDesk.Refused refused -> page(id, person, key, fields, "UnionRefusal." + refused.why());
            case RegistryDesk.UsedForm used -> page(id, person, key, fields, "registry.other-request");
            case RegistryDesk.Proposed proposed -> throw new IllegalStateException("offices need no second person");
        };
    }

    /** Names by office, as they are listed with commas between them; null if one is too long. */
    private static @Nullable List<UnionChange.Seat> seats(Map<String, String> fields) {
        List<UnionChange.Seat> seats = new ArrayList<>();
        for (OfficerPost post : OfficerPost.values()) {
            List<String> names = BETWEEN_NAMES
                    .splitAsStream(fields.getOrDefault(post.name(), ""))
                    .filter(name -> !name.isBlank())
                    .toList();
            if (seats.size() + names.size() > SEATS_MAX || !names.stream().allMatch(OfficesController::isName)) {
                return null;
            }
            names.forEach(name -> seats.add(new UnionChange.Seat(post, name)));
        }
        return seats;
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= UnionChange.Seat.NAME_LENGTH_MAX;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private ModelAndView page(UUID id, SignedIn person, UUID key, Map<String, String> typed, @Nullable String problem) {
        UnionNode union = desk.open(new UnionId(id), person).node();
        ModelAndView page = new ModelAndView(
                "registry/offices",
                "form",
                new OfficesPage(
                        union,
                        register.runningTerm(union.id()).orElse(null),
                        register.officersOf(union.id()),
                        key,
                        LocalDate.now(clock),
                        typed,
                        problem));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
