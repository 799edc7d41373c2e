package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class HealthFilterTest {
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final HealthFilter filter = new HealthFilter(availability, new DriverManagerDataSource());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    HealthFilterTest() {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53100", "53300"})
    void anOutageIsSaidInWords(String state) throws Exception {
        open(thrown(new ServletException(new SQLException("gone", state))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("15");
        assertThat(response.getContentAsString())
                .contains("cannot reach its records", "Nothing that you saved before is lost");
    }

    @Test
    void aPoolWithoutAConnectionIsAnOutage() throws Exception {
        open(thrown(new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out"))));
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void everyOtherFaultGoesOnToItsOwnPage() {
        for (Exception fault : new Exception[] {
            new ServletException(new SQLException("no such column", "42703")), new IllegalStateException("ours")
        }) {
            assertThatThrownBy(() -> open(thrown(fault))).isSameAs(fault);
        }
    }

    @Test
    void whatIsHalfSentIsNotWrittenOver() {
        assertThatThrownBy(() -> open((request, answer) -> {
                    answer.getWriter().write("half");
                    answer.flushBuffer();
                    throw new ServletException(new SQLException("gone", "08006"));
                }))
                .isInstanceOf(ServletException.class);
    }

    private void open(FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/plan"), response, chain);
    }

    private static FilterChain thrown(Exception fault) {
        return (request, answer) -> {
            if (fault instanceof ServletException e) {
                throw e;
            }
            throw (RuntimeException) fault;
        };
    }
}
