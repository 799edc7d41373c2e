package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.AuthenticatorCodes;
import uk.sidebyside.access.signin.Inspections;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/** Being invited, losing a password, administering people, and looking round as an inspector. */
@DatabaseTest
@Import(KnownPeople.class)
class InvitationTest {
    private static int count;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    SignInLinks links;

    @Autowired
    Inspections inspections;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    AreaId area;
    Visitor visitor;

    @BeforeEach
    void anArea() {
        count++;
        area = people.area("inviting");
        visitor = anybody();
    }

    @Test
    void anInvitationIsUsedByItsButtonAndLeadsToAFinishedAccount() throws SQLException {
        String path = invited("bea" + count + "@example.org");

        assertThat(visitor.get(path)).hasStatusOk();
        assertThat(visitor.get(path)).as("opened again").hasStatusOk();
        assertThat(Visitor.location(visitor.post(path))).isEqualTo("/welcome");
        assertThat(anybody().get(path)).as("after the button").hasStatus(410);

        visitor.get("/welcome/password");
        assertThat(visitor.post("/welcome/password", "password", "short")).hasStatus(422);
        assertThat(Visitor.location(visitor.post("/welcome/password", "password", "four maps under rain")))
                .isEqualTo("/welcome/authenticator");
        var page = Visitor.page(visitor.get("/welcome/authenticator"));
        String secret = page.select("code").text();
        assertThat(page.select("svg[role=img]")).hasSize(1);
        assertThat(visitor.post("/welcome/authenticator", "code", "abc")).hasStatus(422);

        var codes = visitor.post("/welcome/authenticator", "code", AuthenticatorCodes.at(secret, clock.instant()));
        assertThat(Visitor.page(codes).select("ul.govuk-list code")).hasSize(10);
        assertThat(Visitor.page(visitor.get("/account")).select("h1").text()).isEqualTo("Your account");
    }

    @Test
    void aNewerInvitationEndsTheOlderOne() throws SQLException {
        String email = "cal" + count + "@example.org";
        PersonId person = people.person(area, "Cal Moor", email);
        String older = invite(person);
        String newer = invite(person);

        assertThat(visitor.get(older)).hasStatus(410);
        assertThat(visitor.get(newer)).hasStatusOk();
    }

