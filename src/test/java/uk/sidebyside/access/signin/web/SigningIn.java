package uk.sidebyside.access.signin.web;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/** Somebody who has an account with a password and an authenticator, and a browser of their own. */
@DatabaseTest
@Import(KnownPeople.class)
abstract class SigningIn {
    static int count;

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

    MvcTestResult passwordRight(Visitor who) {
        who.get("/sign-in");
        MvcTestResult answer = who.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);
        who.get("/sign-in/code");
        return answer;
    }

    void signIn(Visitor who) {
        passwordRight(who);
        who.post("/sign-in/code", "code", people.code());
    }

    boolean signedIn() {
        return !Visitor.page(visitor.get("/no-such-page"))
                .select("form[action=/sign-out]")
                .isEmpty();
    }

    /** xmin changes with every write of the row. */
    String lastRow() {
        return String.valueOf(sessions.queryForObject(
                "SELECT xmin::text || ' ' || last_access_time FROM ground.spring_session WHERE principal_name = ?",
                String.class,
                person.value().toString()));
    }
}
