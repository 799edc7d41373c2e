package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

@DatabaseTest
@Import(KnownPeople.class)
class SignInTest {
    private static int count;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    Accounts accounts;

    JdbcTemplate sessions;

    AreaId area;
    String email;
    PersonId person;
    Visitor visitor;

    @Autowired
    void sessions(@Qualifier("appDataSource") javax.sql.DataSource app) {
        sessions = new JdbcTemplate(app);
    }

    @BeforeEach
    void somebody() {
        count++;
        area = people.area("signing");
        email = "amira" + count + "@example.org";
        person = people.withAccount(area, "Amira Sandhu", email, Role.ACTION_OWNER);
        visitor = new Visitor(mvc, KnownPeople.host("signing")).from("192.0.2." + count);
    }

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
    void theSessionGetsANewNameWithEachStep() {
        passwordRight(visitor);
        String half = visitor.cookie("session");
        visitor.post("/sign-in/code", "code", people.code());

        assertThat(visitor.cookie("session")).isNotEqualTo(half);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        visitor.get("/sign-in");
        String header = visitor
                .post("/sign-in", "email", email, "password", KnownPeople.PASSWORD)
                .getResponse()
                .getHeaders("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("session="))
                .findFirst()
                .orElseThrow();

        assertThat(header).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void aPublicPageMakesNoSession() {
        visitor.get("/sign-in");

        assertThat(visitor.has("session")).isFalse();
    }

    @Test
    void aSessionThatCannotBeReadMeansSignedOut() {
        signIn(visitor);
        sessions.update(
                "UPDATE ground.spring_session_attributes SET attribute_bytes = '\\xfffe00ff' WHERE session_primary_id IN "
                        + "(SELECT primary_id FROM ground.spring_session WHERE principal_name = ?)",
                person.value().toString());

        assertThat(signedIn()).isFalse();
        assertThat(visitor.get("/sign-in")).hasStatusOk();
    }

    @Test
    void aSessionCookieOfNonsenseMeansSignedOut() {
        for (String nonsense : new String[] {"AAAA", "%00", "bm90IGEgc2Vzc2lvbg==", "x'; DROP TABLE"}) {
            visitor.setCookie("session", nonsense);
            assertThat(visitor.get("/sign-in")).as(nonsense).hasStatusOk();
        }
    }

    @Test
    void aSessionIsTextThatAnotherReleaseCanRead() {
        signIn(visitor);

        var stored = sessions.queryForList(
                "SELECT convert_from(attribute_bytes, 'UTF8') FROM ground.spring_session_attributes a "
                        + "JOIN ground.spring_session s ON s.primary_id = a.session_primary_id WHERE s.principal_name = ?",
                String.class,
                person.value().toString());

        assertThat(stored).contains(person.value().toString(), "password and code");
    }

    @Test
    void askingForPagesDoesNotWriteTheSession() {
        signIn(visitor);
        String before = lastRow();
        visitor.get("/sign-in");
        visitor.get("/sign-in");

        assertThat(lastRow()).isEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        signIn(visitor);
        visitor.get("/no-such-page");

        visitor.post("/sign-out");

        assertThat(signedIn()).isFalse();
        assertThat(sessions.queryForObject(
                        "SELECT count(*) FROM ground.spring_session WHERE principal_name = ?",
                        Integer.class,
                        person.value().toString()))
                .isZero();
    }

    @Test
    void beingSomebodyOfTheExampleDoesNotExistWithoutTheExample() {
        assertThat(Visitor.page(visitor.get("/sign-in")).text()).doesNotContain("People of the example");

        assertThat(visitor.post("/sign-in/example", "person", person.value().toString()))
                .hasStatus(404);
        assertThat(signedIn()).isFalse();
    }

    private MvcTestResult passwordRight(Visitor who) {
        who.get("/sign-in");
        MvcTestResult answer = who.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);
        who.get("/sign-in/code");
        return answer;
    }

    private void signIn(Visitor who) {
        passwordRight(who);
        who.post("/sign-in/code", "code", people.code());
    }

    private boolean signedIn() {
        return !Visitor.page(visitor.get("/no-such-page"))
                .select("form[action=/sign-out]")
                .isEmpty();
    }

    /** xmin changes with every write of the row. */
    private String lastRow() {
        return String.valueOf(sessions.queryForObject(
                "SELECT xmin::text || ' ' || last_access_time FROM ground.spring_session WHERE principal_name = ?",
                String.class,
                person.value().toString()));
    }
}
