package org.niangjia.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticPerson;

/** What people at the desk look for in the list of members, as the query of its address. */
final class MemberSearches {

    private static final int PERSONS = 12;

    private MemberSearches() {}

    /** The list itself, common and rare names, phones, their last four digits, national numbers, trades and unions. */
    static List<String> of(Federation federation) {
        List<String> searches =
                new ArrayList<>(List.of("", "?show=KEPT", "?trade=COURIER", "?show=LEFT", q("王"), q("张伟")));
        int step = Math.max(1, federation.settings().memberCount() / PERSONS);
        for (int i = 0; i < PERSONS; i++) {
            SyntheticPerson person = federation.member(i * step).person();
            searches.add(q(person.name()));
            searches.add(q(person.phone().value()));
            searches.add(q(person.phone().lastFour()));
            searches.add(q(person.citizenId().value()));
        }
        return searches;
    }

    private static String q(String text) {
        return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
