package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** Who asks too often waits; the others don't notice. */
class LimitsTest extends WebTest {

    private static final String CLIENT = "X-Forwarded-For";
    private static final int CODES_IN_TEN_MINUTES = 60;

    private final String address = anyAddress();

    @Test
    void codesAreAskedForFromOneAddressOnlySoOften() throws Exception {
        List<Answer> answers = codesAskedForAtOnce(CODES_IN_TEN_MINUTES + 20, address);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(CODES_IN_TEN_MINUTES);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElse(0))
                .isBetween(1, 600);
        assertThat(refused.body()).contains(words("error.too-many.title"), "12351");
        assertThat(refused.header("Content-Security-Policy")).isPresent();
    }

    @Test
    void anotherAddressIsNotHeldUp() throws Exception {
        codesAskedForAtOnce(CODES_IN_TEN_MINUTES + 1, address);
        assertThat(codesAskedForAtOnce(1, anyAddress()).getFirst().status()).isEqualTo(200);
    }

    @Test
    void anAddressThatAVisitorMakesUpIsNotBelieved() throws Exception {
        codesAskedForAtOnce(CODES_IN_TEN_MINUTES, address);
        String madeUp = "198.51.100.7, " + address;
        assertThat(codesAskedForAtOnce(1, madeUp).getFirst().status()).isEqualTo(429);
    }

    @Test
    void passwordsAreTriedFromOneAddressOnlySoOften() {
        Visitor visitor = visitor();
        Answer page = visitor.open("/desk/sign-in", CLIENT, address);
        Answer last = page;
        for (int i = 0; i < 1_000 && last.status() != 429; i++) {
            last = visitor.submit(
                    page, "/desk/sign-in", Map.of("account", "x".repeat(300), "password", "x"), CLIENT, address);
        }
        assertThat(last.status()).isEqualTo(429);
    }

    @Test
    void anAccountLooksThroughListsOnlySoOften() {
        Visitor cadre = staff("cadre");
        Answer answer = cadre.open("/desk/joinings?page=0", CLIENT, address);
        assertThat(answer.status()).isEqualTo(200);
        for (int i = 0; i < 2_000 && answer.status() != 429; i++) {
            answer = cadre.open("/desk?x=" + i, CLIENT, anyAddress());
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(cadre.open("/desk").status()).as("from this machine itself").isEqualTo(200);
    }

    private List<Answer> codesAskedForAtOnce(int times, String from) throws Exception {
        List<Future<Answer>> asking = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < times; i++) {
                asking.add(people.submit(() -> {
                    Visitor visitor = visitor();
                    Answer page = visitor.open("/sign-in", CLIENT, from);
                    return visitor.submit(page, "/sign-in/code", Map.of("phone", anyPhone()), CLIENT, from);
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : asking) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static String anyAddress() {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        return "100.%d.%d.%d".formatted(64 + dice.nextInt(64), dice.nextInt(256), dice.nextInt(256));
    }
}
