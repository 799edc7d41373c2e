package uk.sidebyside.postgres;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code GET /health}: 200 when the program can serve, 503 before, while it stops, and when the database is away. Until the
 * first moment of readiness every other page says that the program is starting: migrations are done by then, an example may be loading.
 * While the database is away every other page says so, with 503: the pages for other faults need the database themselves.
 */
class HealthFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(HealthFilter.class);
    private static final int ANSWER_WITHIN_S = 2;

    private final ApplicationAvailability availability;
    private final DataSource app;

    HealthFilter(ApplicationAvailability availability, DataSource app) {
        this.availability = availability;
        this.app = app;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        if (request.getRequestURI().equals("/health")) {
            health(response, ready);
        } else if (ready) {
            pageOrWords(request, response, chain);
        } else {
            words(response, 3, "Side by Side is starting", "This page opens by itself in a moment.");
        }
    }

    /** The page for a fault is drawn by a second pass, which can meet the same outage. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void pageOrWords(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.causes(e)) {
                throw e;
            }
            LOG.warn("A page could not be shown, for the database is away: {}", DatabaseAway.words(e));
            response.reset();
            words(
                    response,
                    15,
                    "Side by Side cannot reach its records right now",
                    "We are trying again all the time. Nothing that you saved before is lost. "
                            + "If you were sending a form, keep its text and send it again later.");
        }
    }

    private void health(HttpServletResponse response, boolean ready) throws IOException {
        String word = !ready ? "starting" : databaseAnswers() ? "ok" : "the database is away";
        write(response, word.equals("ok"), "text/plain;charset=UTF-8", word + "\n");
    }

    private boolean databaseAnswers() {
        try (Connection connection = app.getConnection()) {
            return connection.isValid(ANSWER_WITHIN_S);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void words(HttpServletResponse response, int retryAfterS, String title, String sentence)
            throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Retry-After", String.valueOf(retryAfterS));
        write(response, false, "text/html;charset=UTF-8", """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>%1$s – Side by Side</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">%2$s</head>
                <body><main><h1>%1$s</h1><p>%3$s</p></main></body>
                </html>
                """.formatted(
                        title, retryAfterS < 10 ? "<meta http-equiv=\"refresh\" content=\"3\">" : "", sentence));
    }

    private static void write(HttpServletResponse response, boolean good, String type, String body) throws IOException {
        response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body);
    }
}
