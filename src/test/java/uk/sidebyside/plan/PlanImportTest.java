package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PlanImportTest {
    private static final String HEADINGS = "area_number,area_title,weakness,outcome_number,outcome,action_ref,action,"
            + "lead,start,end,measure_of_success,evidence,impact,state 31 May 2026,state 30 June 2026\r\n";
    private static final String GOOD =
            "2,Joint work,Nobody planned together.,2.1,We plan together.,2.1(A),Write it down.,"
                    + "\"Head of Commissioning, Council\",May 2026,by September 2026,It is written.,Draft of June.,"
                    + "Families wait less.,Not yet started,Progressing and on track\r\n";
    private static final String BAD = "2,Joint work,Nobody planned together.,2.1,We plan together.,2.1(B),Buy it.,"
            + "\"Head of Commissioning, Council\",May 2026,March 2-21,,,,,\r\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    PlanImport imports;

    @Autowired
    Plans plans;

    @Autowired
    Histories histories;

    @Autowired
    StoryClock clock;

    private PlanStory story;

    @BeforeEach
    void inJuly() {
        story = PlanStory.tell(program);
        clock.set(LocalDate.of(2026, 7, 15));
    }

    @Test
    void aPreviewStoresNothing() {
        PlanImport.Reading reading = story.as(story.ines, () -> imports.read(story.area.id(), upload(GOOD)));
        assertThat(reading).isInstanceOfSatisfying(PlanImport.Checked.class, checked -> assertThat(checked.lines())
                .containsExactly(new PlanImport.Effect("2.1(A)", PlanImport.Kind.NEW)));
        assertThat(tree().line("2.1(A)")).isEmpty();
    }

    @Test
    void whatIsBroughtInHasItsStatesAtEachPoint() {
        apply(GOOD);
        Line line = tree().line("2.1(A)").orElseThrow();
        assertThat(line.published()).isTrue();
        assertThat(line.dates().endOn()).isEqualTo("2026-09-30");
        assertThat(line.state()).extracting(LineState::label).isEqualTo("Progressing and on track");
        assertThat(line.row().subList(0, 2))
                .extracting(cell -> cell.state() == null ? "" : cell.state().label())
                .containsExactly("Not yet started", "Progressing and on track");
    }

    /** What an earlier record says counts from its days, and is known from the day on which it was brought in. */
    @Test
    void whatIsBroughtInIsCounted() {
        apply(GOOD);
        apply(GOOD);
        LocalDate may = LocalDate.of(2026, 5, 31);
        LocalDate june = LocalDate.of(2026, 6, 30);
        assertThat(lines(may, null)).containsEntry("not-yet-started", new Count(1, 0));
        assertThat(lines(june, null)).containsEntry("progressing-and-on-track", new Count(1, 0));
        assertThat(lines(june, LocalDate.of(2026, 7, 14))).doesNotContainKey("progressing-and-on-track");
        assertThat(story.asOperator(() -> program.getBean(Recount.class).now(story.area.id()))
                        .kept())
                .isEmpty();
    }

    private Map<String, Count> lines(LocalDate day, @Nullable LocalDate knownOn) {
        return story.as(story.visitor, () -> program.getBean(Figures.class)
                .standingIn(story.area.id(), new SourceKey("plan.lines"), "state", day, knownOn));
    }

    @Test
    void bringingTheSameInAgainChangesNothing() {
        apply(GOOD);
        PlanTree first = tree();
        PlanImport.Reading again = apply(GOOD);
        assertThat(again).isInstanceOfSatisfying(PlanImport.Checked.class, checked -> assertThat(checked.lines())
                .containsExactly(new PlanImport.Effect("2.1(A)", PlanImport.Kind.AS_IT_IS)));
        assertThat(tree()).isEqualTo(first);
        LineId id = first.line("2.1(A)").orElseThrow().id();
        assertThat(story.as(story.visitor, () -> histories.ofLine(story.area.id(), story.plan, id)))
                .hasSize(2);
    }

    @Test
    void aDateThatCannotBeReadIsAskedAboutAndHoldsItsRowBack() {
        PlanImport.Reading reading = apply(GOOD + BAD);
        assertThat(reading).isInstanceOfSatisfying(PlanImport.Checked.class, checked -> {
            assertThat(checked.complete()).isFalse();
            assertThat(checked.questions()).extracting(PlanImport.Row::address).containsExactly("J3");
            assertThat(checked.refusedRows()).contains("March 2-21");
        });
        assertThat(tree().line("2.1(A)")).isPresent();
        assertThat(tree().line("2.1(B)")).isEmpty();
    }

    private PlanImport.Reading apply(String rows) {
        return story.as(story.ines, () -> imports.apply(story.area.id(), upload(rows)));
    }

    private PlanImport.Upload upload(String rows) {
        return new PlanImport.Upload(
                story.plan, (HEADINGS + rows).getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
    }

    private PlanTree tree() {
        return story.as(story.ines, () -> plans.tree(story.area.id(), story.plan));
    }
}
