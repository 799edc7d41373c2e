package uk.sidebyside.measures.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.curves.ImpactStatement.Figure;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Impact is told in one format, of anything; its figures are shown from their measures and never typed again. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ImpactStatementsTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    ImpactStatements statements;

    @Autowired
    Curves curves;

    @Autowired
    Readings readings;

    private MeasureStory story;
    private Ref service;

    @BeforeEach
    void anAreaWithAService() {
        story = MeasureStory.tell(program);
        Frame frame = new Frame("The family line", "all families", "It answers.", null, List.of());
        service = CurveRefs.of(
                story.area,
                story.asEditor(() -> curves.add(story.area, Kind.SERVICE, frame))
                        .orThrow()
                        .id());
    }

    private static SaidOfImpact said(String did, boolean forEverybody) {
        return new SaidOfImpact(
                MeasureStory.TODAY,
                did,
                "Six calls",
                "All were glad",
                "Six families",
                "Their words",
                "More",
                forEverybody);
    }

    private ImpactId written(SaidOfImpact said, Measure... whose) {
        List<MeasureId> ids = Arrays.stream(whose).map(Measure::id).toList();
        return story.asEditor(() -> statements.write(service, said, ids)).orThrow();
    }

    private List<ImpactStatement> seen(Function<Supplier<List<ImpactStatement>>, List<ImpactStatement>> as) {
        return as.apply(() -> statements.of(List.of(service)).getOrDefault(service, List.of()));
    }

    @Test
    void whatIsForEverybodyIsThereWithItsLatestFigures() {
        Measure calls = story.measure(story.advice());
        story.asEditor(() -> readings.record(story.area, calls.id(), MeasureStory.figure("2026-07-31", "60")))
                .orThrow();
        written(said("We rang back", true), calls);
        story.asEditor(() -> readings.record(story.area, calls.id(), MeasureStory.figure("2026-08-31", "84")))
                .orThrow();
        List<ImpactStatement> all = seen(story::asDataLead);
        assertThat(all).hasSize(1);
        assertThat(seen(story::asVisitor))
                .extracting(ImpactStatement::said)
                .as("whose figures are shown once they are published")
                .containsExactly(all.getFirst().said());
        assertThat(all.getFirst().said()).isEqualTo(said("We rang back", true));
        assertThat(all.getFirst().figures()).extracting(Figure::words).containsExactly("84% on 31 August 2026");
    }

    @Test
    void figuresForMembersAreLeftOutForAnybodyElse() {
        Measure inside = story.measure(MeasureStory.named(story.advice(), "Inside", Audience.MEMBERS));
        story.asEditor(() -> readings.record(story.area, inside.id(), MeasureStory.figure("2026-07-31", "60")))
                .orThrow();
        written(said("We rang back", true), inside);
        assertThat(seen(story::asVisitor).getFirst().figures()).isEmpty();
        assertThat(seen(story::asDataLead).getFirst().figures()).hasSize(1);
    }

    @Test
    void aDraftIsThereForThoseWhoMayWriteItAlone() {
        ImpactId draft = written(said("We rang back", false));
        assertThat(seen(story::asEditor)).extracting(ImpactStatement::draft).containsExactly(true);
        assertThat(seen(story::asDataLead)).isEmpty();
        assertThat(seen(story::asVisitor)).isEmpty();
        assertThatThrownBy(() -> story.asDataLead(() -> statements.find(story.area, draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        story.asDataLead(() -> statements.change(story.area, draft, said("x", true), List.of(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asDataLead(() -> statements.write(service, said("x", true), List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatNobodySpeaksForCanNotBeWrittenOf() {
        for (Ref ref : List.of(
                new Ref(story.area, "plan", UUID.randomUUID()),
                new Ref(story.area, CurveRefs.KIND, UUID.randomUUID()),
                new Ref(story.area, "action-line", UUID.randomUUID()))) {
            assertThatThrownBy(() -> story.asEditor(() -> statements.write(ref, said("x", true), List.of())))
                    .as(ref.toString())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void ofTwoWritersTheSecondSeesWhatTheFirstSaved() {
        ImpactId id = written(said("One", true));
        story.asEditor(() -> statements.change(story.area, id, said("Two", true), List.of(), 1))
                .orThrow();
        assertThat(story.asEditor(() -> statements.change(story.area, id, said("Three", true), List.of(), 1)))
                .isInstanceOfSatisfying(Saving.Stale.class, stale -> {
                    assertThat(stale.theirs())
                            .containsEntry("did", "Two")
                            .containsEntry("untilOn", "10 September 2026");
                    assertThat(stale.version()).isEqualTo(2);
                });
        assertThat(seen(story::asVisitor).getFirst().said().did()).isEqualTo("Two");
        story.asEditor(() -> statements.change(story.area, id, said("Two", false), List.of(), 2))
                .orThrow();
        assertThat(seen(story::asVisitor)).as("taken back").isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownIsSaidAndNothingIsStored() {
        var gaps = new SaidOfImpact(MeasureStory.TODAY, "We rang", "", "", "", "", "", true);
        assertThat(refused(story.asEditor(() -> statements.write(service, gaps, List.of()))))
                .extracting(Finding::field)
                .containsExactly("howMuch", "howWell", "betterOff", "evidence", "next");
        assertThat(refused(story.asEditor(
                        () -> statements.write(service, said("x", true), List.of(new MeasureId(UUID.randomUUID()))))))
                .extracting(Finding::field)
                .containsExactly("measures");
        assertThat(seen(story::asEditor)).isEmpty();
    }

    private static List<Finding> refused(Saving<?> saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused<?>) saving).findings();
    }
}
