package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/** A passkey in a real browser, with an authenticator that the browser itself plays. */
@York
class PasskeyTest {

    @LocalServerPort
    int port;

    @Autowired
    Example example;

    private String address = "";

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(90, TimeUnit.SECONDS);
        address = "http://localhost:" + port;
    }

    @Test
    void aPasskeyIsMadeAndThenSignsInWithoutAPassword() {
        try (Someone member = Someone.atADesk(address)) {
            member.holdsAnAuthenticator(true);
            member.signsInAs("Tomasz Wierzbicki")
                    .opens("/account")
                    .writes("Name of the new passkey", "My laptop")
                    .pressesAndWaits("Make a passkey", "My laptop, last used")
                    .presses("Sign out")
                    .opens("/sign-in?continue=/board")
                    .pressesAndWaits("Sign in with a passkey", "The board’s page");
            assertThat(member.page().url()).isEqualTo(address + "/board");
        }
    }

    @Test
    void aDeviceThatDoesNotAskWhoHoldsItIsNotEnough() {
        try (Someone owner = Someone.atADesk(address)) {
            owner.holdsAnAuthenticator(false);
            owner.signsInAs("Jamila Farooqi")
                    .opens("/account")
                    .writes("Name of the new passkey", "Somebody's stick")
                    .pressesAndWaits("Make a passkey", "That did not work. Try again, or use your password.")
                    .opens("/account")
                    .reads("You have no passkey yet");
        }
    }

    @Test
    void aPasskeyThatNobodyHereKnowsOpensNothing() {
        try (Someone stranger = Someone.atADesk(address)) {
            stranger.holdsAnAuthenticator(true).withAKeyOfItsOwn();
            stranger.opens("/sign-in")
                    .pressesAndWaits(
                            "Sign in with a passkey", "That passkey did not work. Try again, or use your password.");
            stranger.page().navigate("/my-work");
            assertThat(stranger.page().url()).contains("/sign-in");
        }
    }
}
