package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Identities;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/** Sign-in through a provider of identity that really speaks OpenID Connect. */
@DatabaseTest
@Import(KnownPeople.class)
class ProviderSignInTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    Identities identities;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.start();
        configure(settings, "council", "Council account");
        configure(settings, "health", "NHS account");
    }

    private static void configure(DynamicPropertyRegistry settings, String id, String name) {
        String registration = "spring.security.oauth2.client.registration." + id + ".";
        settings.add(registration + "client-id", () -> "side-by-side");
        settings.add(registration + "client-secret", () -> "not-a-secret");
        settings.add(registration + "client-name", () -> name);
        settings.add(registration + "scope", () -> "openid");
        settings.add("spring.security.oauth2.client.provider." + id + ".issuer-uri", () -> PROVIDER.issuerUrl(id)
                .toString());
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void aKnownIdentitySignsIn() throws Exception {
        PersonId person = person("kim");
        Principals.run(Principal.operator(null, "test"), () -> identities.link(person, identity("subject-of-kim")));
        Visitor visitor = visitor();

        MvcTestResult back = thereAndBack(visitor, "subject-of-kim", "somebody.else@example.org");

        assertThat(Visitor.location(back)).isEqualTo("/my-work");
        assertThat(Visitor.page(visitor.get("/account")).text())
                .contains("Person kim")
                .contains("Council account");
    }

    @Test
    void theAddressOfAnAccountOpensNothing() throws Exception {
        person("lee");
        Visitor visitor = visitor();

        MvcTestResult back = thereAndBack(visitor, "subject-of-a-stranger", "lee@provider.example.org");

        assertThat(Visitor.location(back)).isEqualTo("/sign-in/provider/not-linked");
        assertThat(visitor.get("/sign-in/provider/not-linked")).hasStatusOk();
        assertThat(visitor.get("/account")).hasStatus(302);
    }

    @Test
    void whoIsSignedInLinksANewIdentity() throws Exception {
        PersonId person = person("max");
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        visitor.post("/sign-in", "email", "max@provider.example.org", "password", KnownPeople.PASSWORD);
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "code", people.code());

        assertThat(Visitor.location(thereAndBack(visitor, "subject-of-max", "m@example.org")))
                .isEqualTo("/account");

        assertThat(Principals.call(Principal.operator(null, "test"), () -> identities.find(identity("subject-of-max"))))
                .contains(person);
    }

    /** Whoever is signed in can't take over an identity that is somebody else's. */
    @Test
    void anIdentityStaysWithItsPerson() throws Exception {
        PersonId owner = person("ned");
        Principals.run(Principal.operator(null, "test"), () -> identities.link(owner, identity("subject-of-ned")));
        person("oda");
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        visitor.post("/sign-in", "email", "oda@provider.example.org", "password", KnownPeople.PASSWORD);
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "code", people.code());

        assertThat(Visitor.location(thereAndBack(visitor, "subject-of-ned", "oda@provider.example.org")))
                .isEqualTo("/sign-in/provider/not-linked");
        assertThat(Visitor.page(visitor.get("/account")).text()).contains("Person oda");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        Visitor asked = visitor();
        String answer = answer(asked);

        MvcTestResult elsewhere = visitor().get(answer);

        assertThat(Visitor.location(elsewhere)).isEqualTo("/sign-in/provider/failed");
    }

    @Test
    void theWayThereProvesThatTheAnswerIsForUs() {
        String there = Visitor.location(visitor().get("/oauth2/authorization/council"));

        assertThat(there)
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=");
    }

    @Test
    void everyProviderIsOfferedByName() {
        assertThat(Visitor.page(visitor().get("/sign-in"))
                        .select("a[href^=/oauth2/authorization/]")
                        .eachText())
                .containsExactlyInAnyOrder("Sign in with Council account", "Sign in with NHS account");
    }

    /** A subject is a name of its provider's: two providers may give the same to different people. */
    @Test
    void theSameSubjectOfTwoProvidersIsTwoPeople() throws Exception {
        PersonId atTheCouncil = person("pat");
        PersonId atTheNhs = person("quin");
        Principals.run(Principal.operator(null, "test"), () -> {
            identities.link(atTheCouncil, identity("council", "subject-7"));
            identities.link(atTheNhs, identity("health", "subject-7"));
        });
        Visitor council = visitor();
        Visitor health = visitor();

        thereAndBack(council, "council", "subject-7", "x@example.org");
        thereAndBack(health, "health", "subject-7", "x@example.org");

        assertThat(Visitor.page(council.get("/account")).text()).contains("Person pat");
        assertThat(Visitor.page(health.get("/account")).text()).contains("Person quin");
    }

    private MvcTestResult thereAndBack(Visitor visitor, String subject, String email) throws Exception {
        return thereAndBack(visitor, "council", subject, email);
    }

    private MvcTestResult thereAndBack(Visitor visitor, String provider, String subject, String email)
            throws Exception {
        // The provider keeps what it is told to say until somebody comes for it.
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                provider, subject, "JWT", List.of("side-by-side"), Map.of("email", email)));
        return visitor.get(answer(visitor, provider));
    }

    private static String answer(Visitor visitor) throws Exception {
        return answer(visitor, "council");
    }

    /** The path by which the provider sends the browser back to us. */
    private static String answer(Visitor visitor, String provider) throws Exception {
        String there = Visitor.location(visitor.get("/oauth2/authorization/" + provider));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI back = URI.create(browser.send(
                            HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }

    private PersonId person(String name) {
        AreaId area = people.area("provider");
        return people.withAccount(area, "Person " + name, name + "@provider.example.org", Role.ACTION_OWNER);
    }

    private static Identities.Identity identity(String subject) {
        return identity("council", subject);
    }

    private static Identities.Identity identity(String provider, String subject) {
        return new Identities.Identity(
                PROVIDER.issuerUrl(provider).toString(),
                subject,
                provider.equals("council") ? "Council account" : "NHS account");
    }

    private Visitor visitor() {
        return new Visitor(mvc, KnownPeople.host("provider"));
    }
}
