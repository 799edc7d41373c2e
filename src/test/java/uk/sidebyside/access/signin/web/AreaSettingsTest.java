package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PartnerKind;
import uk.sidebyside.access.PartnerKinds;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.SettingRefused;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/** What an administrator makes an area's own: its word, kinds of partner, contacts, logo, colour and posts. */
@DatabaseTest
@Import(KnownPeople.class)
class AreaSettingsTest {
    private static int count;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    Seats seats;

    @Autowired
    Organisations organisations;

    @Autowired
    PartnerKinds kinds;

    @Autowired
    Clock clock;

    AreaId area;
    String slug;
    Visitor admin;
    Visitor anybody;

    @BeforeEach
    void anAdministrator() {
        slug = "settings" + ++count;
        area = people.area(slug);
        String email = "norah" + count + "@example.org";
        people.withAccount(area, "Norah Setter", email, Role.ADMINISTRATOR);
        anybody = new Visitor(mvc, KnownPeople.host(slug)).from("198.51.100." + count);
        admin = new Visitor(mvc, KnownPeople.host(slug)).from("203.0.113." + count);
        admin.get("/sign-in");
        admin.post("/sign-in", "email", email, "password", KnownPeople.PASSWORD);
        admin.get("/sign-in/code");
        admin.post("/sign-in/code", "code", people.code());
        admin.get("/account");
    }

    @Test
    void theFamiliesWordIsChangedAndShownAtOnce() {
        assertThat(page(anybody.get("/")).text()).contains("working together");

        String version = page(admin.get("/admin/area")).select("[name=version]").val();
        assertThat(area("side by side work", version)).hasStatus(302);

        assertThat(page(anybody.get("/")).text()).contains("side by side work").doesNotContain("working together");
        assertThat(page(anybody.get("/people-and-organisations")).text()).contains("side by side work");
    }

    @Test
    void whoeverSavesTheSettingsSecondSeesBothTexts() {
        String version = page(admin.get("/admin/area")).select("[name=version]").val();
        area("first word", version);

        MvcTestResult second = area("second word", version);

        assertThat(second).hasStatus(422);
        assertThat(page(second).select("#word").val()).isEqualTo("second word");
        assertThat(page(second).text()).contains("What somebody else saved").contains("first word");
        assertThat(area("second word", page(second).select("[name=version]").val()))
                .hasStatus(302);
    }

    private MvcTestResult area(String word, String version) {
        return admin.post(
                "/admin/area",
                "name",
                "Area of settings",
                "word",
                word,
                "helpName",
                "the SEND team",
                "helpEmail",
                "help@example.org",
                "helpPhone",
                "01632 960199",
                "version",
                version);
    }

    @Test
    void aNewAreaHasTheSevenKindsAndMakesThemItsOwn() {
        assertThat(asOperator(() -> kinds.inArea(area)))
                .extracting(PartnerKind::label)
                .containsExactly(
                        "Children and young people",
                        "Parents and carers",
                        "Voluntary sector",
                        "Council education and social care",
                        "Early years settings, schools and academies",
                        "Health services",
                        "Elected members");
        admin.get("/admin/kinds/new");
        for (int i = 0; i < 10; i++) {
            admin.post("/admin/kinds/new", "label", "Faith groups", "standsFor", "others");
        }
        admin.get("/admin/kinds/elected-members");
        assertThat(admin.post("/admin/kinds/elected-members", "label", "Councillors", "standsFor", "others"))
                .hasStatus(302);
        assertThat(admin.post("/admin/kinds/settings", "label", "councillors", "standsFor", "others"))
                .hasStatus(422);
        Document list = page(admin.get("/admin/kinds"));
        assertThat(list.select("tbody th").eachText())
                .contains("Councillors", "Faith groups")
                .hasSize(8);
        assertThat(admin.post(list.select("tr:contains(Faith groups) form").attr("action")))
                .hasStatus(302);
        assertThat(page(admin.get("/admin/organisations"))
                        .select("#kind option")
                        .eachText())
                .contains("Councillors")
                .doesNotContain("Faith groups", "Elected members");
    }

