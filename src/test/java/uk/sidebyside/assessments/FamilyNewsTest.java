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
                .startsWith(story.around.mina.value() + " There is a final plan If you do not agree, you can appeal.")
                .contains("You can read what it means")
                .contains("/assessment/" + story.around.kit)
                .doesNotContain("Kit", "EHC-"));
    }

    private void steps(Object... stepsAndDays) {
        for (int n = 0; n < stepsAndDays.length; n += 3) {
            story.take(
                            id,
                            (CaseStep) stepsAndDays[n],
                            LocalDate.parse((String) stepsAndDays[n + 1]),
                            null,
                            (String) stepsAndDays[n + 2],
                            "Because it is so.")
                    .orThrow();
        }
    }

    private List<String> subjects() {
        return letters("subject");
    }

    /** Whatever leads to where there is a plan: what did happen is said, and a final plan only where one was sent. */
    @Test
    void eachWayToAPlanIsSaidAsItWas() {
        story.linkedToKit(id);
        story.around.exclude(
                story.around.kit,
                story.around.paul,
                null,
                null,
                LocalDate.now(story.clock).minusDays(1),
                null);
        steps(
                CaseStep.FINAL_SENT,
                "2027-01-20",
                "",
                CaseStep.REASSESSMENT_ASKED,
                "2027-01-21",
                "",
                CaseStep.REASSESSMENT_REFUSED,
                "2027-01-22",
                "",
                CaseStep.REASSESSMENT_ASKED,
                "2027-01-23",
                "",
                CaseStep.WITHDRAWN,
                "2027-01-24",
                "",
                CaseStep.REASSESSMENT_ASKED,
                "2027-01-25",
                "",
                CaseStep.REASSESSMENT_AGREED,
                "2027-01-26",
                "",
                CaseStep.NOT_AMENDED,
                "2027-01-27",
                "",
                CaseStep.REVIEW_MET,
                "2027-01-28",
                "",
                CaseStep.REASSESSMENT_ASKED,
                "2027-01-28",
                "",
                CaseStep.KEPT,
                "2027-01-29",
                "",
                CaseStep.WITHDRAWN,
                "2027-01-29",
                "",
                CaseStep.CHANGES_SENT,
                "2027-01-30",
                "",
                CaseStep.CHANGES_SENT,
                "2027-01-31",
                "",
                CaseStep.NOT_AMENDED,
                "2027-02-16",
                "",
                CaseStep.CHANGES_SENT,
                "2027-02-17",
                "",
                CaseStep.FAMILY_FINISHED,
                "2027-02-18",
                "",
                CaseStep.AMENDED,
                "2027-02-18",
                "same-phase",
                CaseStep.CEASING,
                "2027-02-19",
                "",
                CaseStep.KEPT,
                "2027-02-20",
                "",
                CaseStep.CEASING,
                "2027-02-21",
                "",
                CaseStep.WILL_CEASE,
                "2027-02-22",
                "2",
                CaseStep.KEPT,
                "2027-02-23",
                "");
        assertThat(subjects().stream().filter(subject -> !subject.startsWith("A day has moved")))
                .containsExactly(
                        "There is a final plan",
                        "The council decides if it will assess again",
                        "The council decided not to assess again: the plan stays, and you can appeal",
                        "The council decides if it will assess again",
                        "The request to assess again was taken back: the plan stays",
                        "The council decides if it will assess again",
                        "The council assesses again",
                        "The council assessed again and decided not to change the plan, and you can appeal",
                        "The review meeting was held",
                        "The council decides if it will assess again",
                        "The council decided that the plan stays as it is, and you can appeal",
                        "The request to assess again was taken back: the plan stays",
                        "Changes to the plan are with you",
                        "Other changes to the plan are with you",
                        "The council decided not to change the plan, and you can appeal",
                        "Changes to the plan are with you",
                        "The changed plan is final",
                        "The council thinks about ending the plan and asks you first",
                        "The council decided that the plan goes on and does not end",
                        "The council thinks about ending the plan and asks you first",
                        "The council decided that the plan ends, and you can appeal",
                        "The council decided that the plan goes on and does not end");
        assertThat(letters())
                .noneMatch(letter -> letter.contains("Kit") || letter.contains("Because"))
                .filteredOn(letter -> letter.contains("you can appeal"))
                .hasSize(9)
                .anyMatch(letter -> letter.contains(
                        "assess again: the plan stays, and you can appeal If you do not agree, you can appeal. The tribunal"
                                + " must have your appeal by 22 March 2027, or within 1 month of the day on your certificate, if"
                                + " that is later."));
    }

    @Test
    void anotherDraftIsToldAndSoIsANoThatIsSaidAgainAndAPlanThatTheTribunalChanged() {
        story.linkedToKit(id);
        steps(CaseStep.DRAFT_SERVED, "2027-01-11", "");
        assertThat(subjects()).hasSize(2).containsOnly("Another draft of the plan is with you");
        steps(
                CaseStep.FINAL_SENT,
                "2027-01-28",
                "",
                CaseStep.APPEALED,
                "2027-02-01",
                "",
                CaseStep.ORDERED,
                "2027-02-22",
                "amend",
                CaseStep.AMENDED,
                "2027-02-24",
                "same-phase");
        assertThat(subjects()).contains("The changed plan is final");
    }

    @Test
    void whereTheTribunalAskedToThinkAgainAndThereIsStillNoPlanTheFamilyIsTold() {
        id = story.requested("EHC-AGAIN", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        steps(
                CaseStep.WILL_ASSESS,
                "2026-10-12",
                "",
                CaseStep.WILL_NOT_ISSUE,
                "2027-01-05",
                "",
                CaseStep.APPEALED,
                "2027-01-20",
                "",
                CaseStep.ORDERED,
                "2027-02-15",
                "refer-back",
                CaseStep.STILL_NO_PLAN,
                "2027-02-24",
                "");
        assertThat(letters())
                .filteredOn(
                        letter -> letter.contains(
                                "The council thought again: there will still be no plan If you do not agree, you can appeal. We think"
                                        + " so, and it is not certain: ask who can help you. The tribunal must have your appeal by"))
                .hasSize(2);
        assertThat(subjects()).contains("The council decided that there will be no plan, and you can appeal");
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
        return letters("to_person || ' ' || subject || ' ' || body");
    }

    private List<String> letters(String what) {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("SELECT " + what + " FROM notices.mail"
                                + " WHERE area_id = :area AND template = 'assessment-changed' ORDER BY id")
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list()));
    }
}
