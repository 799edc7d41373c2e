package uk.sidebyside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A start that opens a few pages of its own and ends: what Java learns in it makes later starts quick ({@code bin/train}). Only with
 * {@code --sidebyside.rehearse=true}, on a data folder that is thrown away.
 */
@Component
@ConditionalOnProperty("sidebyside.rehearse")
class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> PAGES = List.of(
            "/health", "/", "/plan", "/plan/lines", "/plan.csv", "/changes", "/changes.atom", "/board", "/sign-in");

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext program = event.getApplicationContext();
        String port = program.getEnvironment().getProperty("local.server.port");
        // Not on the thread that starts the program: it ends the program, which waits for that thread.
        Thread.ofPlatform().name("rehearsal").start(() -> {
            int status = openPages("http://localhost:" + port);
            System.exit(SpringApplication.exit(program, () -> status));
        });
    }

    /** @return the exit code: 1 when a page could not be had */
    private static int openPages(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + page))
                        .header("Accept", "text/html")
                        .build();
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                LOG.info("Rehearsed {}: {}", page, status);
                if (status >= 500) {
                    return 1;
                }
            }
            return 0;
        } catch (IOException e) {
            LOG.error("A page could not be had.", e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
