package org.niangjia.member.web.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.files.FileId;
import org.niangjia.files.FileTooLarge;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.roster.RosterColumn;
import org.niangjia.member.internal.roster.RosterColumns;
import org.niangjia.member.internal.roster.RosterConfirmations;
import org.niangjia.member.internal.roster.RosterDesk;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Rosters are handed in, looked at, and started; and workers' doubts about their entries are settled. */
@Controller
@RequestMapping("/desk/roster")
class RosterController {

    private static final int UNIONS_OFFERED_MAX = 100;
    private static final String COLUMN = "column-";

    private final RosterDesk desk;
    private final RosterConfirmations confirmations;
    private final Unions unions;
    private final UnionFinder finder;

    RosterController(RosterDesk desk, RosterConfirmations confirmations, Unions unions, UnionFinder finder) {
        this.desk = desk;
        this.confirmations = confirmations;
        this.unions = unions;
        this.finder = finder;
    }

    @GetMapping
    ModelAndView begin() {
        return start(null);
    }

    private ModelAndView start(@Nullable String problem) {
        List<RosterConfirmations.Doubt> doubts = confirmations.doubts();
        Map<UnionId, String> names = new HashMap<>();
        doubts.forEach(doubt -> names.computeIfAbsent(doubt.union(), finder::nameOf));
        ModelAndView page = new ModelAndView(
                "member/roster", "start", new RosterStart(RosterDesk.BYTES_MAX >> 20, doubts, names, problem));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping
    ModelAndView receive(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn person)
            throws IOException {
        if (file.isEmpty()) {
            return start("UnreadableSheet.EMPTY");
        }
        try (InputStream content = file.getInputStream()) {
            FileId id = desk.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, person);
            return new ModelAndView("redirect:/desk/roster/" + id);
        } catch (FileTooLarge tooLarge) {
            return start("roster.too-large");
        }
    }

    @GetMapping("/{file}")
    ModelAndView look(@PathVariable UUID file, @AuthenticationPrincipal SignedIn person) {
        return look(new FileId(file), null, null, null, List.of(), person);
    }

    private ModelAndView look(
            FileId file,
            @Nullable RosterColumns chosen,
            @Nullable UUID union,
            @Nullable String problem,
            List<RosterColumn> about,
            SignedIn person) {
        RosterDesk.Preview preview;
        try {
            preview = desk.preview(file, person);
        } catch (UnreadableSheet unreadable) {
            return start("UnreadableSheet." + unreadable.reason().name());
        }
        ModelAndView page = new ModelAndView(
                "member/roster-columns",
                "roster",
                new RosterPage(
                        preview, chosen == null ? preview.columns() : chosen, union, offered(person), problem, about));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<UnionNode> offered(SignedIn person) {
        OrgPath scope = Optional.ofNullable(person.within()).orElseThrow(NotFound::new);
        return unions.searchPlaces("", scope, UNIONS_OFFERED_MAX);
    }

    @PostMapping("/{file}/start")
    ModelAndView start(
            @PathVariable UUID file,
            @RequestParam int firstRow,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person) {
        FileId id = new FileId(file);
        RosterColumns chosen = columnsOf(form);
        return switch (desk.start(id, Math.max(1, firstRow), chosen, union, person)) {
            case RosterDesk.Started started -> new ModelAndView("redirect:/desk/runs/" + started.run());
            case RosterDesk.ColumnMissing missing ->
                look(id, chosen, union, "roster.column-missing", missing.columns(), person);
            case RosterDesk.ColumnDoubled doubled ->
                look(id, chosen, union, "roster.column-doubled", doubled.columns(), person);
            case RosterDesk.NoUnion none -> look(id, chosen, union, "roster.no-union", List.of(), person);
            case RosterDesk.WrongUnion wrong -> look(id, chosen, null, "roster.wrong-union", List.of(), person);
        };
    }

    /** A column that the form doesn't name holds nothing that is read. */
    private static RosterColumns columnsOf(Map<String, String> form) {
        List<RosterColumn> columns = new ArrayList<>();
        for (int place = 0; place < RosterColumns.SHOWN_MAX; place++) {
            columns.add(RosterColumn.of(form.getOrDefault(COLUMN + place, "")));
        }
        return new RosterColumns(columns);
    }

    @PostMapping("/doubts/{member}/settlement")
    String settle(@PathVariable UUID member, @AuthenticationPrincipal SignedIn person) {
        confirmations.settle(new MemberId(member), person);
        return "redirect:/desk/roster";
    }
}