    @Test
    void whoLostAPasswordStillNeedsTheCode() throws SQLException {
        String email = "dev" + count + "@example.org";
        PersonId person = people.withAccount(area, "Dev Hale", email, Role.CHAIR);
        Principals.run(Principal.operator(area, "test"), () -> links.recover(area, email, "Inviting"));
        String path = lastLink(person);

        visitor.get(path);
        assertThat(Visitor.location(visitor.post(path))).isEqualTo("/welcome/password");
        assertThat(visitor.get("/welcome/authenticator"))
                .as("a new second factor")
                .hasStatus(404);
        visitor.get("/welcome/password");
        assertThat(Visitor.location(visitor.post("/welcome/password", "password", "new river old bridge")))
                .isEqualTo("/sign-in/code");
        assertThat(Visitor.page(visitor.get("/account")).title()).doesNotContain("Your account");
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "code", people.code());
        assertThat(visitor.get("/account")).hasStatusOk();
    }

    @Test
    void askingForALinkAnswersTheSameForEverybody() {
        visitor.get("/sign-in/recover");

        assertThat(Visitor.location(visitor.post("/sign-in/recover", "email", "nobody@example.org")))
                .isEqualTo("/sign-in/recover/sent");
        assertThat(visitor.post("/sign-in/recover", "email", "nobody")).hasStatus(422);
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        String email = "eve" + count + "@example.org";
        people.withAccount(area, "Eve Lund", email, Role.ACTION_OWNER);
        signIn(visitor, email);
        Visitor other = anybody();
        visitor.get("/account");
        Visitor elsewhere = withRecoveryCode(other, email);

        visitor.get("/account");
        assertThat(visitor.post("/account/password", "current", "wrong", "password", "five quiet stone towers"))
                .hasStatus(422);
        assertThat(Visitor.location(visitor.post(
                        "/account/password", "current", KnownPeople.PASSWORD, "password", "five quiet stone towers")))
                .isEqualTo("/account");

        assertThat(Visitor.page(visitor.get("/account")).text()).contains("Your password is changed");
        assertThat(elsewhere.get("/account")).hasStatus(302);
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() {
        String email = "fay" + count + "@example.org";
        people.withAccount(area, "Fay Orr", email, Role.ACTION_OWNER);
        signIn(visitor, email);
        visitor.get("/account");

        visitor.post("/account/sign-out-everywhere");

        assertThat(visitor.get("/account")).hasStatus(302);
    }

    @Test
    void anInspectorReadsAndIsWrittenDownAndChangesNothing() {
        String email = "gil" + count + "@example.org";
        people.withAccount(area, "Gil Ames", email, Role.INSPECTOR);
        signIn(visitor, email);

        visitor.get("/people-and-organisations?from=a-query");
        visitor.get("/account");

        assertThat(visitor.post("/account/sign-out-everywhere")).hasStatus(404);
        var opened = Principals.call(Principal.operator(area, "test"), () -> inspections.latest(area));
        assertThat(opened)
                .filteredOn(page -> page.name().equals("Gil Ames"))
                .extracting(Inspections.Opened::path)
                .contains("/people-and-organisations", "/account");
    }

    @Test
    void anAdministratorSeesWhatAnInspectorOpenedAndNobodyElseDoes() {
        String inspector = "una" + count + "@example.org";
        people.withAccount(area, "Una Inspects", inspector, Role.INSPECTOR);
        signIn(visitor, inspector);
        visitor.get("/people-and-organisations?from=a-query");
        assertThat(visitor.get("/admin/inspections")).hasStatus(404);

        String email = "val" + count + "@example.org";
        people.withAccount(area, "Val Admin", email, Role.ADMINISTRATOR);
        Visitor administrator = anybody().from("203.0.114." + count);
        signIn(administrator, email);

        var list = Visitor.page(administrator.get("/admin/inspections"));
        assertThat(list.select("tr:contains(Una Inspects)").eachText())
                .anyMatch(row -> row.contains("/people-and-organisations"))
                .noneMatch(row -> row.contains("a-query"));
    }

    @Test
    void whatInspectorsOpenedCannotBeRewritten() throws SQLException {
        try (Connection connection = owner.getConnection();
                ResultSet allowed = connection.createStatement().executeQuery("""
                                SELECT has_table_privilege('sidebyside_app', 'access.inspected_page', 'UPDATE')
                                    OR NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'access'
                                        AND tablename = 'inspected_page' AND cmd = 'DELETE'
                                        AND permissive = 'RESTRICTIVE' AND qual LIKE '%operator%')
                                """)) {
            allowed.next();
            assertThat(allowed.getBoolean(1)).isFalse();
        }
    }

    @Test
    void anAdministratorAddsInvitesAppointsAndSeesSomebodyOff() throws SQLException {
        String email = "hal" + count + "@example.org";
        people.withAccount(area, "Hal Rook", email, Role.ADMINISTRATOR);
        signIn(visitor, email);

        for (String page :
                new String[] {"/admin", "/admin/people", "/admin/organisations", "/admin/area", "/admin/inspections"}) {
            assertThat(visitor.get(page)).as(page).hasStatusOk();
        }
        visitor.get("/admin/people/new");
        assertThat(visitor.post("/admin/people/new", "name", "", "email", "nonsense"))
                .hasStatus(422);
        String newcomer = "ida" + count + "@example.org";
        assertThat(visitor.post("/admin/people/new", "name", "Ida Vance", "initials", "IV", "email", newcomer))
                .hasStatus(302);
        assertThat(visitor.post("/admin/people/new", "name", "Ida Again", "email", newcomer))
                .hasStatus(422);

        var list = Visitor.page(visitor.get("/admin/people"));
        String invite = list.select("tr:contains(" + newcomer + ") form[action$=/invite]")
                .attr("action");
        assertThat(visitor.post(invite)).hasStatus(302);
        assertThat(Visitor.page(visitor.get("/admin/people")).text())
                .contains("The invitation is on its way")
                .contains("Invited, not here yet");

        String seat = list.select("a:contains(Seat of Hal Rook)").attr("href");
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(visitor.get(seat)).hasStatusOk();
        assertThat(visitor.post(seat + "/fill", "fromOn.day", "1")).hasStatus(422);
        assertThat(visitor.post(
                        seat + "/vacate",
                        "endOn.day",
                        "" + yesterday.getDayOfMonth(),
                        "endOn.month",
                        "" + yesterday.getMonthValue(),
                        "endOn.year",
                        "" + yesterday.getYear()))
                .hasStatus(302);
        assertThat(visitor.get("/admin")).as("no longer in the post").hasStatus(404);
    }

    @Test
    void thePublicSeesPostsAndNoNames() {
        people.inSeat(area, "Jon Secretname" + count, Role.ACTION_OWNER);

        var page = Visitor.page(visitor.get("/people-and-organisations"));

        assertThat(page.select("h1").text()).isEqualTo("People and organisations");
        assertThat(page.select("td:contains(Jon Secretname)").eachText()).allMatch(text -> text.startsWith("Seat of"));
    }

    private Visitor anybody() {
        return new Visitor(mvc, KnownPeople.host("inviting")).from("203.0.113." + count);
    }

    private void signIn(Visitor who, String email) {
        who.get("/sign-in");
        who.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);
        who.get("/sign-in/code");
        who.post("/sign-in/code", "code", people.code());
        who.get("/account");
    }

    private Visitor withRecoveryCode(Visitor who, String email) {
        visitor.get("/account");
        var codes = Visitor.page(visitor.post("/account/recovery-codes", "currentForCodes", KnownPeople.PASSWORD));
        who.get("/sign-in");
        who.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);
        who.get("/sign-in/code");
        who.post(
                "/sign-in/code",
                "code",
                codes.select("ul.govuk-list code").first().text());
        assertThat(who.get("/account")).hasStatusOk();
        return who;
    }

    private String invited(String email) throws SQLException {
        return invite(people.person(area, "Bea Frost", email));
    }

    private String invite(PersonId person) throws SQLException {
        Principals.run(Principal.operator(area, "test"), () -> links.invite(area, person, "Inviting", null));
        return lastLink(person);
    }

    /** The path in the newest letter to this person. */
    private String lastLink(PersonId person) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('sidebyside.kind', 'operator', false)");
            try (ResultSet letters = statement.executeQuery("SELECT body FROM notices.mail WHERE to_person = '"
                    + person.value() + "' ORDER BY queued_at DESC, id DESC LIMIT 1")) {
                assertThat(letters.next()).isTrue();
                Matcher link = Pattern.compile("/(invitation|recovery)/\\S+").matcher(letters.getString(1));
                assertThat(link.find()).isTrue();
                return link.group();
            }
        }
    }
}
