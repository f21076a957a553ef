package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theDemoFederationHasAThousandMembers() {
        assertThat(Settings.ofDefaults().memberCount()).isEqualTo(1_000);
    }

    @Test
    void aFederationHasAtMostTenMillionMembers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.ofDefaults().withMemberCount(10_000_001))
                .withMessageContaining("memberCount is 10000001");
    }

    @Test
    void aFederationCanBeWithoutMembers() {
        assertThat(Federation.generate(Settings.ofDefaults().withMemberCount(0)).members())
                .isEmpty();
    }

    @Test
    void aFederationHasAnEmployerForEachTrade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.ofDefaults().withEmployerCount(31));
    }
}