    @Test
    void aKindThatPartnersAreOfIsNotRemovedNorTakenFromUnderAFamilySeat() {
        OrganisationId forum = organisation("The forum", "parents-and-carers");
        seat("Forum chair", forum, Role.FAMILY_SEAT);
        admin.get("/admin/kinds");

        MvcTestResult removed = admin.post("/admin/kinds/parents-and-carers/remove");
        assertThat(removed).hasStatus(422);
        assertThat(page(removed).select(".govuk-error-summary").text()).contains("1 of your partners");

        MvcTestResult turned =
                admin.post("/admin/kinds/parents-and-carers", "label", "Parents and carers", "standsFor", "services");
        assertThat(turned).hasStatus(422);
        assertThat(page(turned).select(".govuk-error-summary").text()).contains("has to stand for families");
    }

    @Test
    void anotherAreaKeepsItsOwnKinds() {
        AreaId other = people.area("settings-elsewhere");
        admin.get("/admin/kinds/new");
        admin.post("/admin/kinds/new", "label", "Only here", "standsFor", "others");

        assertThat(asOperator(() -> kinds.inArea(other)))
                .extracting(PartnerKind::label)
                .doesNotContain("Only here");
    }

    @Test
    void aContactOfATopicStandsAtTheFootOfItsPagesAndOnThePageOfAll() {
        admin.get("/admin/help/new");
        assertThat(contact(
                        "topic", "Joint partnership", "shownOn", "partnership", "subject", "Joint Partnership query"))
                .hasStatus(302);
        assertThat(contact("topic", "EHC plans", "shownOn", "", "subject", "Question about a plan"))
                .hasStatus(302);

        Document home = page(anybody.get("/"));
        assertThat(home.select("footer a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:jp@example.org?subject=Joint%20Partnership%20query");
        assertThat(home.select("footer a[href^=tel]").attr("href")).isEqualTo("tel:01632960101");
        assertThat(home.select("footer a[href^=tel]").text()).isEqualTo("01632 960101");
        assertThat(page(anybody.get("/plan")).select("footer a[href^=mailto]").attr("href"))
                .startsWith("mailto:help@example.org?subject=");
        Document all = page(anybody.get("/help"));
        assertThat(all.select("main h2").eachText()).containsExactly("EHC plans", "Joint partnership", "Anything else");
        assertThat(all.select("main a[href^=tel]").eachText()).contains("01632 960101");
    }

    @Test
    void aContactIsRefusedInWordsAndNothingTypedIsLost() {
        admin.get("/admin/help/new");
        contact("topic", "Joint partnership", "shownOn", "partnership", "subject", "A");

        MvcTestResult again = contact("topic", "Something else", "shownOn", "partnership", "subject", "");
        assertThat(again).hasStatus(422);
        assertThat(page(again).select(".govuk-error-summary a").eachText())
                .containsExactlyInAnyOrder(
                        "Enter the subject, 120 characters at most",
                        "The contact for Joint partnership stands there already");
        assertThat(page(again).select("#topic").val()).isEqualTo("Something else");
    }

    @Test
    void theSameFormTenTimesMakesOneContactWhichIsChangedAndRemoved() {
        String submission =
                page(admin.get("/admin/help/new")).select("[name=submission]").val();
        for (int i = 0; i < 10; i++) {
            assertThat(contact("topic", "Plans", "shownOn", "plan", "subject", "A", "submission", submission))
                    .hasStatus(302);
        }
        Document list = page(admin.get("/admin/help"));
        assertThat(list.select("tbody tr")).hasSize(1);

        String change = list.select("tbody a").attr("href");
        assertThat(page(admin.get(change)).select("#subject").val()).isEqualTo("A");
        assertThat(admin.post(
                        change,
                        "topic",
                        "Plans",
                        "shownOn",
                        "plan",
                        "name",
                        "The team",
                        "email",
                        "b@example.org",
                        "subject",
                        "B"))
                .hasStatus(302);
        assertThat(page(anybody.get("/plan")).select("footer a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:b@example.org?subject=B");
        assertThat(admin.post(change + "/remove")).hasStatus(302);
        assertThat(page(admin.get("/admin/help")).text()).contains("There is none yet");
    }

    private MvcTestResult contact(String... fields) {
        var all = new java.util.ArrayList<>(
                List.of("name", "the partnership team", "email", "jp@example.org", "phone", "01632 960101"));
        all.addAll(List.of(fields));
        return admin.post("/admin/help/new", all.toArray(String[]::new));
    }

    @Test
    void aColourOnWhichWhiteCannotBeReadIsRefusedWithWhatWasMeasured() {
        admin.get("/admin/look");

        MvcTestResult refused = admin.post("/admin/look/colour", "colour", "#ffcc00");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".govuk-error-summary a").text())
                .isEqualTo("White words on #ffcc00 have a contrast of 1.51 to 1. "
                        + "They need at least 4.5 to 1. Choose a darker colour");
        assertThat(page(refused).select("#colour").val()).isEqualTo("#ffcc00");
        assertThat(page(anybody.get("/")).select("link[href^=/look/]")).isEmpty();

        assertThat(admin.post("/admin/look/colour", "colour", "#1D3557")).hasStatus(302);
        Document home = page(anybody.get("/"));
        assertThat(home.select("meta[name=theme-color]").attr("content")).isEqualTo("#1d3557");
        String style = home.select("link[href^=/look/]").attr("href");
        assertThat(anybody.get(style)).hasStatusOk().bodyText().contains("--sbs-header:#1d3557");
        assertThat(anybody.get("/look/header-ffcc00.css")).hasStatus(404);
    }

