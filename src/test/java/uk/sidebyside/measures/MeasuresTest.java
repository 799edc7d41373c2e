package uk.sidebyside.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.TargetStanding;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Measures are defined in plain words, targets are kept when they change, and figures are never overwritten. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class MeasuresTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Measures measures;

    @Autowired
    Targets targets;

    @Autowired
    Baselines baselines;

    @Autowired
    Readings readings;

    @Autowired
    Standings standings;

    private MeasureStory story;

    @BeforeEach
    void anAreaOfItsOwn() {
        story = MeasureStory.tell(program);
    }

    @Test
    void aMeasureIsKeptAsItWasDefinedUnderAnAddressThatStays() {
        Measure made = story.measure(story.advice());
        assertThat(made.key()).isEqualTo("advice-back-in-time");
        assertThat(Definition.of(made)).isEqualTo(story.advice());
        Definition renamed = MeasureStory.named(story.advice(), "Advice on time", Audience.PUBLIC);
        Measure changed = story.asEditor(() -> measures.change(story.area, made.id(), renamed, made.version()))
                .orThrow();
        assertThat(changed.key()).isEqualTo("advice-back-in-time");
        assertThat(changed.name()).isEqualTo("Advice on time");
        assertThat(story.measure(story.advice()).key()).isEqualTo("advice-back-in-time-2");
    }

    @Test
    void aMeasureCalledLikeAPageGetsAnotherAddress() {
        assertThat(story.measure(MeasureStory.named(story.advice(), "New", Audience.PUBLIC))
                        .key())
                .isEqualTo("new-2");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        Definition empty = Definition.typed("", Unit.PERCENT);
        assertThat(refused(story.asEditor(() -> measures.create(story.area, empty))))
                .extracting(Finding::field)
                .containsExactly("name", "definition", "numeratorWords", "denominatorWords", "sourceWords");
        Definition counted = MeasureStory.with(story.advice(), Unit.PERCENT, FedBy.COUNTED);
        assertThat(refused(story.asEditor(() -> measures.create(story.area, counted))))
                .extracting(Finding::key)
                .containsExactly("source.unknown");
    }

    @Test
    void whoSavesSecondSeesWhatTheOtherSaved() {
        Measure made = story.measure(story.advice());
        Definition one = MeasureStory.named(story.advice(), "One", Audience.PUBLIC);
        Definition other = MeasureStory.named(story.advice(), "Other", Audience.PUBLIC);
        story.asEditor(() -> measures.change(story.area, made.id(), one, 1)).orThrow();
        Saving<Measure> second = story.asEditor(() -> measures.change(story.area, made.id(), other, 1));
        assertThat(second).isInstanceOfSatisfying(Saving.Stale.class, stale -> {
            assertThat(stale.theirs()).containsEntry("name", "One");
            assertThat(stale.version()).isEqualTo(2);
        });
        assertThat(measure(made).name()).isEqualTo("One");
    }

    @Test
    void whatAFigureIsCanNotChangeOnceThereAreFigures() {
        Measure made = story.measure(story.advice());
        report(made, "2026-08-31", "80");
        Definition count = MeasureStory.with(story.advice(), Unit.COUNT, FedBy.TYPED);
        assertThat(refused(story.asEditor(() -> measures.change(story.area, made.id(), count, 1))))
                .extracting(Finding::key)
                .containsExactly("unit.has.figures");
    }

    @Test
    void onlyEditorsDefineAndOnlyTheOwnerReports() {
        Measure made = story.measure(story.advice());
        assertThatThrownBy(() -> story.asDataLead(() -> measures.create(story.area, story.advice())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asVisitor(
                        () -> readings.record(story.area, made.id(), MeasureStory.figure("2026-08-31", "80"))))
                .isInstanceOf(NotFound.class);
        story.asDataLead(() -> readings.record(story.area, made.id(), MeasureStory.figure("2026-08-31", "80")))
                .orThrow();
        assertThatThrownBy(() -> story.asDataLead(
                        () -> targets.set(story.area, made.id(), SetTarget.core(Kind.AT_LEAST, ninety(), null), 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMeasureForMembersIsNotThereForVisitors() {
        Measure hidden = story.measure(MeasureStory.named(story.advice(), "Hidden", Audience.MEMBERS));
        assertThat(story.asVisitor(() -> measures.find(story.area, hidden.key())))
                .isEmpty();
        assertThat(story.asVisitor(() -> measures.byId(story.area, List.of(hidden.id()))))
                .isEmpty();
        assertThat(story.asDataLead(() -> measures.find(story.area, hidden.key())))
                .isPresent();
    }

    @Test
    void aMeasureIsRetiredAndItsPageStays() {
        Measure made = story.measure(story.advice());
        LocalDate tomorrow = MeasureStory.TODAY.plusDays(1);
        assertThat(refused(story.asEditor(() -> measures.retire(story.area, made.id(), tomorrow, 1))))
                .extracting(Finding::key)
                .containsExactly("retired.in.future");
        story.asEditor(() -> measures.retire(story.area, made.id(), MeasureStory.TODAY, 1))
                .orThrow();
        assertThat(measure(made).retiredOn()).isEqualTo(MeasureStory.TODAY);
    }

    @Test
    void aTargetIsChangedFreelyBeforeAnythingIsKnownAndWithAReasonAfter() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), LocalDate.of(2026, 12, 31)), 0);
        SetTarget lower = SetTarget.core(Kind.AT_LEAST, new BigDecimal(85), LocalDate.of(2026, 12, 31));
        set(made, lower, 1);
        report(made, "2026-08-31", "80");
        SetTarget lowest = SetTarget.core(Kind.AT_LEAST, new BigDecimal(80), LocalDate.of(2026, 12, 31));
        assertThat(refused(story.asEditor(() -> targets.set(story.area, made.id(), lowest, 2))))
                .extracting(Finding::field, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", "reason.missing"));
        set(made, lowest.because("Two posts are vacant."), 2);
        List<Target> all = targets(made);
        assertThat(all).extracting(target -> target.rule().value().intValue()).containsExactly(80, 85, 90);
        assertThat(all).extracting(Target::current).containsExactly(true, false, false);
        assertThat(all.getFirst().reason()).isEqualTo("Two posts are vacant.");
    }

    @Test
    void aTargetChangedAfterItsDayIsShownAsChanged() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), MeasureStory.TODAY), 0);
        SetTarget later = SetTarget.core(Kind.AT_LEAST, ninety(), LocalDate.of(2026, 12, 31));
        story.clock.set(MeasureStory.TODAY.plusDays(1));
        assertThat(refused(story.asEditor(() -> targets.set(story.area, made.id(), later, 1))))
                .extracting(Finding::key)
                .containsExactly("reason.missing");
        set(made, later.because("The school year was short."), 1);
        assertThat(targets(made).getLast().replacedAfterItsDay()).isTrue();
        assertThat(story.asEditor(() -> targets.knownOn(story.area, List.of(made.id()), MeasureStory.TODAY))
                        .get(made.id()))
                .singleElement()
                .satisfies(then -> assertThat(then.rule().dueOn()).isEqualTo(MeasureStory.TODAY));
    }

    @Test
    void aTargetThatSomebodyElseChangedIsNotOverwritten() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        assertThat(story.asEditor(() -> targets.set(story.area, made.id(), SetTarget.core(Kind.ALL, null, null), 0)))
                .isInstanceOfSatisfying(
                        Saving.Stale.class, stale -> assertThat(stale.theirs()).containsEntry("value", "90"));
        assertThat(targets(made)).hasSize(1);
    }

    @Test
    void theSameTargetTwiceIsOne() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        set(made, SetTarget.core(Kind.AT_LEAST, new BigDecimal("90.0"), null), 1);
        assertThat(targets(made)).hasSize(1);
    }

    @Test
    void theDatabaseKeepsTargetsAsTheyWereSet() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        var transaction = program.getBean(TransactionTemplate.class);
        var jdbc = program.getBean(JdbcClient.class);
        for (String rewriting : List.of("UPDATE measures.target SET value = 1", "DELETE FROM measures.target")) {
            assertThatThrownBy(() -> story.asEditor(
                            () -> transaction.execute(status -> jdbc.sql(rewriting + " WHERE measure_id = :id")
                                    .param("id", made.id().value())
                                    .update())))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(targets(made)).hasSize(1);
    }

    @Test
    void ofTwoFiguresForOneDayTheLaterKnownCountsAndBothStay() {
        Measure made = story.measure(story.advice());
        report(made, "2026-08-31", "80");
        story.clock.set(MeasureStory.TODAY.plusDays(1));
        report(made, "2026-08-31", "82");
        report(made, "2026-08-31", "82.0");
        assertThat(story.asEditor(() -> readings.all(story.area, made.id())))
                .extracting(known -> known.reading().value().intValue())
                .containsExactly(82, 80);
        assertThat(standing(made, null).series().latest().orElseThrow().value()).isEqualByComparingTo("82");
        assertThat(standing(made, MeasureStory.TODAY)
                        .series()
                        .latest()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("80");
    }

    @Test
    void aShareIsWorkedOutFromItsCount() {
        Measure made = story.measure(story.advice());
        LocalDate august = LocalDate.of(2026, 8, 31);
        story.asEditor(() -> readings.record(story.area, made.id(), Reading.share(august, 21, 25, "Log")))
                .orThrow();
        assertThat(standing(made, null).series().points()).singleElement().satisfies(point -> {
            assertThat(point.value()).isEqualByComparingTo("84");
            assertThat(point.numerator()).isEqualTo(21);
            assertThat(point.denominator()).isEqualTo(25);
        });
        story.asEditor(() -> readings.record(story.area, made.id(), Reading.share(august, 0, 0, "Log")))
                .orThrow();
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        assertThat(standing(made, null).core().verdict().standing()).isEqualTo(TargetStanding.NOTHING_TO_COUNT);
    }

    @Test
    void whatACountedMeasureStandsAtIsNotTyped() {
        assertThat(refused(story.asEditor(() -> readings.record(
                        story.area,
                        story.measure(story.advice()).id(),
                        Reading.share(MeasureStory.TODAY, 26, 25, "Log")))))
                .extracting(Finding::field)
                .containsExactly("numerator");
    }

    @Test
    void aRelativeChangeIsWorkedOutOnceThereIsABaseline() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.RELATIVE_CHANGE, new BigDecimal(50), null), 0);
        report(made, "2026-08-31", "62");
        assertThat(standing(made, null).core().verdictWords(Unit.PERCENT))
                .isEqualTo("This can't be worked out: no baseline is recorded that a change could be held against.");
        baseline(made, "40");
        assertThat(standing(made, null).core().verdictWords(Unit.PERCENT))
                .isEqualTo("The target is met. From 40% to 62% is up by 55%, or up by 22 points.");
        baseline(made, "70");
        assertThat(standing(made, null).core().verdictWords(Unit.PERCENT))
                .isEqualTo("The target is not met. From 70% to 62% is down by 11.4%, or down by 8 points."
                        + " The target can't be reached: 50% more than 70% is more than 100%.");
        assertThat(story.asEditor(() -> baselines.of(story.area, List.of(made.id())))
                        .get(made.id()))
                .hasSize(2);
    }

    @Test
    void coreAndStretchStandSideBySide() {
        Measure made = story.measure(story.advice());
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        set(made, SetTarget.core(Kind.AT_LEAST, new BigDecimal(98), null).as(Level.STRETCH), 0);
        report(made, "2026-08-31", "91");
        MeasureStanding now = standing(made, null);
        assertThat(now.core().verdict().standing()).isEqualTo(TargetStanding.MET);
        assertThat(now.stretch().verdict().standing()).isEqualTo(TargetStanding.NOT_MET);
        story.asEditor(() -> {
            targets.drop(story.area, made.id(), Level.STRETCH);
            return made;
        });
        assertThat(standing(made, null).stretch()).isNull();
        assertThat(targets(made)).hasSize(2);
    }

    @Test
    void measuresCountThemselvesAndAnswerToARecount() {
        Measure made = story.measure(story.advice());
        assertThat(ofMeasures("measures.counted")).isEqualTo(new Count(0, 1));
        assertThat(ofMeasures("measures.shown")).isEqualTo(new Count(0, 1));
        set(made, SetTarget.core(Kind.AT_LEAST, ninety(), null), 0);
        report(made, "2026-08-30", "91");
        report(made, "2026-08-31", "80");
        assertThat(ofMeasures("measures.shown")).isEqualTo(new Count(1, 1));
        assertThat(ofMeasures("measures.met")).isEqualTo(new Count(0, 1));
        report(made, "2026-08-31", "92");
        assertThat(ofMeasures("measures.met")).isEqualTo(new Count(1, 1));
        story.measure(MeasureStory.named(story.advice(), "Another", Audience.PUBLIC));
        assertThat(ofMeasures("measures.shown")).isEqualTo(new Count(1, 2));
        program.getBean(FactSources.class).all().values().stream()
                .filter(MeasureFactSource.class::isInstance)
                .forEach(source -> {
                    var added = new long[2];
                    story.asEditor(() -> {
                        program.getBean(TransactionTemplate.class)
                                .executeWithoutResult(status -> source.all(story.area, fact -> {
                                    added[0] += fact.numerator();
                                    added[1] += fact.denominator();
                                }));
                        return source;
                    });
                    assertThat(new Count(added[0], added[1]))
                            .isEqualTo(ofMeasures(source.key().value()));
                });
        story.clock.set(MeasureStory.TODAY.plusDays(2));
        story.asEditor(() -> measures.retire(story.area, made.id(), MeasureStory.TODAY, 1))
                .orThrow();
        assertThat(ofMeasures("measures.shown")).isEqualTo(new Count(0, 1));
        assertThat(ofMeasures("measures.met")).isEqualTo(new Count(0, 0));
    }

    private Count ofMeasures(String source) {
        LocalDate today = LocalDate.now(story.clock);
        return story.asEditor(() -> program.getBean(Figures.class)
                        .standing(story.area, List.of(new SourceKey(source)), List.of(today), null))
                .get(new SourceKey(source))
                .get(today);
    }

    private MeasureStanding standing(Measure measure, java.time.@org.jspecify.annotations.Nullable LocalDate knownOn) {
        LocalDate day = LocalDate.now(story.clock);
        return story.asEditor(() -> standings.of(story.area, List.of(measure), day, 36, knownOn))
                .get(measure.id());
    }

    private List<Target> targets(Measure measure) {
        return story.asEditor(() -> targets.of(story.area, List.of(measure.id())))
                .get(measure.id());
    }

    private UUID set(Measure measure, SetTarget target, int seen) {
        return story.asEditor(() -> targets.set(story.area, measure.id(), target, seen))
                .orThrow();
    }

    private void report(Measure measure, String on, String value) {
        story.asEditor(() -> readings.record(story.area, measure.id(), MeasureStory.figure(on, value)))
                .orThrow();
    }

    private void baseline(Measure measure, String value) {
        story.asEditor(() -> baselines.record(
                        story.area, measure.id(), LocalDate.of(2025, 8, 31), new BigDecimal(value), "Survey"))
                .orThrow();
    }

    private Measure measure(Measure measure) {
        return story.asEditor(() -> measures.find(story.area, measure.key())).orElseThrow();
    }

    private static BigDecimal ninety() {
        return new BigDecimal(90);
    }

    private static <T> List<Finding> refused(Saving<T> saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused<T>) saving).findings();
    }
}
