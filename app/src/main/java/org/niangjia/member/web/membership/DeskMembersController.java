package org.niangjia.member.web.membership;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.MemberList;
import org.niangjia.member.internal.membership.MemberQuery;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The desk's list of members, and the search in it. */
@Controller
class DeskMembersController {

    private static final int TEXT_LENGTH_MAX = 60;

    private final MemberList list;
    private final Unions unions;
    private final UnionFinder finder;
    private final Clock clock;

    DeskMembersController(MemberList list, Unions unions, UnionFinder finder, Clock clock) {
        this.list = list;
        this.unions = unions;
        this.finder = finder;
        this.clock = clock;
    }

    @GetMapping("/desk/members")
    ModelAndView list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam(defaultValue = "CURRENT") MemberQuery.Show show,
            @RequestParam(required = false) @Nullable Trade trade,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        OrgPath scope = Optional.ofNullable(reader.within()).orElseThrow(NotFound::new);
        UnionNode within = (union == null ? unions.at(scope) : unions.find(new UnionId(union)))
                .filter(found -> scope.covers(found.path()))
                .orElseThrow(NotFound::new);
        String typed = cut(q.strip());
        MemberQuery query = new MemberQuery(
                within.path(),
                show,
                trade,
                MemberQuery.read(typed, clock),
                MemberQuery.Place.parse(after).orElse(null));
        MemberList.Page page = list.page(query);
        Map<UnionId, String> names = new HashMap<>();
        page.rows().forEach(row -> names.computeIfAbsent(row.union(), finder::nameOf));
        return new ModelAndView(
                "member/desk-members",
                "list",
                new DeskMembers(
                        within,
                        unions.below(within.path()),
                        aboveOf(within, scope),
                        query,
                        typed,
                        list.count(query),
                        page.rows(),
                        names,
                        page.next() == null ? null : addressOf(within, query, typed, page.next()),
                        addressOf(within, query, typed, null)));
    }

    /** By code points, so that a rare character is not cut in two. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= TEXT_LENGTH_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT_LENGTH_MAX));
    }

    private @Nullable UnionNode aboveOf(UnionNode within, OrgPath scope) {
        OrgPath parent = within.path().parent();
        return parent == null || !scope.covers(parent)
                ? null
                : unions.at(parent).orElse(null);
    }

    private static String addressOf(
            UnionNode within, MemberQuery query, String typed, MemberQuery.@Nullable Place next) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/members")
                .queryParam("union", within.id())
                .queryParam("show", query.show());
        if (query.trade() != null) {
            address.queryParam("trade", query.trade());
        }
        address.queryParam("q", "{q}");
        if (next != null) {
            address.queryParam("after", next.asText());
        }
        return address.encode().buildAndExpand(typed).toUriString();
    }
}
