package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.PasswordFault;

/** What a password must be. */
class PasswordRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final PasswordRules rules = rules(false);

    private static PasswordRules rules(boolean demo) {
        return new PasswordRules(new PasswordProperties(12, 3, Duration.ofDays(180), 5), new IdentityProperties(demo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heron-lake-7-stones", "西湖边的柳树3月发芽Ab", "k9#Tram-Quill-vex"})
    void aGoodOneHasNoFault(String password) {
        assertThat(rules.faultsOf("tang.wenbo", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sh0rt-one, TOO_SHORT",
        "onlysmallletters, TOO_PLAIN",
        "onlysmall-and-hyphens, TOO_PLAIN",
        "Password2026!, COMMON",
        "P@ssw0rd-2026, COMMON",
        "Qwertyuiop-123, COMMON",
        "NiangjiaNiangjia1, COMMON",
        "1234-5678-9012, COMMON",
        "Aaaaaaaaaaaa1!, COMMON",
        "Tang.Wenbo-2026, CONTAINS_LOGIN"
    })
    void eachRuleHasItsFault(String password, PasswordFault fault) {
        assertThat(rules.faultsOf("tang.wenbo", password)).contains(fault);
    }

    @Test
    void oneThatIsTooLongIsRefused() {
        assertThat(rules.faultsOf("tang.wenbo", "Ab3-".repeat(50))).contains(PasswordFault.TOO_LONG);
    }

    @Test
    void anInitialPasswordIsGoodEnoughToBeChosen() {
        for (int i = 0; i < 200; i++) {
            assertThat(rules.faultsOf("tang.wenbo", AdministeredAccounts.initialPassword()))
                    .isEmpty();
        }
    }

    @Test
    void whatOthersKnowMustBeChangedAndADemoPasswordOutsideDemoModeToo() {
        assertThat(rules.mustChange(PasswordOrigin.INITIAL, NOW, NOW)).isTrue();
        assertThat(rules.mustChange(PasswordOrigin.DEMO, NOW, NOW)).isTrue();
        assertThat(rules(true).mustChange(PasswordOrigin.DEMO, NOW, NOW)).isFalse();
        assertThat(rules(true).mustChange(PasswordOrigin.INITIAL, NOW, NOW)).isTrue();
    }

    @Test
    void onesOwnPasswordMustBeChangedAfterItsTime() {
        assertThat(rules.mustChange(PasswordOrigin.OWN, NOW.minus(Duration.ofDays(179)), NOW))
                .isFalse();
        assertThat(rules.mustChange(PasswordOrigin.OWN, NOW.minus(Duration.ofDays(181)), NOW))
                .isTrue();
    }
}
