package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Advice as it is counted: by each change, over much of it by plain SQL over the rows, and again from the records. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AdviceFiguresTest {
    private static final LocalDate TODAY = AdviceStory.TODAY;
    private static final LocalDate DUE = TODAY.plusWeeks(6);
    private static final String ON_TIME = "advice-on-time";
    private static final String UNEXCUSED = "advice-on-time-unexcused";
    private static final String FRAMEWORK = "advice-on-framework";
    private static final String CITING = "advice-outcomes-cite-a-hope";
    private static final WrittenAdvice THIN =
            new WrittenAdvice(Answer.KNOWN, "", "", AdviceStory.good().needs(), List.of(), List.of(), List.of());
    private static final WrittenAdvice NOT_KNOWN =
            new WrittenAdvice(Answer.NOT_KNOWN, "Never met", "", List.of(), List.of(), List.of(), List.of());

    @Autowired
    ApplicationContext program;

    private AdviceStory story;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
    }

    private Count on(LocalDate day, String figure) {
        var source = new SourceKey("assessments." + figure);
        return story.around.operator(() -> program.getBean(Figures.class)
                .standing(story.area, List.of(source), List.of(day), null)
                .getOrDefault(source, new java.util.TreeMap<>())
                .getOrDefault(day, Count.NONE));
    }

    @Test
    void outcomesThatCiteAHopeAreCountedOneByOneAsTheyFirstCame() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE);
        WrittenAdvice good = AdviceStory.good();
        story.send(story.tess, id, with(good, outcome(AdviceStory.HOPE), outcome(AdviceStory.HOPE), outcome(" ")));
        assertThat(on(DUE, CITING)).isEqualTo(new Count(2, 3));
        story.as(
                story.dina,
                () -> story.checks.decide(story.area, id, returned()).orThrow());
        story.clock.set(DUE.plusDays(9));
        story.send(story.tess, id, with(good, outcome(AdviceStory.HOPE)));
        assertThat(on(DUE.plusDays(20), CITING)).isEqualTo(new Count(2, 3));
        agrees();
    }

    private static WrittenAdvice.Outcome outcome(String hope) {
        return new WrittenAdvice.Outcome("Asks for a turn.", "in 4 of 5 games", "by July 2027", hope);
    }

    private static WrittenAdvice with(WrittenAdvice advice, WrittenAdvice.Outcome... outcomes) {
        return new WrittenAdvice(
                advice.answer(),
                advice.because(),
                advice.seen(),
                advice.needs(),
                advice.strategies(),
                List.of(outcomes),
                advice.provisions());
    }

    private Map<String, Count> all(LocalDate day) {
        return Map.of(ON_TIME, on(day, ON_TIME), UNEXCUSED, on(day, UNEXCUSED), FRAMEWORK, on(day, FRAMEWORK));
    }

    private void agrees() {
        assertThat(story.around.operator(
                        () -> program.getBean(Recount.class).now(story.area).kept()))
                .filteredOn(one -> one.toString().contains("assessments.advice"))
                .isEmpty();
    }

    @Test
    void aRequestToHealthCountsFromItsLastDayAndIsLateWhileNothingHasCome() {
        story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        assertThat(on(DUE.minusDays(1), ON_TIME)).isEqualTo(Count.NONE);
        assertThat(all(DUE))
                .isEqualTo(Map.of(ON_TIME, new Count(0, 1), UNEXCUSED, new Count(0, 1), FRAMEWORK, Count.NONE));
        agrees();
    }

    @Test
    void theFirstAnswerCountsForTimeAndFrameworkAlsoWhereItIsReturnedAndSentAgain() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE);
        story.send(story.tess, id, THIN);
        Map<String, Count> first =
                Map.of(ON_TIME, new Count(1, 1), UNEXCUSED, new Count(1, 1), FRAMEWORK, new Count(0, 1));
        assertThat(all(DUE)).isEqualTo(first);
        story.as(
                story.dina,
                () -> story.checks.decide(story.area, id, returned()).orThrow());
        story.clock.set(DUE.plusDays(9));
        story.send(story.tess, id, AdviceStory.good());
        assertThat(all(DUE.plusDays(20))).isEqualTo(first);
        agrees();
    }

    private static AdviceChecks.Decide returned() {
        Map<Quality, Quality.Mark> marks = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            marks.put(quality, Quality.Mark.PARTLY);
        }
        return new AdviceChecks.Decide(1, true, marks, "Say how often");
    }

    @Test
    void notKnownToThisServiceIsAnAnswerOnTheFramework() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE.plusDays(1));
        story.send(story.tess, id, NOT_KNOWN);
        assertThat(all(DUE.plusDays(1)))
                .isEqualTo(Map.of(ON_TIME, new Count(0, 1), UNEXCUSED, new Count(0, 1), FRAMEWORK, new Count(1, 1)));
        agrees();
    }

    @Test
    void anExceptionLeavesItOutOfOneFigureAndNotOursOutOfAll() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        LocalDate missed = TODAY.plusDays(20);
        story.as(story.dina, () -> program.getBean(AdviceCare.class)
                .excuse(
                        story.area,
                        id,
                        new AdviceCare.Excuse(
                                Ground.MISSED_APPOINTMENT, missed, missed, null, "The letter", "Dina Voss"))
                .orThrow());
        assertThat(on(DUE, ON_TIME)).isEqualTo(new Count(0, 1));
        assertThat(on(DUE, UNEXCUSED)).isEqualTo(Count.NONE);
        story.as(story.tess, () -> story.routing
                .notOurs(story.area, id, story.care, "Too old for us")
                .orThrow());
        assertThat(on(DUE, ON_TIME)).as("social care is no health body").isEqualTo(Count.NONE);
        agrees();
    }

    @Test
    void adviceOfACaseThatIsForgottenIsTakenOutOfTheFigures() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        assertThat(on(DUE, ON_TIME)).isEqualTo(new Count(1, 1));
        story.around.operator(() -> {
            program.getBeansOfType(GoesWithAChild.class).values().stream()
                    .filter(one -> one.getClass().getName().contains("ForgettingCases"))
                    .forEach(one -> one.gone(story.area, story.around.kit.value()));
            return true;
        });
        assertThat(story.count("SELECT count(*) FROM assessments.advice_request WHERE area_id = :area"))
                .isZero();
        assertThat(all(DUE)).isEqualTo(Map.of(ON_TIME, Count.NONE, UNEXCUSED, Count.NONE, FRAMEWORK, Count.NONE));
        agrees();
    }

    /** Two years of it, with every kind of answer on and around its last day. */
    private void much() {
        var chance = new Random(20_260_504);
        List<Told> all = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            LocalDate received = TODAY.minusDays(chance.nextInt(760));
            int days = n % 3 == 0 ? 41 + n % 4 : chance.nextInt(80);
            LocalDate came = received.plusDays(days);
            boolean there = n % 10 != 9 && !came.isAfter(TODAY);
            WrittenAdvice first = List.of(AdviceStory.good(), THIN, NOT_KNOWN).get(chance.nextInt(3));
            all.add(new Told(
                    UUID.randomUUID(),
                    story.otherCase,
                    UUID.randomUUID(),
                    "TW-9",
                    null,
                    n % 4 == 0 ? story.care : story.speech,
                    null,
                    received,
                    there ? came : null,
                    chance.nextInt(12) == 0,
                    !there ? List.of() : n % 7 == 0 ? List.of(first, AdviceStory.good()) : List.of(first)));
        }
        story.around.operator(() -> {
            program.getBean(AdviceHistory.class).add(story.area, all);
            return true;
        });
    }

    @Test
    void overMuchAdviceEachMonthIsWhatPlainSqlCounts() {
        much();
        for (LocalDate first = TODAY.withDayOfMonth(1).minusMonths(23);
                first.isBefore(TODAY);
                first = first.plusMonths(1)) {
            LocalDate before = first.minusDays(1);
            LocalDate last = first.plusMonths(1).minusDays(1);
            assertThat(on(last, ON_TIME).minus(on(before, ON_TIME)))
                    .as("%s", first)
                    .isEqualTo(sql("due_on", first, last, "answered_on - received_on <= 42", "health"));
            assertThat(on(last, UNEXCUSED).minus(on(before, UNEXCUSED)))
                    .as("%s", first)
                    .isEqualTo(sql("due_on", first, last, "answered_on - received_on <= 42", "health AND NOT excused"));
            assertThat(on(last, FRAMEWORK).minus(on(before, FRAMEWORK)))
                    .as("%s", first)
                    .isEqualTo(sql(
                            "answered_on",
                            first,
                            last,
                            "(SELECT t.answer <> 'known' OR t.seen <> '' FROM assessments.advice_text t"
                                    + " WHERE t.area_id = q.area_id AND t.advice_id = q.id AND t.n = 1)",
                            "health"));
            assertThat(on(last, CITING).minus(on(before, CITING)))
                    .as("%s", first)
                    .isEqualTo(outcomes(first, last));
        }
        assertThat(on(TODAY.plusYears(1), ON_TIME).denominator()).isEqualTo(450);
        agrees();
    }

    private Count outcomes(LocalDate from, LocalDate to) {
        String where = " FROM assessments.advice_request q JOIN assessments.advice_line l ON l.advice_id = q.id"
                + " WHERE q.area_id = :area AND q.health AND l.kind = 'outcome' AND l.n = 1 AND q.answered_on BETWEEN '"
                + from
                + "' AND '" + to + "'";
        return new Count(
                story.count("SELECT count(*) FILTER (WHERE l.aspiration <> '')" + where),
                story.count("SELECT count(*)" + where));
    }

    private Count sql(String day, LocalDate from, LocalDate to, String so, String of) {
        String where = " FROM assessments.advice_request q WHERE area_id = :area AND " + of + " AND " + day
                + " BETWEEN '" + from + "' AND '" + to + "'";
        return new Count(
                story.count("SELECT count(*) FILTER (WHERE " + so + ")" + where),
                story.count("SELECT count(*)" + where));
    }

    @Test
    void theTrendAddsUpToTheSameByBodyAndProfession() {
        much();
        story.clock.set(TODAY);
        LocalDate quarter = LocalDate.of(2025, 10, 1);
        List<AdviceTrend> officers =
                story.as(story.cora, () -> program.getBean(AdviceTrends.class).of(story.area, Span.QUARTER));
        assertThat(officers)
                .extracting(AdviceTrend::profession)
                .containsExactly("Social care", "Speech and language therapy");
        AdviceCounts speech = officers.getLast().in(quarter);
        String where = " FROM assessments.advice_request q WHERE area_id = :area AND point_id = '" + story.speech
                + "' AND due_on BETWEEN '2025-10-01' AND '2025-12-31'";
        String answered = where + " AND answered_on IS NOT NULL";
        assertThat(speech.due())
                .isEqualTo((int) story.count("SELECT count(*)" + where))
                .isGreaterThan(30);
        assertThat(speech.onTime())
                .isEqualTo((int) story.count("SELECT count(*)" + where + " AND answered_on <= due_on"));
        assertThat(speech.excused()).isEqualTo((int) story.count("SELECT count(*)" + where + " AND excused"));
        assertThat(speech.answered()).isEqualTo((int) story.count("SELECT count(*)" + answered));
        assertThat(speech.returned())
                .isEqualTo(
                        (int)
                                story.count(
                                        "SELECT count(*)" + answered
                                                + " AND (SELECT max(n) FROM assessments.advice_text t WHERE t.area_id = q.area_id AND t.advice_id = q.id) > 1"))
                .isGreaterThan(1);
        assertThat(speech.onFramework())
                .isEqualTo(
                        (int)
                                story.count(
                                        "SELECT count(*)" + answered
                                                + " AND (SELECT on_framework FROM assessments.advice_text t WHERE t.area_id = q.area_id AND t.advice_id = q.id AND n = 1)"));
        List<Integer> days = story.texts("SELECT answered_on - received_on" + answered + " ORDER BY 1").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(speech.halfWithin()).isEqualTo(days.get((days.size() - 1) / 2));
        assertThat(story.as(
                        story.dina, () -> program.getBean(AdviceTrends.class).of(story.area, Span.QUARTER)))
                .as("a clinical officer sees health alone")
                .containsExactly(officers.getLast());
    }

    @Test
    void whatIsNotOverYetIsInNoTrend() {
        story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE);
        assertThat(story.as(
                        story.cora, () -> program.getBean(AdviceTrends.class).of(story.area, Span.MONTH)))
                .isEmpty();
        story.clock.set(DUE.plusDays(1));
        assertThat(story.as(
                        story.cora, () -> program.getBean(AdviceTrends.class).of(story.area, Span.MONTH)))
                .singleElement()
                .satisfies(trend -> assertThat(trend.in(DUE.withDayOfMonth(1)))
                        .isEqualTo(new AdviceCounts(1, 0, 0, 0, 0, 0, null)));
    }
}
