package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A family gets an e-mail that says what changed, and names neither the child nor a need (issue 4, 5). */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FamilyNewsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SERVED = LocalDate.of(2026, 12, 14);
    private static final LocalDate FINAL = LocalDate.of(2027, 1, 20);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;
    private CaseId id;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        id = story.draftOut(RECEIVED, SERVED);
    }

    @Test
    void aCaseThatNoFamilySeesWritesToNobody() {
        finalSent();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aStepThatChangesWhereItStandsIsToldToThoseWhoSeeThePage() {
        story.linkedToKit(id);
        story.around.exclude(
                story.around.kit,
                story.around.paul,
                null,
                null,
                LocalDate.now(story.clock).minusDays(1),
                null);

        finalSent();

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.around.mina.value() + " There is a final plan You can read what it means")
                .contains("/assessment/" + story.around.kit)
                .doesNotContain("Kit", "EHC-"));
    }

    /** A case that is typed in step by step is history. */
    @ParameterizedTest
    @CsvSource({"56, true", "57, false"})
    void whatIsTypedLateIsNoNews(int later, boolean news) {
        story.linkedToKit(id);
        story.clock.set(FINAL.plusDays(later));
        finalSent();
        assertThat(letters().isEmpty()).isEqualTo(!news);
    }

    @Test
    void aStepThatChangesNothingOfThatIsNot() {
        story.linkedToKit(id);
        finalSent();
        int before = letters().size();
        story.take(id, CaseStep.MEDIATION_ASKED, FINAL.plusDays(1)).orThrow();
        assertThat(letters()).hasSize(before);
    }

    @Test
    void whoChoseAnotherWayGetsNoEmail() {
        story.linkedToKit(id);
        reachedByPhone(story.around.mina);
        finalSent();
        assertThat(letters()).isNotEmpty().noneMatch(letter -> letter.startsWith(story.around.mina.value() + " "));
    }

    /** What a young person keeps for themself is not told by letter either. */
    @Test
    void whereTheStepsAreNotSharedTheYoungPersonAloneIsTold() {
        story.linkedToKit(id);
        PersonId kit = story.around.kitThemself();
        story.clock.set(LocalDate.of(2029, 7, 2));
        story.around.as(kit, () -> {
            story.around.circles.share(story.around.area, story.around.kit.value(), Set.of(SharedPart.VIEWS));
            return kit;
        });

        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2029, 7, 2)).orThrow();

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(kit.value() + " "));
    }

    /** Both days stand in the subject; the same day told again is one letter. */
    @Test
    void aDayThatMovedIsToldWithTheOldOne() {
        story.linkedToKit(id);
        LocalDate before = story.file(id).toldNext().orElseThrow();
        LocalDate to = LocalDate.now(story.clock).isAfter(before)
                ? LocalDate.now(story.clock).plusDays(9)
                : before.plusDays(9);
        String duty = story.file(id).standing().next().key();

        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.move(
                                story.around.area, id, UUID.randomUUID(), duty, to, "The report came late."))
                .orThrow();

        assertThat(letters())
                .isNotEmpty()
                .allMatch(letter ->
                        letter.contains("A day has moved from %d %s".formatted(before.getDayOfMonth(), month(before))))
                .allMatch(letter -> letter.contains(" to %d %s".formatted(to.getDayOfMonth(), month(to))))
                .noneMatch(letter -> letter.contains("Kit") || letter.contains("report"));
    }

    /** The year of the next school was mistyped. */
    @Test
    void soIsADayThatAStepPutRightWhichIsWrittenDownAgain() {
        story.linkedToKit(id);
        finalSent();
        int before = letters().size();
        movesTo(2027);
        assertThat(letters()).as("nothing was told of it yet").hasSize(before);
        movesTo(2028);
        assertThat(letters().stream()
                        .filter(letter -> letter.contains("A day has moved from 14 February 2027 to 14 February 2028")))
                .hasSize(2);
    }

    /** Somebody speaks to the family. */
    @Test
    void ofAStepThatIsPutRightAfterADeathNobodyIsWritten() {
        story.linkedToKit(id);
        finalSent();
        Happening sent = story.file(id).happenings().getLast();
        story.take(id, CaseStep.CEASED, FINAL.plusDays(9), null, EndOfPlan.DIED, "")
                .orThrow();
        int before = letters().size();
        story.around
                .as(story.around.cora, () -> program.getBean(WrongSteps.class)
                        .putRight(
                                story.around.area,
                                id,
                                sent.id(),
                                new WrongSteps.Right(
                                        UUID.randomUUID(),
                                        story.file(id).version(),
                                        true,
                                        FINAL.plusDays(1),
                                        null,
                                        "",
                                        "",
                                        "It went out a day later.")))
                .orThrow();
        assertThat(story.file(id).righted()).hasSize(1);
        assertThat(letters()).hasSize(before);
    }

    private void movesTo(int year) {
        story.clock.set(LocalDate.of(2027, 2, 1));
        story.take(
                        id,
                        CaseStep.PHASE_TRANSFER,
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(year, 9, 1),
                        "primary-secondary",
                        "")
                .orThrow();
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + day.getYear();
    }

    private void finalSent() {
        story.take(id, CaseStep.FINAL_SENT, FINAL).orThrow();
    }

    private void reachedByPhone(PersonId person) {
        story.around.as(person, () -> program.getBean(ContactNeeds.class)
                .say(story.around.area, new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "", 0))
                .orThrow());
    }

    private List<String> letters() {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_person || ' ' || subject || ' ' || body FROM notices.mail
                                WHERE area_id = :area AND template = 'assessment-changed'
                                """)
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list()));
    }
}
