package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.notices.Calendars;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.Subscription;
import uk.sidebyside.notices.Subscriptions;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.TablePromise;

/** What people get to see of themselves is what the tables promise, and nothing of anybody else. */
@DatabaseTest
@Import(KnownPeople.class)
class OwnDataTest {
    @Autowired
    List<PersonalData> rooms;

    @Autowired
    KnownPeople people;

    @Autowired
    SignInLinks links;

    @Autowired
    Outbox outbox;

    @Autowired
    Reminders reminders;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Calendars calendars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private String slug;
    private AreaId area;
    private PersonId asha;
    private PersonId tom;

    @BeforeEach
    void twoPeople() {
        slug = "own-" + UUID.randomUUID().toString().substring(0, 8);
        area = people.area(slug);
        asha = somebody("Asha Bell", "asha.bell@" + slug + ".org");
        tom = somebody("Tom Cray", "tom.cray@" + slug + ".org");
    }

    private PersonId somebody(String name, String email) {
        PersonId person = people.withAccount(area, name, email, Role.ACTION_OWNER);
        Principals.run(Principal.operator(area, "test"), () -> {
            links.invite(area, person, "Area", null);
            transaction.executeWithoutResult(status -> outbox.send(Message.of(
                    area,
                    new Recipient.ToPerson(person),
                    "a-letter",
                    "News for " + name,
                    "Dear " + name,
                    "test:" + person.value())));
            reminders.schedule(new Reminder(
                    area,
                    "test:" + person.value(),
                    List.of(new Recipient.ToPerson(person)),
                    LocalDate.now(clock).plusDays(9),
                    List.of(0),
                    "a-letter",
                    "Reminder for " + name,
                    "It is due.",
                    "/plan"));
        });
        Principals.run(
                Principal.visitor(area),
                () -> subscriptions.ask(
                        area,
                        new Subscriptions.Ask(
                                null,
                                "What " + name + " follows",
                                email,
                                Subscription.Frequency.DAILY,
                                UUID.randomUUID())));
        Principals.run(Principal.account(person, area, Map.of()), () -> calendars.renew(area, person));
        return person;
    }

    /** A new table with personal data is in the answer, or says why it is not. */
    @Test
    void whatTheTablesPromiseIsExportedAndNothingElse() {
        List<TablePromise> promises = TablePromise.all();
        assertThat(rooms.stream().flatMap(room -> room.tables().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(promises.stream()
                        .filter(TablePromise::exported)
                        .map(TablePromise::table)
                        .toList());
        assertThat(promises)
                .filteredOn(promise -> !promise.exported())
                .extracting(TablePromise::export)
                .allMatch(export ->
                        export.matches("(none|as [a-z]+\\.[a-z_]+|on request|by an administrator|with the).*"));
    }

    @Test
    void theFileHasASectionForEachTableAndNothingOfAnybodyElse() {
        MvcTestResult answer = get("/account/data.json", asha);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename=");
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        JsonNode held = json.readTree(text).get("held");

        assertThat(held.propertyNames())
                .containsExactlyInAnyOrderElementsOf(TablePromise.all().stream()
                        .filter(TablePromise::exported)
                        .map(TablePromise::table)
                        .toList());
        for (String table : List.of(
                "access.person",
                "access.area_person",
                "access.holding",
                "access.account",
                "access.sign_in_link",
                "notices.mail",
                "notices.reminder",
                "notices.subscription",
                "notices.calendar_token")) {
            assertThat(held.get(table).get("rows").size()).as(table).isPositive();
        }
        assertThat(text)
                .contains(
                        "Asha Bell", "asha.bell@", "News for Asha Bell", "What Asha Bell follows", "Seat of Asha Bell")
                .doesNotContain("Tom Cray", "tom.cray", KnownPeople.SECRET, "{bcrypt}", "$argon2", "/invitation/");
    }

    @Test
    void thePageSaysTheSameInWords() {
        assertThat(get("/account/data", tom))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "What we hold about you",
                        "Tom Cray",
                        "Seat of Tom Cray",
                        "Of these we hold nothing",
                        "Your passkeys")
                .doesNotContain("Asha Bell", "/invitation/");
    }

    @Test
    void theAccountPageLeadsThere() {
        assertThat(get("/account", asha)).bodyText().contains("/account/data");
    }

    private MvcTestResult get(String path, PersonId person) {
        return pages.get()
                .uri(path)
                .with(servlet -> {
                    servlet.setServerName(KnownPeople.host(slug));
                    return servlet;
                })
                .with(SecurityMockMvcRequestPostProcessors.authentication(
                        new TestingAuthenticationToken(person, null, List.of())))
                .exchange();
    }
}
