package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.access.Principals.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.access.unsent.UnsentForms;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.example.Example;
import uk.sidebyside.notices.Calendars;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.Subscription;
import uk.sidebyside.notices.Subscriptions;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.Posted;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.testing.TablePromise;

/** Everybody of York but one administrator asks to be erased, after all that they did. */
@DatabaseTest
@TestPropertySource(properties = {"sidebyside.example=york", "sidebyside.test=erasure"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {
    @Autowired
    private Example example;

    @Autowired
    private Environment settings;

    @Autowired
    private Areas areas;

    @Autowired
    private Seats seats;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private EvidenceItems evidence;

    @Autowired
    private Plans plans;

    @Autowired
    private UnsentForms unsent;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Clock clock;

    private Superuser database;
    private Area york;
    private Person administrator;
    private List<Person> people;

    @BeforeAll
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        database = new Superuser(settings);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
        Principal operator = Principal.operator(york.id(), "test");
        PersonId first = call(operator, () -> seats.inArea(york.id())).stream()
                .filter(seat -> seat.role() == Role.ADMINISTRATOR && seat.holder() != null)
                .map(seat -> Objects.requireNonNull(seat.holder()).person())
                .findFirst()
                .orElseThrow();
        List<Person> all = call(operator, () -> seats.people(york.id()));
        administrator =
                all.stream().filter(one -> one.id().equals(first)).findFirst().orElseThrow();
        people = all.stream().filter(one -> !one.id().equals(first)).toList();
        people.forEach(this::leavesTraces);
    }

    /** One thing of each kind that can be about a person who works here. */
    private void leavesTraces(Person person) {
        Principal operator = Principal.operator(york.id(), "test");
        String email = Objects.requireNonNullElse(person.email(), person.id().value() + "@example.org");
        Principals.run(operator, () -> {
            if (person.email() != null) {
                links.invite(york.id(), person.id(), york.name(), null);
            }
            transaction.executeWithoutResult(status -> outbox.send(Message.of(
                    york.id(),
                    new Recipient.ToPerson(person.id()),
                    "a-letter",
                    "Dear " + person.name(),
                    "Dear " + person.name() + ", here is news.",
                    "test:" + person.id().value())));
            reminders.schedule(new Reminder(
                    york.id(),
                    "test:" + person.id().value(),
                    List.of(new Recipient.ToPerson(person.id())),
                    LocalDate.now(clock).plusDays(9),
                    List.of(0),
                    "a-letter",
                    "Dear " + person.name(),
                    "It is due.",
                    "/plan"));
        });
        Principals.run(
                Principal.visitor(york.id()),
                () -> subscriptions.ask(
                        york.id(),
                        new Subscriptions.Ask(null, "York", email, Subscription.Frequency.DAILY, UUID.randomUUID())));
        Principal self = Principal.account(person.id(), york.id(), Map.of());
        Principals.run(self, () -> calendars.renew(york.id(), person.id()));
        Principals.run(
                self, () -> unsent.keep("/worry", Map.of("called", List.of(person.name())), UnsentForms.DAYS, null));
        Principals.run(operator, () -> {
            var plan = plans.tree(york.id(), (String) null);
            var line = plan.lines().findFirst().orElseThrow();
            evidence.addQuote(
                    new Adding(
                            PlanRefs.of(york.id(), line.id()),
                            Evidence.Proves.IMPACT,
                            Evidence.Visibility.PUBLIC,
                            "A quote",
                            UUID.randomUUID(),
                            person.id()),
                    "It is better now.",
                    new Adding.Consent("the plan", LocalDate.now(clock), null, person.name()));
        });
    }

    @Test
    @Order(1)
    void whoHoldsAPostOrAskedAnOpenQuestionIsNotErasedAndIsToldWhy() {
        Person holder = holding(Role.SCRUTINEER);
        String path = "/admin/people/" + holder.id().value() + "/erase";
        assertThat(get(path)).bodyText().contains("They hold the post").contains("End it first");
        assertThat(erase(holder)).hasStatus(409);
        assertThat(call(operator(), () -> seats.person(holder.id()))
                        .orElseThrow()
                        .name())
                .isEqualTo(holder.name());

        leave(holder);
        assertThat(get(path))
                .bodyText()
                .doesNotContain("They hold the post")
                .containsPattern("Question \\d+, which they asked, is still open");
        assertThat(erase(holder)).hasStatus(409);
        assertThat(database.columnsWith(holder.name())).contains("access.person.name", "notices.mail.body");
    }

    @Test
    @Order(2)
    void erasureIsAskedTwiceAndNobodyErasesThemselves() {
        Person someone = people.getFirst();
        assertThat(post("/admin/people/" + someone.id().value() + "/erase"))
                .hasStatus(422)
                .bodyText()
                .contains("Tick the box");
        assertThat(get("/admin/people/" + administrator.id().value() + "/erase"))
                .hasStatus(404);
        assertThat(erase(administrator)).hasStatus(404);
    }

    @Test
    @Order(3)
    void afterErasureNoNameAndNoAddressStandsAnywhere() {
        people.forEach(this::leave);
        database.sql("UPDATE board.challenge SET state = 'accepted'").update();
        people.forEach(person -> assertThat(erase(person)).as(person.name()).hasStatus(302));

        Set<String> deleted = TablePromise.all().stream()
                .filter(promise -> promise.erasure().startsWith("deleted"))
                .map(TablePromise::table)
                // An item of evidence is deleted when it is withdrawn; who added it is an id.
                .filter(table -> !table.startsWith("evidence."))
                // What was said goes with the record that it is about; who answered it is an id.
                .filter(table -> !table.startsWith("voice."))
                .collect(Collectors.toSet());
        assertThat(deleted).contains("access.account", "access.unsent_form", "notices.mail", "plan.import_draft");
        // One of them is a young person with a case. The letters of a case go with it, and it outlives their account.
        assertThat(database.columnsWith(people.stream()
                        .flatMap(person -> Stream.of(person.name(), person.email()))
                        .filter(Objects::nonNull)
                        .toList()))
                .allSatisfy((text, columns) -> {
                    assertThat(text).isEqualTo("Ellis Pickersgill");
                    assertThat(columns).isSubsetOf("assessments.letter.to_whom", "assessments.letter.words");
                });
        Map<UUID, List<String>> ids = database.columnsWithIds(
                people.stream().map(person -> person.id().value()).toList());
        assertThat(ids).hasSameSizeAs(people).allSatisfy((id, columns) -> assertThat(columns)
                .contains("access.person.id", "access.erasure.person_id")
                .noneMatch(column -> deleted.contains(column.substring(0, column.lastIndexOf('.')))));
        assertThat(database.columnsWith(administrator.name())).contains("access.person.name");
    }

    @Test
    @Order(4)
    void thePublicRecordStandsUnderPostAndOrganisation() {
        assertThat(database.sql("SELECT count(*) FROM plan.progress_entry WHERE words <> ''")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50);
        assertThat(database.sql("SELECT count(*) FROM board.challenge WHERE asked_as <> ''")
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (String path : List.of(
                "/plan",
                "/plan/timeline",
                "/plan/commitments",
                "/board",
                "/board/governance",
                "/board/challenges",
                "/board/briefings",
                "/plan/edit/versions",
                "/admin/people",
                "/admin/inspections")) {
            assertThat(get(path)).as(path).hasStatusOk();
        }
        Seat chair = call(operator(), () -> seats.inArea(york.id())).stream()
                .filter(seat -> seat.role() == Role.CHAIR)
                .findFirst()
                .orElseThrow();
        assertThat(get("/admin/seats/" + chair.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains(Person.ERASED);
    }

    /** Whoever works in two areas is erased in the one that was asked, and goes on in the other. */
    @Test
    @Order(5)
    void anotherAreaKeepsWhatIsItsOwn() {
        Area other = Places.open(areas);
        PersonId both = call(operator(), () -> {
            PersonId id = seats.addPerson(york.id(), "Bo Both", "B.B", "bo.both@example.org");
            accounts.open(id);
            return id;
        });
        Principals.run(Principal.operator(other.id(), "test"), () -> seats.admit(other.id(), both));
        Person person = call(operator(), () -> seats.person(both)).orElseThrow();

        assertThat(erase(person).getMvcResult().getFlashMap().get("done"))
                .asString()
                .contains("Another partnership knows them");

        assertThat(get("/admin/people")).bodyText().doesNotContain("Bo Both");
        assertThat(call(Principal.operator(other.id(), "test"), () -> seats.people(other.id())))
                .extracting(Person::name)
                .contains("Bo Both");
        assertThat(call(operator(), () -> accounts.standing(both))).isPresent();
    }

    private Person holding(Role role) {
        Set<PersonId> holders = call(operator(), () -> seats.inArea(york.id())).stream()
                .filter(seat -> seat.role() == role && seat.holder() != null)
                .map(seat -> Objects.requireNonNull(seat.holder()).person())
                .collect(Collectors.toSet());
        return people.stream()
                .filter(one -> holders.contains(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private void leave(Person person) {
        Principals.run(
                operator(),
                () -> seats.leave(york.id(), person.id(), LocalDate.now(clock).minusDays(1)));
    }

    private MvcTestResult erase(Person person) {
        return post("/admin/people/" + person.id().value() + "/erase", "sure", "yes");
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(asAdministrator()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var form = pages.post().uri(path).with(asAdministrator()).with(Posted.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor asAdministrator() {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(administrator.id(), null, List.of()));
    }

    private Principal operator() {
        return Principal.operator(york.id(), "test");
    }
}
