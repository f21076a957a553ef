package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/** A scope travels as text with events and jobs. */
class ScopeTest {

    static Stream<Scope> scopes() {
        Scope cadre = new Scope.Subtree(AccountId.next(), new OrgPath("yj.01.0101."));
        return Stream.of(
                new Scope.None(), new Scope.Self(AccountId.next()), cadre, new Scope.Job("tell-applicant", cadre));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void whatIsWrittenIsReadBack(Scope scope) {
        assertThat(Scope.parse(scope.asText())).isEqualTo(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "self", "self nobody", "subtree", "everything", "job x", "job x job y none"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outsideOfACallThereIsNoScope() {
        assertThat(Scopes.current()).isEqualTo(new Scope.None());
    }
}
