package uk.sidebyside.postgres;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code GET /health}: 200 when the program can serve, 503 before, while it stops, and when the database is away. Until the
 * first moment of readiness every other page says that the program is starting: migrations are done by then, an example may be loading.
 */
class HealthFilter extends OncePerRequestFilter {
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
            chain.doFilter(request, response);
        } else {
            starting(response);
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

    private static void starting(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Retry-After", "3");
        write(response, false, "text/html;charset=UTF-8", """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>Starting – Side by Side</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="3"></head>
                <body><main><h1>Side by Side is starting</h1><p>This page opens by itself in a moment.</p></main></body>
                </html>
                """);
    }

    private static void write(HttpServletResponse response, boolean good, String type, String body) throws IOException {
        response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body);
    }
}