    @Test
    void aLogoIsServedSoThatItCannotRunAndWithoutOneTheMarkStands() throws Exception {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        admin.get("/admin/look");
        MvcTestResult bad = admin.upload(
                "/admin/look/logo", "logo", "logo.png", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(bad).hasStatus(422);
        assertThat(page(bad).select(".govuk-error-summary a").text()).startsWith("The file must be a PNG picture");
        assertThat(admin.upload("/admin/look/logo", "logo", "logo.html", drawing))
                .hasStatus(302);

        String logo = page(anybody.get("/")).select("header img").attr("src");
        MvcTestResult served = anybody.get(logo);
        assertThat(served).hasStatusOk().hasContentType("image/svg+xml");
        assertThat(served.getResponse().getContentAsByteArray()).isEqualTo(drawing);
        assertThat(served.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(served.getResponse().getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        Visitor elsewhere = new Visitor(mvc, KnownPeople.host("inviting"));
        people.area("inviting");
        assertThat(elsewhere.get(logo)).as("another area's logo").hasStatus(404);

        admin.get("/admin/look");
        assertThat(admin.post("/admin/look/logo/remove")).hasStatus(302);
        assertThat(page(anybody.get("/")).select("header img")).isEmpty();
        assertThat(page(anybody.get("/")).select("header svg.sbs-header__mark")).hasSize(1);
    }

    @Test
    void aFamilySeatIsNotMadeForTheCouncil() {
        OrganisationId council = organisation("The council", "council");
        OrganisationId forum = organisation("The forum", "parents-and-carers");
        admin.get("/admin/seats/new");

        MvcTestResult refused = newSeat("Engagement officer", council, "FAMILY_SEAT");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#organisation-error").text())
                .contains("A family seat belongs to families, young people or the voluntary sector");
        assertThat(page(refused).select("#title").val()).isEqualTo("Engagement officer");

        assertThat(newSeat("Forum chair", forum, "FAMILY_SEAT")).hasStatus(302);
        assertThat(newSeat("Forum chair", forum, "FAMILY_SEAT"))
                .as("sent again")
                .hasStatus(302);
        assertThat(asOperator(() -> seats.inArea(area)))
                .filteredOn(seat -> seat.title().equals("Forum chair"))
                .hasSize(1);
    }

    private MvcTestResult newSeat(String title, OrganisationId organisation, String role) {
        return admin.post(
                "/admin/seats/new",
                "title",
                title,
                "organisation",
                organisation.value().toString(),
                "kind",
                "FAMILY",
                "role",
                role,
                "fromOn.day",
                "1",
                "fromOn.month",
                "9",
                "fromOn.year",
                "2026");
    }

    @Test
    void aFamilySeatIsNotFilledWithSomebodyOfTheCouncilNorTheOtherWayRound() {
        SeatId officer = seat("Officer", organisation("The council", "council"), Role.ACTION_OWNER);
        SeatId forum = seat("Forum chair", organisation("The forum", "parents-and-carers"), Role.FAMILY_SEAT);
        PersonId staff = people.person(area, "Una Officer", "una" + count + "@example.org");
        PersonId parent = people.person(area, "Per Parent", "per" + count + "@example.org");
        LocalDate since = LocalDate.now(clock).minusDays(30);
        fill(officer, staff, since);
        fill(forum, parent, since);
        asOperator(() -> {
            seats.vacate(area, forum, since.plusDays(9));
            return forum;
        });

        admin.get("/admin/seats/" + forum.value());
        LocalDate day = since.plusDays(10);
        MvcTestResult refused = admin.post(
                "/admin/seats/" + forum.value() + "/fill",
                "person",
                staff.value().toString(),
                "fromOn.day",
                "" + day.getDayOfMonth(),
                "fromOn.month",
                "" + day.getMonthValue(),
                "fromOn.year",
                "" + day.getYear());
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#person-error").text())
                .contains("This person works for the council or the NHS");
        assertThatThrownBy(() -> fill(officer, parent, since.minusDays(9))).isInstanceOf(SettingRefused.class);
        // The day after the family seat was left, and before another has the post.
        asOperator(() -> {
            seats.vacate(area, officer, since.plusDays(9));
            return officer;
        });
        fill(officer, parent, day);
    }

    @Test
    void aPostGoesWithItsOrganisationFromTheDayOfTheSuccession() {
        OrganisationId before = organisation("Clinical group", "health");
        OrganisationId after = organisation("Care board", "health");
        SeatId nurse = seat("Nurse", before, Role.ACTION_OWNER);
        asOperator(() -> {
            organisations.succeed(before, after, LocalDate.of(2022, 7, 1));
            return after;
        });

        Seat seat = asOperator(() -> seats.byId(area)).get(nurse);

        assertThat(seat.organisation()).isEqualTo(after);
        assertThat(seat.titleAndOrganisation()).isEqualTo("Nurse, Care board");
        assertThat(seat.titleAndOrganisationOn(LocalDate.of(2022, 6, 30))).isEqualTo("Nurse, Clinical group");
        assertThat(seat.titleAndOrganisationOn(LocalDate.of(2022, 7, 1))).isEqualTo("Nurse, Care board");
    }

    @Test
    void theDirectoryShowsPostsToEverybodyAndNamesWithInitialsToThoseWhoSignedIn() {
        OrganisationId council = organisation("The council", "council");
        SeatId head = seat("Head of SEND", council, Role.ACTION_OWNER);
        seat("Head of Nobody", council, Role.ACTION_OWNER);
        asOperator(() -> seats.open(
                area,
                new Seats.OpenSeat(
                        "Head of Old Things",
                        council,
                        Seat.Kind.STRATEGIC,
                        Role.BOARD_MEMBER,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2021, 12, 31))));
        fill(head, people.person(area, "Helga Leader", "helga" + count + "@example.org"), LocalDate.of(2020, 1, 1));

        Document open = page(anybody.get("/people-and-organisations"));
        Document signedIn = page(admin.get("/people-and-organisations"));

        assertThat(open.select("tr:contains(Head of SEND) td").eachText())
                .containsExactly("The council", "Head of SEND", "Yes");
        assertThat(open.select("tr:contains(Head of Nobody) td").eachText())
                .containsExactly("The council", "Head of Nobody", "Appointment to be confirmed");
        assertThat(open.text()).doesNotContain("Helga", "Old Things");
        assertThat(signedIn.select("tr:contains(Head of SEND) td").eachText())
                .containsExactly("H", "Helga Leader", "The council", "Head of SEND");
    }

    @Test
    void wherePartsOfAnOrganisationGoToSeveralItsPostsStayUntilTheyAreMoved() {
        OrganisationId before = organisation("Old trust", "health");
        OrganisationId north = organisation("North trust", "health");
        OrganisationId south = organisation("South trust", "health");
        SeatId nurse = seat("Nurse", before, Role.ACTION_OWNER);
        asOperator(() -> {
            organisations.succeed(before, north, LocalDate.of(2022, 7, 1));
            organisations.succeed(before, south, LocalDate.of(2022, 7, 1));
            return before;
        });

        assertThat(asOperator(() -> seats.byId(area)).get(nurse).organisation()).isEqualTo(before);
    }

    private void fill(SeatId seat, PersonId person, LocalDate from) {
        asOperator(() -> {
            seats.fill(area, seat, person, from);
            return seat;
        });
    }

    private OrganisationId organisation(String name, String kind) {
        return asOperator(() -> organisations.add(area, new Organisations.AddOrganisation(name, name, kind, false)));
    }

    private SeatId seat(String title, OrganisationId organisation, Role role) {
        return asOperator(() -> seats.open(
                area,
                new Seats.OpenSeat(title, organisation, Seat.Kind.OPERATIONAL, role, LocalDate.of(2020, 1, 1), null)));
    }

    private <T> T asOperator(Supplier<T> work) {
        return Principals.call(Principal.operator(area, "test"), work::get);
    }

    private static Document page(MvcTestResult answer) {
        return Visitor.page(answer);
    }
}
