package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/** A session ends while somebody writes. What they wrote is handed back whole, and is sent from there. */
@York
class SignedOutWhileWritingTest {
    private static final String WORDS = "The third service began its audit.\nTwo parents sit on it & ask \"why\".";

    @LocalServerPort
    int port;

    @Autowired
    Example example;

    private String address;

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(60, TimeUnit.SECONDS);
        address = "http://localhost:" + port;
    }

    @Test
    void theWordsComeBackAndAreSentOnceSignedInAgain() {
        try (Someone owner = Someone.atADesk(address)) {
            owner.signsInAs("Jamila Farooqi")
                    .opens("/plan/action/3.3/update")
                    .chooses("Progressing and on track")
                    .writes("What changed", WORDS);
            owner.losesTheirSession();
            owner.presses("Continue").reads("You have been signed out").reads(WORDS);
            owner.signsInElsewhereAs("Jamila Farooqi");
            owner.presses("Send it again").reads("Send it again").reads(WORDS);
            owner.presses("Send it again").reads("Check").reads("The third service began its audit.");
        }
    }

    @Test
    void wordsThatAnotherSiteSendsAreNeverHandedBack() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/plan/action/3.3/update"))
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", "https://elsewhere.example")
                                .POST(HttpRequest.BodyPublishers.ofString("words=Put+in+your+mouth"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("We could not accept that").doesNotContain("Put in your mouth");
    }

    @Test
    void aPasswordIsNeverHandedBack() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", address)
                                .POST(HttpRequest.BodyPublishers.ofString("password=three+herons"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("three herons");
    }
}
