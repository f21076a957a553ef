package org.niangjia.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** What happens when the session itself cannot be read. */
class DatabaseAwayFilterTest {

    private final DatabaseAwayFilter filter = new DatabaseAwayFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/me");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theErrorPageAnswersWithoutASession() throws Exception {
        CannotCreateTransactionException away = new CannotCreateTransactionException("away");
        filter.doFilter(request, response, failing(away));
        assertThat(response.getForwardedUrl()).isEqualTo("/error");
        assertThat(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)).isSameAs(away);
        assertThat(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).isEqualTo("/me");
    }

    @Test
    void everyOtherFailureIsLeftToTheContainer() {
        IllegalStateException fault = new IllegalStateException();
        assertThatThrownBy(() -> filter.doFilter(request, response, failing(fault)))
                .isSameAs(fault);
    }

    @Test
    void whatWasSentAlreadyIsNotTakenBack() {
        response.setCommitted(true);
        assertThatThrownBy(
                        () -> filter.doFilter(request, response, failing(new CannotCreateTransactionException("away"))))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw failure;
        };
    }
}
