package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Duty;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules.Wanted;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Whoever leads or covers a case hears of what falls due by a clock that no step sets off, by the reference alone. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class OtherClockLettersTest {
    private static final LocalDate ASKED = LocalDate.of(2027, 2, 15);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 2);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OtherClocks clocks;

    @Autowired
    OtherClockLetters letters;

    private CaseStory story;
    private CaseId id;

    @BeforeEach
    void aSchoolIsAsked() {
        story = new CaseStory(program);
        id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        story.around
                .as(
                        story.around.cora,
                        () -> clocks.begin(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                new Wanted(OtherClock.SCHOOL_ASKED, ASKED, null, "Hill School for Kit")))
                .orThrow();
        covers(story.dev);
    }

    private void covers(PersonId who) {
        story.around.as(story.around.cora, () -> {
            EhcCase head = story.cases.open(story.around.area, id).head();
            return story.book
                    .lead(story.around.area, id, head.version(), post(story.around.cora), post(who))
                    .orThrow();
        });
    }

    private UUID post(PersonId who) {
        return story.around.principal(who).seats().keySet().iterator().next().value();
    }

    private List<String> on(LocalDate day) {
        Principals.run(
                Principal.job(story.around.area, "test"),
                () -> transaction.executeWithoutResult(status -> letters.run(story.around.area, day)));
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_seat || ' ' || subject || ' ' || body FROM notices.mail
                                WHERE area_id = :area AND template = 'other-clock-due'
                                """)
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list()));
    }

    @ParameterizedTest
    @CsvSource({"-4, 0", "-3, 2", "-2, 0", "0, 2", "1, 2", "2, 0", "7, 2", "8, 0"})
    void itComesHalfAWeekBeforeOnTheDayTheDayAfterAndAWeekAfter(int days, int sent) {
        assertThat(on(DUE.plusDays(days))).hasSize(sent);
    }

    @Test
    void itGoesToWhoeverLeadsAndCoversOnceAndNamesNobody() {
        on(DUE);
        assertThat(on(DUE))
                .hasSize(2)
                .allMatch(
                        letter -> letter.contains(
                                "Case EHC-9: the answer of a school or college is due on 2 March 2027 You lead or cover this case."))
                .allMatch(letter -> letter.contains("/cases/" + id + "/clocks"))
                .noneMatch(letter -> letter.contains("Kit") || letter.contains("Hill"))
                .anyMatch(letter -> letter.startsWith(post(story.around.cora).toString()))
                .anyMatch(letter -> letter.startsWith(post(story.dev).toString()));
        assertThat(on(DUE.plusDays(1))).anyMatch(letter -> letter.contains("was due on 2 March 2027"));
    }

    @Test
    void whoeverIsKeptAwayHearsNothing() {
        story.around.exclude(story.around.kit, story.dev, null, null, LocalDate.of(2027, 1, 1), null);
        assertThat(on(DUE)).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(post(story.around.cora).toString()));
    }

    @Test
    void whatIsDoneOwedNoMoreOrTakenBackRemindsNobody() {
        BegunClock begun = story.file(id).otherClocks().getFirst();
        UUID line = begun.id();
        story.around
                .as(story.around.cora, () -> clocks.done(story.around.area, id, UUID.randomUUID(), line, "C08", ASKED))
                .orThrow();
        assertThat(on(DUE)).isEmpty();
        UUID done = story.file(id).clockLines().getLast().id();
        back(done);
        assertThat(on(DUE.plusDays(1))).hasSize(2);
        back(line);
        assertThat(on(DUE.plusDays(7))).hasSize(2);
    }

    @Test
    void whatAStepDidRemindsNobody() {
        story.around
                .as(
                        story.around.cora,
                        () -> clocks.begin(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                new Wanted(OtherClock.DETENTION_ENDED, LocalDate.of(2027, 1, 18), null, "")))
                .orThrow();
        LocalDate decided = LocalDate.of(2027, 3, 1);
        assertThat(on(decided)).anyMatch(letter -> letter.contains("the decision whether to assess is due on 1 March"));
        story.take(id, CaseStep.WILL_ASSESS, decided).orThrow();
        assertThat(on(decided.plusDays(1))).noneMatch(letter -> letter.contains("was due on 1 March"));
    }

    @Test
    void whatIsOwedNoMoreAsTheCaseWentOnRemindsNobody() {
        assertThat(on(DUE.minusDays(3))).hasSize(2);
        story.take(id, CaseStep.WITHDRAWN, DUE.minusDays(2)).orThrow();
        assertThat(on(DUE)).hasSize(2);
    }

    private void back(UUID line) {
        story.around
                .as(
                        story.around.cora,
                        () -> clocks.takeBack(story.around.area, id, UUID.randomUUID(), line, "A mistake"))
                .orThrow();
    }

    /** Also of what begins once another is done. */
    @Test
    void everyDutyHasItsWords() {
        Set<String> owed = new TreeSet<>(Set.of("C26.2", "C35.2"));
        Arrays.stream(OtherClock.values())
                .flatMap(kind -> kind.duties().stream())
                .map(Duty::key)
                .forEach(owed::add);
        assertThat(new TreeSet<>(OtherClockLetters.WHAT.keySet())).isEqualTo(owed);
    }
}
