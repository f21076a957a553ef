package org.niangjia.lecturer.internal.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.PlatformTest;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.PersonalAnswer;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Citation;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Source;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Statement;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.lecturer.internal.understanding.Clarifications;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class KeptConversationTest extends PlatformTest {

    private static final String QUESTION = "公司不给我交社保怎么办";
    private static final GivenAnswer ANSWER = new GivenAnswer(
            List.of(new Statement("可以解除劳动合同。", List.of(new Citation(1, List.of("可以解除劳动合同。"))))),
            List.of(new Source(new UUID(0, 1), "law", 1, "办法", "2026-01-01", "abc", "第一条", null)));

    private static final Exchange ASKED = exchange(QUESTION, new Reply.Answered(ANSWER, false, List.of()));

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Vault vault;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private LecturerProperties properties;

    @Autowired
    private TransactionTemplate transaction;

    private final AccountId courier = AccountId.next();
    private final AccountId driver = AccountId.next();

    @Test
    void oneFindsOnesOwnConversationAgain() {
        as(courier, () -> exchanges.keep(courier, ASKED));
        assertThat(as(courier, () -> exchanges.last(courier))).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isNotNull();
            assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(ASKED);
        });
    }

    @Test
    void anotherPersonsConversationIsInvisible() {
        as(courier, () -> exchanges.keep(courier, ASKED));
        assertThat(as(driver, () -> exchanges.last(courier))).isEmpty();
        assertThat(exchanges.last(courier)).isEmpty();
    }

    @Test
    void onlyTheLastTwentyAreShownTheOldestFirst() {
        for (int number = 1; number <= 22; number++) {
            String question = "第" + number + "问";
            as(courier, () -> exchanges.keep(courier, exchange(question, new Reply.Refused(List.of()))));
        }
        assertThat(as(courier, () -> exchanges.last(courier)))
                .extracting(Exchange::question)
                .hasSize(20)
                .startsWith("第3问")
                .endsWith("第22问");
    }

    @Test
    void questionAndAnswerAreSealed() {
        as(courier, () -> exchanges.keep(courier, ASKED));
        List<byte[]> stored = as(
                courier,
                () -> inTransaction(() -> sql.sql(
                                "select question_sealed || answer_sealed from lecturer.exchange where account = :account")
                        .param("account", courier.value())
                        .query(byte[].class)
                        .list()));
        assertThat(new String(stored.getFirst(), StandardCharsets.UTF_8)).doesNotContain("社保", "解除");
    }

    /** As the first version of the platform kept an answer. */
    @Test
    void anAnswerOfTheFirstFormIsStillRead() {
        UUID id = UUID.randomUUID();
        as(
                courier,
                () -> inTransaction(() -> {
                    sql.sql("""
                            insert into lecturer.exchange (id, account, asked, expires, question_sealed, answer_sealed)
                            values (:id, :account, now(), now() + interval '1 day', :question, :answer)
                            """)
                            .param("id", id)
                            .param("account", courier.value())
                            .param("question", vault.seal("lecturer.exchange.question_sealed", id, QUESTION))
                            .param("answer", vault.seal("lecturer.exchange.answer_sealed", id, """
                            {"statements":[{"text":"可以解除劳动合同。","citations":[{"source":1,"quotes":["可以解除劳动合同。"]}]}],
                             "sources":[{"version":"00000000-0000-0000-0000-000000000001","slug":"law","number":1,"title":"办法",
                                         "versionDate":"2026-01-01","passage":"abc","heading":"第一条"}]}
                            """))
                            .update();
                }));
        assertThat(as(courier, () -> exchanges.last(courier)))
                .singleElement()
                .extracting(Exchange::reply)
                .isEqualTo(new Reply.Answered(ANSWER, false, List.of()));
    }

    @Test
    void everyKindOfReplyIsFoundAgain() {
        List<Reply> replies = List.of(
                new Reply.Refused(List.of(new Nearby("guide", "指南", "p1", "第一条"))),
                new Reply.AskedBack(List.of(new Clarifications.Reading("流产", "流产有没有假"))),
                new Reply.Said("xiaoxuan.talk.hello"),
                new Reply.Personal(new PersonalAnswer(
                        List.of(PersonalAnswer.Line.of("membership.answer.none", Map.of("a", "b"))), "/joining", "l")),
                new Reply.SignInFirst(),
                new Reply.Answered(ANSWER, true, List.of(new Upcoming("law", "办法", 2, LocalDate.parse("2027-01-01")))));
        replies.forEach(reply -> as(courier, () -> exchanges.keep(courier, exchange(QUESTION, reply))));
        assertThat(as(courier, () -> exchanges.last(courier)))
                .extracting(Exchange::reply)
                .isEqualTo(replies);
    }

    @Test
    void clearingForgetsAtOnce() {
        as(courier, () -> exchanges.keep(courier, ASKED));
        as(courier, () -> exchanges.clear(courier));
        assertThat(kept(courier)).isZero();
    }

    @Test
    void whatIsOlderThanStatedIsForgottenAndTheRestStays() {
        MovableClock longAgo = new MovableClock(clock.instant().minus(Duration.ofDays(31)));
        Exchanges then = new Exchanges(sql, vault, json, longAgo, properties);
        as(courier, () -> inTransaction(() -> then.keep(courier, ASKED)));
        as(courier, () -> exchanges.keep(courier, ASKED));
        assertThat(exchanges.forgetExpired()).isPositive();
        assertThat(kept(courier)).isEqualTo(1);
    }

    private static Exchange exchange(String question, Reply reply) {
        return new Exchange(null, question, question, Care.NONE, reply, null);
    }

    private int kept(AccountId account) {
        return as(
                account,
                () -> inTransaction(() -> sql.sql("select count(*) from lecturer.exchange")
                        .query(Integer.class)
                        .single()));
    }

    private static <T> T as(AccountId account, Supplier<T> work) {
        return Scopes.call(new Scope.Self(account), work::get);
    }

    private static void as(AccountId account, Runnable work) {
        Scopes.run(new Scope.Self(account), work);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
