package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.WebTest;

/** The first pages. */
class HomeTest extends WebTest {

    @Test
    void aVisitorIsInvitedToJoinAndToAsk() {
        assertThat(visitor().open("/").body())
                .contains("href=\"/joining\"", "action=\"/xiaoxuan\"", "href=\"/sign-in\"", "tel:12351");
    }

    @Test
    void staffGoToTheDesk() {
        assertThat(staff("editor").open("/").path()).isEqualTo("/desk");
    }

    @Test
    void theGuidesOfTheDemoFederationAreThere() {
        assertThat(visitor().open("/services").body()).contains("href=\"/open/documents/relief-guide\"");
    }
}
