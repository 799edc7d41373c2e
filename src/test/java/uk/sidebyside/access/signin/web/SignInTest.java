package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.signin.KnownPeople;

/** Sign-in by a password and a code. */
class SignInTest extends SigningIn {
    @Test
    void aPasswordAndThenACodeSignSomebodyIn() {
        visitor.get("/sign-in?continue=/account");

        MvcTestResult first = visitor.post(
                "/sign-in",
                "email",
                " " + email.toUpperCase() + " ",
                "password",
                KnownPeople.PASSWORD,
                "continue",
                "/account");
        assertThat(Visitor.location(first)).isEqualTo("/sign-in/code");
        assertThat(signedIn()).as("signed in after the password alone").isFalse();

        visitor.get("/sign-in/code");
        MvcTestResult second = visitor.post("/sign-in/code", "code", people.code());
        assertThat(Visitor.location(second)).isEqualTo("/account");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAnswerAlike() {
        visitor.get("/sign-in");
        MvcTestResult wrong = visitor.post("/sign-in", "email", email, "password", "not the password");
        MvcTestResult unknown = visitor.post("/sign-in", "email", "nobody@example.org", "password", "not the password");

        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(Visitor.page(wrong).select("main").text())
                .isEqualTo(Visitor.page(unknown).select("main").text());
        assertThat(Visitor.page(wrong).title()).startsWith("Error: ");
        assertThat(Visitor.page(wrong).select("input[name=email]").val()).isEqualTo(email);
        assertThat(Visitor.page(wrong).select("input[name=password]").val()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForBesideItsField() {
        visitor.get("/sign-in");

        var page = Visitor.page(visitor.post("/sign-in"));

        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#email", "#password");
        assertThat(page.select("#email-error").text()).contains("Enter your e-mail address");
    }

    @Test
    void theFieldsCanBeFilledByPasswordProgramsAndByPasting() {
        var page = Visitor.page(visitor.get("/sign-in"));

        assertThat(page.select("input[name=email]").attr("autocomplete")).isEqualTo("username");
        assertThat(page.select("input[name=password]").attr("autocomplete")).isEqualTo("current-password");
    }

    @Test
    void aCodeWorksOnce() {
        passwordRight(visitor);
        String code = people.code();
        visitor.post("/sign-in/code", "code", code);

        var other = new Visitor(mvc, KnownPeople.host("signing")).from("192.0.2." + count);
        passwordRight(other);
        MvcTestResult again = other.post("/sign-in/code", "code", code);

        assertThat(again).hasStatus(422);
        assertThat(Visitor.page(again).select(".govuk-error-summary").text()).contains("used before");
    }

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() {
        String recovery = Principals.call(Principal.operator(area, "test"), () -> accounts.replaceRecoveryCodes(person))
                .getFirst();

        passwordRight(visitor);
        assertThat(Visitor.location(visitor.post("/sign-in/code", "code", recovery.toLowerCase())))
                .isEqualTo("/my-work");

        var other = new Visitor(mvc, KnownPeople.host("signing")).from("192.0.2." + count);
        passwordRight(other);
        assertThat(other.post("/sign-in/code", "code", recovery)).hasStatus(422);
    }

    @Test
    void aCodeWithoutAPasswordLeadsBackToTheBeginning() {
        visitor.get("/sign-in");

        assertThat(Visitor.location(visitor.post("/sign-in/code", "code", people.code())))
                .isEqualTo("/sign-in");
    }

    @Test
    void whoeverGuessesHasToWaitAndIsToldHowLong() {
        visitor.get("/sign-in");
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.post("/sign-in", "email", email, "password", "guess " + i))
                    .hasStatus(422);
        }

        MvcTestResult seventh = visitor.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);

        assertThat(seventh).hasStatus(429);
        assertThat(Visitor.page(seventh).select(".govuk-error-summary").text()).contains("Try again in 3 minutes");
        assertThat(Visitor.page(seventh).select("input[name=email]").val()).isEqualTo(email);
    }

    @Test
    void aGuesserDoesNotLockOutThePersonElsewhere() {
        visitor.get("/sign-in");
        for (int i = 0; i < 7; i++) {
            visitor.post("/sign-in", "email", email, "password", "guess " + i);
        }

        var atHome = new Visitor(mvc, KnownPeople.host("signing")).from("198.51.100." + count);

        assertThat(Visitor.location(passwordRight(atHome))).isEqualTo("/sign-in/code");
    }

    @Test
    void aClosedAccountAnswersLikeAWrongPassword() {
        Principals.run(Principal.operator(area, "test"), () -> accounts.close(person));

        assertThat(passwordRight(visitor)).hasStatus(422);
    }

    @Test
    void signInLeadsBackToOurOwnPagesOnly() {
        assertThat(Visitor.page(visitor.get("/sign-in?continue=//evil.example"))
                        .select("input[name=continue]")
                        .val())
                .isEqualTo("/my-work");
    }

    @Test
    void beingSomebodyOfTheExampleDoesNotExistWithoutTheExample() {
        assertThat(Visitor.page(visitor.get("/sign-in")).text()).doesNotContain("People of the example");

        assertThat(visitor.post("/sign-in/example", "person", person.value().toString()))
                .hasStatus(404);
        assertThat(signedIn()).isFalse();
    }
}
