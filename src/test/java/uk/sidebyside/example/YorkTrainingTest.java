package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.access.Principals.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingResult;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.assessments.training.TrainingResults;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.assessments.training.TrainingSession.State;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.testing.DatabaseTest;

/** York's three years of training, and what they make of T26 and of attendance beside quality. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkTrainingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainingResults results;

    @Autowired
    private Measures measures;

    @Autowired
    private Histories histories;

    private Area york;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(240, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }

    @Test
    void thereAreSessionsOfThreeYearsOneOfThemCancelledAndTwoToCome() {
        List<TrainingSession> all = asOperator(() -> trainings.all(york.id()));
        assertThat(all.getFirst().on()).isBefore(TODAY.minusMonths(34));
        assertThat(all).filteredOn(TrainingSession::held).hasSize(7);
        assertThat(all)
                .filteredOn(one -> one.state() == State.CANCELLED)
                .singleElement()
                .satisfies(one -> assertThat(one.cancelledWhy()).isNotBlank());
        List<TrainingSession> toCome =
                all.stream().filter(one -> one.toCome(TODAY)).toList();
        assertThat(toCome).hasSize(2);
        Set<Quality> planned = EnumSet.noneOf(Quality.class);
        toCome.forEach(one -> planned.addAll(one.teaches()));
        assertThat(planned).containsExactly(Quality.OUTCOMES, Quality.QUANTIFIED);
    }

    @Test
    void t26IsCountedAndWasNotInPlaceForHalfAYear() {
        Measure measure = asOperator(() -> measures.find(york.id(), "health-advice-training"))
                .orElseThrow();
        List<Point> points = asOperator(() -> histories
                .of(york.id(), List.of(measure), TODAY, 36, null)
                .get(measure.id())
                .points());
        assertThat(points.getLast().value()).isEqualByComparingTo("1");
        assertThat(points).filteredOn(point -> point.value().signum() == 0).hasSizeBetween(7, 9);
        assertThat(points.getFirst().value()).isEqualByComparingTo("1");
    }

    @Test
    void whoCameAndWhoDidNotYetStandBesideEachOtherInSpeechTherapy() {
        List<TrainingResult> all = asOperator(() -> results.byBody(york.id()));
        TrainingResult speech = all.stream()
                .filter(one -> one.profession().equals("Speech and language therapy"))
                .findFirst()
                .orElseThrow();
        for (Part part : Part.values()) {
            assertThat(speech.of(part).answersTell()).as("%s", part).isTrue();
        }
        TrainingResult hands = all.stream()
                .filter(one -> one.profession().equals("Occupational therapy"))
                .findFirst()
                .orElseThrow();
        assertThat(hands.of(Part.NOT_AFTER).tells()).isTrue();
    }
}
