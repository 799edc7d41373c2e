package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import uk.sidebyside.testing.FreshDatabase;

/** The one page that is there before an area is, and so is on nobody's walk. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
class FirstRunPageTest {
    @LocalServerPort
    int port;

    @Test
    void nothingIsWrongWithItNorWithItsErrors() {
        try (Someone administrator = Someone.withAPhone("http://localhost:" + port)) {
            administrator.opens("/set-up");
            administrator.page().locator("main form button").last().click();
            administrator.looksAround().reads("There is a problem");
            assertThat(administrator.page().title()).startsWith("Error: ");
        }
    }
}
