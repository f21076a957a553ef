package org.niangjia.member.web.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.member.internal.joining.JoiningList;
import org.niangjia.member.internal.joining.JoiningQuery;
import org.niangjia.member.internal.joining.ServiceTime;
import org.niangjia.member.internal.joining.ServiceTimes;
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

/** The desk's list of joinings. */
@Controller
class DeskJoiningsController {

    private static final int TEXT_LENGTH_MAX = 60;

    private final JoiningList list;
    private final Unions unions;
    private final UnionFinder finder;
    private final ServiceTimes times;
    private final Clock clock;

    DeskJoiningsController(JoiningList list, Unions unions, UnionFinder finder, ServiceTimes times, Clock clock) {
        this.times = times;
        this.list = list;
        this.unions = unions;
        this.finder = finder;
        this.clock = clock;
    }

    @GetMapping("/desk/joinings")
    ModelAndView list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "PENDING") JoiningQuery.Show show,
            @RequestParam(required = false) @Nullable Trade trade,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        String text = q.strip();
        JoiningQuery query = new JoiningQuery(
                show,
                trade,
                text.substring(0, Math.min(text.length(), TEXT_LENGTH_MAX)),
                JoiningQuery.Place.parse(after).orElse(null));
        JoiningList.Page page = list.page(query);
        Map<UnionId, String> names = new HashMap<>();
        page.rows()
                .forEach(row -> names.computeIfAbsent(row.application().choice().union(), finder::nameOf));
        Map<JoiningId, ServiceTime> due = times.of(page.rows());
        return new ModelAndView(
                "member/desk-joinings",
                "list",
                new DeskList(
                        nameOfScope(reader),
                        query,
                        page.rows(),
                        names,
                        list.waiting(),
                        due,
                        due.values().stream()
                                .map(ServiceTime::missingYear)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        page.next() == null ? null : addressOf(query, page.next()),
                        LocalDate.now(clock),
                        clock));
    }

    private String nameOfScope(SignedIn reader) {
        if (reader.within() == null) {
            throw new NotFound();
        }
        return unions.at(reader.within()).map(UnionNode::shortName).orElse("");
    }

    private static String addressOf(JoiningQuery query, JoiningQuery.Place next) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/desk/joinings").queryParam("show", query.show());
        if (query.trade() != null) {
            address.queryParam("trade", query.trade());
        }
        return address.queryParam("q", "{q}")
                .queryParam("after", next.asText())
                .encode()
                .buildAndExpand(query.text())
                .toUriString();
    }
}
