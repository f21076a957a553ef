package org.niangjia.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.niangjia.cli.scenario.Visitor;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.SyntheticPerson;

/** What a member opens of his own. */
final class OwnPages {

    static final List<String> ALL =
            List.of("/", "/me", "/membership", "/membership/card", "/me/profile", "/me/consents", "/me/looked");

    private static final int MEMBERS = 20;
    private static final int TAIL_LENGTH = 6;

    private OwnPages() {}

    /** Signs members in, each with the phone on his record and the end of his number; gives their cookies. */
    static List<String> cookiesOfMembers(String url, HttpClient client, Federation federation)
            throws IOException, InterruptedException {
        List<String> cookies = new ArrayList<>();
        for (int i = 0; cookies.size() < MEMBERS; i++) {
            SyntheticMember member = federation.member(i);
            if (member.state() == SyntheticMember.State.ACTIVE) {
                cookies.add(signedIn(url, client, member.person()));
            }
        }
        return cookies;
    }

    private static String signedIn(String url, HttpClient client, SyntheticPerson person)
            throws IOException, InterruptedException {
        Visitor member = Visitor.sharing(client, url);
        member.signInAsWorker(person.phone().value());
        member.open("/membership/found");
        String number = person.citizenId().value();
        member.send("/membership/found", Map.of("tail", number.substring(number.length() - TAIL_LENGTH)));
        member.open("/membership/card");
        if (!member.path().equals("/membership/card")) {
            throw new IOException("a member did not get to his card, but to " + member.path());
        }
        return member.cookieHeader();
    }
}
