package uk.sidebyside.partnership.agreed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.personal.PersonalRecords;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Who signs the agreement, from when it holds, and what everybody reads of it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AgreementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    ApplicationContext program;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    @Autowired
    Seats seats;

    private AgreedStory story;
    private OrganisationId council;
    private OrganisationId health;
    private Principal nurse;
    private int number;

    @BeforeEach
    void begin() {
        story = AgreedStory.tell(program);
        council = organisation("Testwick Council");
        health = organisation("Testwick Health Board");
        nurse = holder("Niamh Example", "Chief Nurse", health);
        number = as(story.ada, () -> drawUp(UUID.randomUUID(), council, health).orThrow());
    }

    private Saving<Integer> drawUp(UUID submission, OrganisationId... parties) {
        return agreements.drawUp(
                story.id,
                new Agreements.DrawUp(
                        submission,
                        "Agreement",
                        "We agree.",
                        List.of("We listen."),
                        DAY.plusYears(1),
                        List.of(parties)));
    }

    @Test
    void itHoldsFromTheDayOfTheLastSignatureAndUntilThenSaysWhoIsMissing() {
        assertThat(now().inForceOn()).isNull();
        assertThat(now().missing())
                .extracting(Party::name)
                .containsExactly("Testwick Council", "Testwick Health Board");

        sign(story.plan.ruth, council).orThrow();
        assertThat(now().inForceOn()).isNull();
        assertThat(now().missing()).extracting(Party::name).containsExactly("Testwick Health Board");

        on(DAY.plusDays(8));
        sign(nurse, health).orThrow();
        assertThat(now().inForceOn()).isEqualTo(DAY.plusDays(8));
        assertThat(now().parties())
                .extracting(Party::signedName, Party::role, Party::contact, Party::signedOn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Ruth Example", "Post", "office@example.org", DAY),
                        org.assertj.core.api.Assertions.tuple(
                                "Niamh Example", "Post", "office@example.org", DAY.plusDays(8)));
    }

    @Test
    void onlyWhoHoldsAPostOfAnOrganisationSignsForIt() {
        assertThatThrownBy(() -> sign(story.plan.ruth, health)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sign(nurse, council)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sign(story.plan.visitor, council)).isInstanceOf(NotFound.class);
        assertThat(now().signatures()).isZero();
    }

    @Test
    void whoeverTookOverSignsForWhoWasNamed() {
        OrganisationId trust = as(
                story.plan.operator,
                () -> organisations.add(
                        story.id, new Organisations.AddOrganisation("Testwick Trust", "Trust", "health", false)));
        Principal matron = holder("Mary Example", "Matron", trust);
        assertThatThrownBy(() -> sign(matron, health)).isInstanceOf(NotFound.class);

        as(story.plan.operator, () -> {
            organisations.succeed(health, trust, DAY);
            return trust;
        });

        sign(matron, health).orThrow();
        assertThat(now().missing()).extracting(Party::name).containsExactly("Testwick Council");
        assertThat(as(story.plan.visitor, () -> agreements.successors(story.id, now())))
                .extractingByKey(health)
                .extracting(Organisation.Successor::name)
                .isEqualTo("Testwick Trust");
    }

    @Test
    void signingTwiceChangesNothingAndNobodySignsOverSomebody() {
        sign(story.plan.ruth, council).orThrow();
        on(DAY.plusDays(3));
        sign(story.plan.ruth, council).orThrow();

        assertThat(now().parties().getFirst().signedOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> sign(story.plan.nadia, council)).isInstanceOf(NotFound.class);
    }

    /** Whatever the program does, the database keeps a signature as it was given. */
    @Test
    void aSignatureIsNotWrittenAgain() {
        sign(story.plan.ruth, council).orThrow();
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        var transaction = program.getBean(org.springframework.transaction.support.TransactionTemplate.class);

        for (Principal principal : List.of(story.ada, story.plan.operator)) {
            assertThatThrownBy(() -> as(
                            principal,
                            () -> transaction.execute(status -> jdbc.sql(
                                            "UPDATE partnership.agreement_party SET signed_role = 'Queen' WHERE area_id = :area")
                                    .param("area", story.id.value())
                                    .update())))
                    .hasMessageContaining("A signature is not written again");
        }
    }

    @Test
    void aSignatureWithoutItsStatementIsRefused() {
        Saving<Integer> saving = as(
                story.plan.ruth,
                () -> agreements.sign(
                        story.id,
                        number,
                        party(council),
                        new Agreements.Sign("Post", "office@example.org", false),
                        "I sign."));

        assertThat(saving).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(
                        no.findings().toString())
                .contains("sign.needs.statement"));
        assertThat(now().signatures()).isZero();
    }

    @Test
    void aPaperIsAttachedByWhoWritesWhatWasAgreedAndReadByWhoHoldsAPost() {
        assertThatThrownBy(() -> as(story.plan.ruth, () -> attach(health))).isInstanceOf(NotFound.class);

        as(story.ada, () -> attach(health)).orThrow();

        assertThat(now().parties().getLast())
                .extracting(Party::signedName, Party::way, Party::signedOn)
                .containsExactly("Pen Example", Agreement.Way.PAPER, DAY.minusDays(2));
        assertThat(as(story.plan.ruth, () -> agreements.papers(story.id, now())))
                .hasSize(1);
        assertThat(as(story.plan.visitor, () -> agreements.papers(story.id, now())))
                .isEmpty();
    }

    private Saving<Integer> attach(OrganisationId party) {
        byte[] text = "signed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return agreements.attach(
                story.id,
                number,
                party(party),
                new Agreements.Paper(
                        UUID.randomUUID(),
                        "Pen Example",
                        "Clerk",
                        "office@example.org",
                        DAY.minusDays(2),
                        "paper.txt",
                        new ByteArrayResource(text)));
    }

    @Test
    void theSameSubmissionIsDrawnUpOnceAndANewVersionIsTheNextNumber() {
        UUID submission = UUID.randomUUID();
        int next = as(story.ada, () -> drawUp(submission, council, health).orThrow());

        assertThat(next).isEqualTo(number + 1);
        assertThat(as(story.ada, () -> drawUp(submission, council, health).orThrow()))
                .isEqualTo(next);
        assertThat(all()).extracting(Agreement::number).containsExactly(2, 1);
        assertThatThrownBy(() -> sign(story.plan.ruth, council))
                .as("version 1 is over")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(story.plan.ruth, () -> drawUp(UUID.randomUUID(), council, health)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMaySignFindsItAmongTheirWork() {
        AgreedWork work = program.getBean(AgreedWork.class);

        assertThat(as(nurse, () -> work.waitingFor(nurse, DAY)))
                .extracting(WaitingWork.Item::sentence)
                .containsExactly("Sign for Testwick Health Board");
        sign(nurse, health).orThrow();
        assertThat(as(nurse, () -> work.waitingFor(nurse, DAY))).isEmpty();
    }

    @Test
    void whoIsErasedIsNamedNoMoreAndTheirSignatureStands() {
        sign(nurse, health).orThrow();
        as(story.plan.operator, () -> {
            seats.leave(story.id, nurse.person(), DAY);
            return DAY;
        });
        on(DAY.plusDays(1));

        as(story.plan.operator, () -> program.getBean(PersonalRecords.class).eraseOnRequest(story.id, nurse.person()));

        assertThat(now().parties().getLast())
                .extracting(Party::signedName, Party::signedBy, Party::role, Party::signedOn)
                .containsExactly("Somebody who has left", null, "Post", DAY);
    }

    private Agreement now() {
        return all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Agreement> all() {
        return as(story.plan.visitor, () -> agreements.inArea(story.id));
    }

    private Saving<Integer> sign(Principal principal, OrganisationId organisation) {
        return as(
                principal,
                () -> agreements.sign(
                        story.id,
                        number,
                        party(organisation),
                        new Agreements.Sign("Post", "office@example.org", true),
                        "I sign it."));
    }

    private UUID party(OrganisationId organisation) {
        return now().parties().stream()
                .filter(one -> one.organisation().equals(organisation))
                .map(Party::id)
                .findFirst()
                .orElseThrow();
    }

    private OrganisationId organisation(String name) {
        return as(story.plan.operator, () -> organisations.inArea(story.id)).stream()
                .filter(one -> one.name().equals(name))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow();
    }

    private Principal holder(String name, String title, OrganisationId organisation) {
        return as(story.plan.operator, () -> {
            SeatId seat = seats.open(
                    story.id,
                    new Seats.OpenSeat(
                            title, organisation, Seat.Kind.OPERATIONAL, Role.ACTION_OWNER, DAY.minusDays(9), null));
            var person = seats.addPerson(story.id, name, name.substring(0, 1), null);
            seats.fill(story.id, seat, person, DAY.minusDays(9));
            return Principal.account(person, story.id, Map.of(seat, Role.ACTION_OWNER));
        });
    }

    private void on(LocalDate day) {
        program.getBean(StoryClock.class).set(day);
    }

    private <T> T as(Principal principal, java.util.function.Supplier<T> work) {
        return story.as(principal, work);
    }
}
