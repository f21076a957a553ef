package org.niangjia.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.messages.Inbox;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens, no log line names a person: not by name, not by phone, not by national number. */
@ExtendWith(OutputCaptureExtension.class)
class SilentLogsTest extends WebTest {

    @Autowired
    private Federation federation;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient sql;

    @Test
    void noLogLineNamesAPerson(CapturedOutput log) {
        SyntheticMember member = federation.members().skip(7).findFirst().orElseThrow();
        String name = member.person().name();
        String number = member.person().citizenId().value();
        String phone = member.person().phone().value();
        String ownPhone = anyPhone();

        joinWithTheNumberOfAMember(ownPhone, name, number);
        sendBadInput(phone, name, number);
        lookAtTheDesk(name, number, phone);
        makeAFault(ownPhone, phone);
        makeTheDatabaseRefuse(phone, number, name);

        assertThat(log.getAll())
                .contains("Fault ", "duplicate key")
                .doesNotContain(name, number, phone, ownPhone, phone.substring(3), number.substring(6));
        assertThat(federation
                        .members()
                        .limit(500)
                        .map(each -> each.person().citizenId().value()))
                .noneMatch(each -> log.getAll().contains(each));
        assertThat(federation
                        .members()
                        .limit(500)
                        .map(each -> each.person().phone().value()))
                .noneMatch(each -> log.getAll().contains(each));
    }

    private void joinWithTheNumberOfAMember(String phone, String name, String number) {
        Visitor worker = visitor();
        worker.signInAsWorker(phone);
        Answer page = worker.open("/joining/person");
        Answer work = worker.submit(page, "/joining/person", Map.of("name", name, "citizenId", number));
        worker.submit(work, "/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER"));
        worker.submit(worker.open("/joining/union"), "/joining/union", Map.of("way", "UNKNOWN", "county", number));
        worker.submit(worker.open("/joining/union"), "/joining/union", Map.of("way", name));
        worker.submit(worker.open("/me"), "/joining/consents", Map.of("consent", name));
    }

    private void sendBadInput(String phone, String name, String number) {
        Visitor visitor = visitor();
        Answer page = visitor.open("/sign-in");
        visitor.submit(page, "/sign-in/code", Map.of("phone", phone + "0"));
        visitor.submit(page, "/sign-in", Map.of("phone", phone, "code", number));
        visitor.submit(page, "/desk/sign-in", Map.of("account", phone, "password", number));
        visitor.submit(page, "/desk/sign-in", Map.of("account", name + "\u0000", "password", "x"));
        visitor.forge("/sign-in/code", Map.of("phone", phone));
        visitor.open("/open/documents/" + phone);
        visitor.open("/xiaoxuan?q=" + number);
        visitor.submit(page, "/xiaoxuan/questions", Map.of("q", number + "是谁的，手机" + phone));
        visitor.open("/settings/" + number, "Accept", "text/" + phone);
    }

    private void lookAtTheDesk(String name, String number, String phone) {
        Visitor cadre = staff("cadre");
        for (String typed : List.of("x" + number, number, phone)) {
            cadre.open("/desk/joinings/" + typed);
            cadre.open("/desk/joinings?q=" + typed + "&state=" + typed + "&page=" + typed);
        }
        cadre.submit(
                cadre.open("/desk/joinings"), "/desk/joinings/" + number + "/return", Map.of("reason", name + number));
    }

    /** A message of a kind without words: its page fails. */
    private void makeAFault(String ownPhone, String phone) {
        AccountId account = accounts.ofPhone(new PhoneNumber(ownPhone));
        TreeMap<String, String> facts = new TreeMap<>(Map.of("phone", phone));
        inbox.deliver(account, UUID.randomUUID().toString(), "test.kind-without-words", facts, null);
        Visitor worker = visitor();
        worker.signInAsWorker(ownPhone);
        assertThat(worker.open("/messages").status()).isIn(200, 500);
    }

    /** What the server says in detail would quote the row. */
    private void makeTheDatabaseRefuse(String phone, String number, String name) {
        String insert = """
                insert into messages.message (id, account, key, kind, facts_sealed)
                values (gen_random_uuid(), gen_random_uuid(), :key, 'test.refused', ''::bytea)
                """;
        String key = phone + number + name;
        sql.sql(insert).param("key", key).update();
        Throwable refusal =
                catchThrowable(() -> sql.sql(insert).param("key", key).update());
        assertThat(refusal).isInstanceOf(DuplicateKeyException.class);
        LoggerFactory.getLogger(SilentLogsTest.class).error("Fault of the test", refusal);
    }
}
