package uk.sidebyside.assessments.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingPlace.Answer;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Sessions planned, people asked, places given once, who came written down, and what of it counts. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class TrainingTest {
    private static final LocalDate TODAY = TrainingStory.TODAY;
    private static final LocalDate SOON = TODAY.plusDays(20);

    @Autowired
    ApplicationContext program;

    private TrainingStory story;
    private AdviceStory advice;

    @BeforeEach
    void tell() {
        story = new TrainingStory(program);
        advice = story.advice;
    }

    private Saving<UUID> answer(PersonId who, UUID session, boolean yes) {
        return advice.as(who, () -> story.places.answer(advice.area, session, yes));
    }

    private static List<String> refusals(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(finding -> finding.key()).toList()
                : List.of();
    }

    @Test
    void whoIsAskedGetsOneLetterAndSaysYesOrNo() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        for (int time = 0; time < 2; time++) {
            story.ask(session, advice.tess, advice.omar);
        }
        assertThat(letters("training-asked")).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains("Thursday 21 May 2026", "10:00", "11:30", "The library"));
        answer(advice.tess, session, true).orThrow();
        answer(advice.omar, session, false).orThrow();
        assertThat(advice.as(advice.dina, () -> story.places.of(advice.area, session)))
                .extracting(TrainingPlace::answer)
                .containsExactlyInAnyOrder(Answer.YES, Answer.NO);
        assertThat(advice.as(advice.tess, () -> story.places.mine(advice.area)))
                .extracting(TrainingPlace::answer)
                .containsExactly(Answer.YES);
    }

    private List<String> letters(String template) {
        return advice.texts("SELECT subject || ' ' || body FROM notices.mail WHERE area_id = :area AND template = '"
                + template + "'");
    }

    @Test
    void theLastPlaceIsGivenOnceAndComesBackWithANo() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 1);
        story.ask(session, advice.tess);
        answer(advice.tess, session, true).orThrow();
        answer(advice.tess, session, true).orThrow();
        assertThat(story.session(session).taken()).isEqualTo(1);
        assertThat(refusals(answer(advice.omar, session, true))).containsExactly("training.full");
        answer(advice.tess, session, false).orThrow();
        answer(advice.omar, session, true).orThrow();
        assertThat(story.session(session).taken()).isEqualTo(1);
    }

    @Test
    void placesDoNotGoBelowThoseThatAreTaken() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        story.ask(session, advice.tess, advice.omar);
        answer(advice.tess, session, true).orThrow();
        answer(advice.omar, session, true).orThrow();
        assertThat(refusals(places(session, 1, 1))).containsExactly("training.places.taken");
        assertThat(story.session(session).places()).isEqualTo(5);
        places(session, 2, 1).orThrow();
        assertThat(story.session(session).places()).isEqualTo(2);
        answer(advice.omar, session, false).orThrow();
        places(session, 1, 2).orThrow();
    }

    private Saving<UUID> places(UUID session, int room, int version) {
        return advice.as(
                advice.dina,
                () -> story.trainings.change(
                        advice.area, session, TrainingStory.entry(SOON, TrainingStory.ALL, room, Set.of()), version));
    }

    @Test
    void whoSaidYesIsRemindedAWeekAndADayBeforeAndNobodyElse() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        story.ask(session, advice.tess, advice.omar);
        answer(advice.tess, session, true).orThrow();
        assertThat(reminded()).containsExactly(SOON.minusDays(7), SOON.minusDays(1));
        LocalDate later = SOON.plusDays(3);
        advice.as(advice.dina, () -> story.trainings
                .change(advice.area, session, TrainingStory.entry(later, TrainingStory.ALL, 5, Set.of()), 1)
                .orThrow());
        assertThat(reminded()).containsExactly(later.minusDays(7), later.minusDays(1));
        assertThat(letters("training-moved")).hasSize(2);
        runReminders(later.minusDays(7));
        assertThat(letters("training-reminder"))
                .singleElement()
                .asString()
                .contains("Sunday 24 May 2026", "The library")
                .doesNotContain("Kit", "TW-");
        answer(advice.tess, session, false).orThrow();
        assertThat(reminded()).isEmpty();
    }

    private List<LocalDate> reminded() {
        return advice
                .texts("SELECT CAST(send_on AS text) FROM notices.reminder WHERE area_id = :area AND cancelled_at IS"
                        + " NULL AND sent_at IS NULL AND template = 'training-reminder' ORDER BY send_on")
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    private void runReminders(LocalDate day) {
        advice.clock.set(day);
        advice.around.operator(() -> {
            program.getBean(Reminders.class).run(advice.area, day);
            return true;
        });
    }

    @Test
    void aCancelledSessionSaysWhyAndEndsItsReminders() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        story.ask(session, advice.tess, advice.omar);
        answer(advice.tess, session, true).orThrow();
        answer(advice.omar, session, false).orThrow();
        assertThat(refusals(advice.as(advice.dina, () -> story.trainings.cancel(advice.area, session, " "))))
                .containsExactly("training.needs.why");
        for (int time = 0; time < 2; time++) {
            advice.as(advice.dina, () -> story.trainings
                    .cancel(advice.area, session, "The trainer is ill")
                    .orThrow());
        }
        assertThat(letters("training-cancelled")).singleElement().asString().contains("The trainer is ill");
        assertThat(reminded()).isEmpty();
        assertThatThrownBy(() -> answer(advice.tess, session, true)).isInstanceOf(NotFound.class);
        assertThat(story.session(session).inCalendar().cancelled()).isTrue();
    }

    @Test
    void whoCameIsWrittenDownFromTheDayOnAndCanBePutRight() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        story.ask(session, advice.tess, advice.omar);
        assertThatThrownBy(() -> record(session, advice.tess)).isInstanceOf(NotFound.class);
        advice.clock.set(SOON);
        assertThat(refusals(advice.as(advice.dina, () -> story.places.record(advice.area, session, Set.of()))))
                .containsExactly("training.needs.came");
        assertThat(refusals(record(session, advice.max))).as("was not asked").containsExactly("training.needs.came");
        record(session, advice.tess).orThrow();
        assertThat(story.session(session).held()).isTrue();
        record(session, advice.omar).orThrow();
        assertThat(advice.as(advice.omar, () -> story.places.mine(advice.area)))
                .extracting(TrainingPlace::came)
                .containsExactly(true);
        assertThat(advice.as(advice.tess, () -> story.places.mine(advice.area)))
                .extracting(TrainingPlace::came)
                .containsExactly(false);
    }

    private Saving<UUID> record(UUID session, PersonId... came) {
        return advice.as(advice.dina, () -> story.places.record(advice.area, session, story.seats(came)));
    }

    @Test
    void t26CountsWhatWasHeldAndNotWhatIsPlanned() {
        LocalDate june = TODAY.withDayOfMonth(1).plusMonths(1);
        story.planned(TODAY.plusDays(1), TrainingStory.ALL, 5);
        assertThat(inPlace(TODAY)).isEqualTo(Count.NONE);
        story.held(TODAY, EnumSet.complementOf(EnumSet.of(Quality.PLAIN)), advice.tess);
        assertThat(inPlace(TODAY)).isEqualTo(new Count(0, 1));
        story.held(TODAY, EnumSet.of(Quality.PLAIN), advice.tess);
        assertThat(inPlace(TODAY)).isEqualTo(new Count(1, 1));
        assertThat(inPlace(june.plusMonths(10))).as("twelve months").isEqualTo(new Count(12, 12));
        assertThat(inPlace(june.plusMonths(11))).as("and no longer").isEqualTo(new Count(12, 13));
        assertThat(advice.around.operator(
                        () -> program.getBean(Recount.class).now(advice.area).kept()))
                .filteredOn(one -> one.toString().contains("training"))
                .isEmpty();
    }

    private Count inPlace(LocalDate day) {
        var source = new SourceKey("assessments.training-schedule");
        return advice.around.operator(() -> program.getBean(Figures.class)
                .standing(advice.area, List.of(source), List.of(day), null)
                .getOrDefault(source, new TreeMap<>())
                .getOrDefault(day, Count.NONE));
    }

    @Test
    void aSessionForSocialCareAloneTeachesNoWriterOfHealthAdvice() {
        UUID id = UUID.randomUUID();
        advice.as(advice.dina, () -> story.trainings
                .plan(advice.area, id, TrainingStory.entry(TODAY, TrainingStory.ALL, 5, Set.of(advice.care)))
                .orThrow());
        story.ask(id, advice.tess);
        record(id, advice.tess).orThrow();
        assertThat(inPlace(TODAY)).isEqualTo(Count.NONE);
    }

    @Test
    void whoCameStandsBesideWhoDidNotBeforeAndAfter() {
        LocalDate held = TODAY.minusDays(200);
        story.held(held, TrainingStory.ALL, advice.tess);
        story.wrote(advice.tess, 6, held.minusDays(100), 60, AdviceStory.good());
        story.wrote(advice.tess, 7, held.plusDays(1), 30, AdviceStory.good());
        story.wrote(advice.tess, 1, held, 30, AdviceStory.good());
        story.wrote(advice.omar, 5, held.plusDays(9), 50, AdviceStory.good());
        story.wrote(advice.max, 5, held.minusDays(9), 20, AdviceStory.good());
        TrainingResult result =
                advice.as(advice.dina, () -> story.results.byBody(advice.area)).getFirst();
        assertThat(result.of(Part.CAME_BEFORE).due())
                .as("on the day of the session is before")
                .isEqualTo(7);
        assertThat(result.of(Part.CAME_BEFORE).onTime()).isEqualTo(1);
        assertThat(result.of(Part.CAME_AFTER).onTime()).isEqualTo(7);
        assertThat(result.of(Part.NOT_BEFORE).due()).as("was never asked").isEqualTo(5);
        assertThat(result.of(Part.NOT_AFTER).due()).isEqualTo(5);
        assertThat(result.of(Part.NOT_AFTER).onTime()).isZero();
        assertThat(advice.as(advice.tess, () -> story.results.mine(advice.area)).keySet())
                .containsExactlyInAnyOrder(Part.CAME_BEFORE, Part.CAME_AFTER);
        assertThatThrownBy(() -> advice.as(advice.tess, () -> story.results.byBody(advice.area)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theWallLetsWritersSeeTheirOwnAnswersAloneAndPlanNothing() {
        UUID session = story.planned(SOON, TrainingStory.ALL, 5);
        story.ask(session, advice.tess, advice.omar);
        assertThat(rows(advice.dina, "training_place")).isEqualTo(2);
        assertThat(rows(advice.tess, "training_place")).isEqualTo(1);
        assertThat(rows(advice.around.mina, "training_place")).isZero();
        assertThat(rows(advice.tess, "training_session")).isEqualTo(1);
        assertThat(rows(advice.around.mina, "training_session")).isZero();
        assertThatThrownBy(() -> changed(advice.tess, "UPDATE assessments.training_session SET title = 'Mine'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(changed(advice.tess, "UPDATE assessments.training_place SET answer = 'no'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> changed(
                        advice.tess,
                        "INSERT INTO assessments.training_place SELECT area_id, id, gen_random_uuid(), 'yes', NULL"
                                + " FROM assessments.training_session"))
                .isInstanceOf(DataAccessException.class);
        AdviceStory elsewhere = AdviceStory.tell(program);
        long there = elsewhere.as(elsewhere.dina, () -> count("SELECT count(*) FROM assessments.training_session"));
        assertThat(there).as("another area").isZero();
    }

    private long rows(PersonId who, String table) {
        return advice.as(who, () -> count("SELECT count(*) FROM assessments." + table));
    }

    private long count(String sql) {
        return program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                .sql(sql)
                .query(Long.class)
                .single());
    }

    private int changed(PersonId who, String sql) {
        return advice.as(who, () -> program.getBean(TransactionTemplate.class)
                .execute(status -> program.getBean(JdbcClient.class).sql(sql).update()));
    }
}
