package org.niangjia.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.WebTest;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the platform tells somebody, and how he reads it. */
class InboxTest extends WebTest {

    private final Inbox inbox;
    private final Accounts accounts;

    @SuppressWarnings("NullAway.Init") // before each test
    private Visitor worker;

    @SuppressWarnings("NullAway.Init") // before each test
    private AccountId account;

    @Autowired
    InboxTest(Inbox inbox, Accounts accounts, MessageSource words) {
        this.inbox = inbox;
        this.accounts = accounts;
        TestWords.addTo(words);
    }

    @BeforeEach
    void somebodyHasSignedIn() {
        String phone = anyPhone();
        worker = visitor();
        worker.signInAsWorker(phone);
        account = accounts.ofPhone(new PhoneNumber(phone));
    }

    @Test
    void anEmptyInboxSaysWhatWillComeThere() {
        assertThat(worker.open("/messages").body()).contains(words("messages.none"), words("messages.none.hint"));
    }

    @Test
    void aMessageIsReadWithItsFactsAndLeadsToItsPage() {
        tell("proof is missing", "/services");
        assertThat(worker.open("/messages").body())
                .contains(words("test.returned.title"), "proof is missing", "href=\"/services\"");
    }

    @Test
    void openingTheListReadsTheMessagesAndShowsWhichWereNew() {
        tell("proof is missing", null);
        assertThat(worker.open("/messages").body()).contains("is-new");
        assertThat(worker.open("/messages").body()).doesNotContain("is-new");
    }

    @Test
    void homeShowsTheNewestMessagesAndHowManyWait() {
        tell("proof is missing", null);
        assertThat(worker.open("/").body())
                .contains(words("messages.newest"), "proof is missing", words("frame.messages", 1));
    }

    @Test
    void whatSomebodyWroteIsShownAsText() {
        tell("<script>alert(1)</script>", null);
        assertThat(worker.open("/messages").body()).doesNotContain("<script>alert");
    }

    @Test
    void aCadreCanTellSomebodyButNotReadWhatHeWasTold() {
        Scope cadre = new Scope.Subtree(AccountId.next(), new OrgPath("yj.01.0101."));
        Scopes.run(cadre, () -> tell("proof is missing", null));
        assertThat(Scopes.<List<InboxMessage>, RuntimeException>call(cadre, () -> inbox.newest(10)))
                .isEmpty();
        assertThat(worker.open("/messages").body()).contains("proof is missing");
    }

    @Test
    void theSameDeliveryTwiceIsOneMessage() {
        String key = UUID.randomUUID().toString();
        inbox.deliver(account, key, TestWords.KIND, reason("once"), null);
        inbox.deliver(account, key, TestWords.KIND, reason("once"), null);
        int waiting = Scopes.<Integer, RuntimeException>call(new Scope.Self(account), inbox::unread);
        assertThat(waiting).isEqualTo(1);
    }

    private void tell(String reason, @Nullable String link) {
        inbox.deliver(account, UUID.randomUUID().toString(), TestWords.KIND, reason(reason), link);
    }

    private static SortedMap<String, String> reason(String text) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("reason", text);
        return facts;
    }
}
