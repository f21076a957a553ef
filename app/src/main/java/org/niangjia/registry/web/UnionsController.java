package org.niangjia.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.UnionTerm;
import org.niangjia.organisation.Unions;
import org.niangjia.registry.internal.RegistryDesk;
import org.niangjia.shell.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of unions, the page of each, and the terms of office that are due. */
@Controller
class UnionsController {

    private static final int FOUND_MAX = 50;
    private static final int TERMS_MAX = 200;
    private static final int HISTORY_MAX = 50;
    private static final int TEXT_LENGTH_MAX = 60;

    private final UnionRegister register;
    private final Unions unions;
    private final RegistryDesk desk;
    private final Clock clock;

    UnionsController(UnionRegister register, Unions unions, RegistryDesk desk, Clock clock) {
        this.register = register;
        this.unions = unions;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/desk/unions")
    ModelAndView tree(@AuthenticationPrincipal SignedIn reader, @RequestParam(defaultValue = "") String q) {
        OrgPath top = desk.topOf(reader);
        String text = q.strip().substring(0, Math.min(q.strip().length(), TEXT_LENGTH_MAX));
        return new ModelAndView(
                "registry/tree",
                "tree",
                new UnionTree(
                        unions.at(top).orElseThrow(NotFound::new),
                        register.countBelow(top),
                        text.isEmpty() ? register.branches(top) : List.of(),
                        text,
                        register.search(text, top, FOUND_MAX)));
    }

    @GetMapping("/desk/unions/{id}/branches")
    ModelAndView branches(@AuthenticationPrincipal SignedIn reader, @PathVariable UUID id) {
        UnionRecord union = desk.open(new UnionId(id), reader);
        return new ModelAndView(
                "registry/branches", "branches", register.branches(union.node().path()));
    }

    @GetMapping("/desk/unions/terms")
    ModelAndView terms(@AuthenticationPrincipal SignedIn reader) {
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView(
                        "registry/terms",
                        "due",
                        register.termsDue(desk.topOf(reader), today.plusMonths(UnionTerm.REMINDER_MONTHS), TERMS_MAX))
                .addObject("today", today);
    }

    @GetMapping("/desk/unions/{id}")
    ModelAndView show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done) {
        UnionRecord union = desk.open(new UnionId(id), reader);
        OrgPath top = desk.topOf(reader);
        UnionNode node = union.node();
        boolean federation = node.kind() == UnionKind.INDUSTRY;
        return new ModelAndView(
                "registry/union",
                "shown",
                new UnionPage(
                        union,
                        above(node.path(), top),
                        register.branches(node.path()),
                        register.countBelow(node.path()),
                        find(union.heir()),
                        find(node.industryParent()),
                        register.runningTerm(union.id()).orElse(null),
                        register.officersOf(union.id()),
                        register.federationsOf(union.id()),
                        federation ? register.membersOf(union.id()) : List.of(),
                        register.historyOf(union.id(), HISTORY_MAX),
                        node.path().equals(top),
                        LocalDate.now(clock),
                        done != null && done.matches("[a-z]{1,20}") ? done : null));
    }

    private List<UnionNode> above(OrgPath path, OrgPath top) {
        List<UnionNode> above = new ArrayList<>();
        for (OrgPath at = path.parent(); at != null && top.covers(at); at = at.parent()) {
            unions.at(at).ifPresent(above::addFirst);
        }
        return above;
    }

    private @Nullable UnionNode find(@Nullable UnionId id) {
        return id == null ? null : unions.find(id).orElse(null);
    }
}
