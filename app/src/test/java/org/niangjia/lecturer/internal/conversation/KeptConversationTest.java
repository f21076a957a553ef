package org.niangjia.lecturer.internal.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.PlatformTest;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Citation;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Source;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Statement;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class KeptConversationTest extends PlatformTest {

    private static final Question QUESTION = new Question("公司不给我交社保怎么办");
    private static final GivenAnswer ANSWER = new GivenAnswer(
            List.of(new Statement("可以解除劳动合同。", List.of(new Citation(1, List.of("可以解除劳动合同。"))))),
            List.of(new Source(new UUID(0, 1), "law", 1, "办法", "2026-01-01", "abc", "第一条")));

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
        as(courier, () -> exchanges.keep(courier, QUESTION, ANSWER));
        assertThat(as(courier, () -> exchanges.last(courier)))
                .containsExactly(new Exchanges.Exchange(QUESTION.text(), ANSWER));
    }

    @Test
    void anotherPersonsConversationIsInvisible() {
        as(courier, () -> exchanges.keep(courier, QUESTION, ANSWER));
        assertThat(as(driver, () -> exchanges.last(courier))).isEmpty();
        assertThat(exchanges.last(courier)).isEmpty();
    }

    @Test
    void onlyTheLastTwentyAreShownTheOldestFirst() {
        for (int number = 1; number <= 22; number++) {
            Question question = new Question("第" + number + "问");
            as(courier, () -> exchanges.keep(courier, question, GivenAnswer.REFUSAL));
        }
        assertThat(as(courier, () -> exchanges.last(courier)))
                .extracting(Exchanges.Exchange::question)
                .hasSize(20)
                .startsWith("第3问")
                .endsWith("第22问");
    }

    @Test
    void questionAndAnswerAreSealed() {
        as(courier, () -> exchanges.keep(courier, QUESTION, ANSWER));
        List<byte[]> stored = as(
                courier,
                () -> inTransaction(() -> sql.sql(
                                "select question_sealed || answer_sealed from lecturer.exchange where account = :account")
                        .param("account", courier.value())
                        .query(byte[].class)
                        .list()));
        assertThat(new String(stored.getFirst(), StandardCharsets.UTF_8)).doesNotContain("社保", "解除");
    }

    @Test
    void clearingForgetsAtOnce() {
        as(courier, () -> exchanges.keep(courier, QUESTION, ANSWER));
        as(courier, () -> exchanges.clear(courier));
        assertThat(kept(courier)).isZero();
    }

    @Test
    void whatIsOlderThanStatedIsForgottenAndTheRestStays() {
        MovableClock longAgo = new MovableClock(clock.instant().minus(Duration.ofDays(31)));
        Exchanges then = new Exchanges(sql, vault, json, longAgo, properties);
        as(courier, () -> inTransaction(() -> then.keep(courier, QUESTION, ANSWER)));
        as(courier, () -> exchanges.keep(courier, QUESTION, ANSWER));
        assertThat(exchanges.forgetExpired()).isPositive();
        assertThat(kept(courier)).isEqualTo(1);
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
