package uk.sidebyside.journeys;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/** What all journeys begin with: York's example, told to its end, at an address. */
@York
abstract class Journey {
    @LocalServerPort
    private int port;

    @Autowired
    private Example example;

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
    }

    final String address() {
        return "http://localhost:" + port;
    }
}
