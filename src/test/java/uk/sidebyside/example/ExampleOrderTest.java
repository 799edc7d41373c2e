package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.FreshDatabase;

/** York's plan comes first, and until the rest is there every page says that it is not. */
@DatabaseTest
@TestPropertySource(properties = {"sidebyside.example=york", FreshDatabase.TELLS + "=here"})
@Import(ExampleOrderTest.Held.class)
class ExampleOrderTest {

    /** Holds the story up at its second part, which is about bodies, until the test has looked. */
    static class Held {
        private final TransactionTemplate transaction;
        private final JdbcClient database;
        private final CountDownLatch locked = new CountDownLatch(1);
        private final CountDownLatch looked = new CountDownLatch(1);

        Held(TransactionTemplate transaction, JdbcClient database) {
            this.transaction = transaction;
            this.database = database;
        }

        @EventListener(ApplicationReadyEvent.class)
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void hold() throws InterruptedException {
            Thread.ofVirtual()
                    .start(() -> Principals.run(
                            Principal.operator(null, "test"),
                            () -> transaction.executeWithoutResult(status -> lock())));
            locked.await();
        }

        private void lock() {
            database.sql("LOCK TABLE board.body IN EXCLUSIVE MODE").update();
            locked.countDown();
            try {
                looked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void goOn() {
            looked.countDown();
        }
    }

    @Autowired
    private Held held;

    @Autowired
    private Example example;

    @Autowired
    private MockMvc pages;

    @Test
    void theWholePlanIsThereFirstAndEachPageSaysThatTheRestFollows() throws Exception {
        Document plan = page("/plan");
        assertThat(plan.select("a[href^=/plan/action/]").eachAttr("href"))
                .contains("/plan/action/1.1", "/plan/action/3.3", "/plan/action/4.2");
        assertThat(plan.select(".sbs-loading").text()).startsWith("This example is still being loaded");
        assertThat(page("/sign-in").select(".sbs-loading").text()).startsWith("This example is still being loaded");
        assertThat(example.told()).isNotDone();

        held.goOn();

        example.told().get(300, TimeUnit.SECONDS);
        assertThat(page("/plan").select(".sbs-loading")).isEmpty();
        assertThat(page("/plan/action/1.1").text()).contains("Embedded");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(pages.perform(get(address)).andReturn().getResponse().getContentAsString());
    }
}
