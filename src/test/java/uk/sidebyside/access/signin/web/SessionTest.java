package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.sidebyside.access.signin.KnownPeople;

/** What a browser and the database keep of somebody who is signed in. */
class SessionTest extends SigningIn {
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
}
