package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.measures.ledger.Discrepancy.Between;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** What was changed past the program is found in the night, and told to an administrator. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class RecountTest {
    private static final SourceKey DELAYED = new SourceKey("plan.delayed");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 6);

    @Autowired
    ApplicationContext program;

    @Autowired
    Environment settings;

    @Autowired
    Recount recount;

    @Autowired
    Folding folding;

    @Autowired
    FactSources sources;

    @Autowired
    FactLedger ledger;

    @Autowired
    LedgerWork work;

    private BoardStory story;
    private Superuser database;

    @BeforeEach
    void aBoardWithALateLine() {
        database = new Superuser(settings);
        story = BoardStory.tell(program);
        story.progressIsReported();
        story.clock.set(DAY);
        Principals.run(Principal.operator(null, "test"), folding::fold);
    }

    @Test
    void whereNothingWasTamperedWithAllAgree() {
        Recounted night = night();
        assertThat(night.agrees()).isTrue();
        assertThat(night.sources()).isEqualTo(sources.all().size());
        assertThat(night.subjects())
                .as("two lines counted in four ways, and their measure in two")
                .isEqualTo(10);
        assertThat(night.rollups()).isPositive();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aPlantedFactIsFound() {
        UUID stray = UUID.randomUUID();
        Fact planted = Fact.of(stray, DAY, 1, 0);
        Principals.run(Principal.operator(story.area, "test"), () -> program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        ledger.record(story.area, sources.find(DELAYED).orElseThrow(), List.of(), List.of(planted))));
        Discrepancy found = only(night());
        assertThat(found.between()).isEqualTo(Between.RECORDS_AND_FACTS);
        assertThat(found.source()).isEqualTo(DELAYED);
        assertThat(found.subject()).isEqualTo(stray);
        assertThat(found.on()).isEqualTo(DAY);
        assertThat(found.wanted()).isEqualTo(Count.NONE);
        assertThat(found.found()).isEqualTo(new Count(1, 0));
        assertThat(waiting()).containsExactly("A figure does not agree with its records");
    }

    @Test
    void aRecordThatIsChangedPastTheProgramIsFound() {
        database.sql("UPDATE plan.action_line SET end_on = end_on + 31 WHERE id = :id")
                .param("id", story.plan.lineA.value())
                .update();
        assertThat(night().kept())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.source().value()).isEqualTo("plan.overdue"));
    }

    @Test
    void aReportThatIsTakenOutPastTheProgramIsFound() {
        database.sql("DELETE FROM plan.progress_entry WHERE area_id = :area")
                .param("area", story.area.value())
                .update();
        assertThat(night().kept()).extracting(one -> one.source().value()).contains("plan.delayed", "plan.lines");
    }

    @Test
    void aRollUpThatIsWrongIsFoundAndAddedUpAgain() {
        database.sql(
                        "UPDATE measures.rollup SET numerator = numerator + 5 WHERE area_id = :area AND source = 'plan.delayed' "
                                + "AND counted_in = '2026-06-01'")
                .param("area", story.area.value())
                .update();
        Discrepancy found = only(night());
        assertThat(found.between()).isEqualTo(Between.FACTS_AND_ROLL_UPS);
        assertThat(found.subject()).isNull();
        assertThat(found.found().numerator() - found.wanted().numerator()).isEqualTo(5);
        story.as(story.ada, () -> {
            recount.rebuild(story.area);
            return "";
        });
        assertThat(story.as(story.ada, () -> recount.now(story.area)).agrees()).isTrue();
    }

    /** As after an upgrade: the records are older than the ledger. */
    @Test
    void aSourceWithoutAnyFactIsBegun() {
        database.sql("DELETE FROM measures.fact WHERE area_id = :area")
                .param("area", story.area.value())
                .update();
        Principals.run(Principal.operator(null, "test"), folding::rebuild);
        assertThat(night().agrees()).isTrue();
        story.clock.set(DAY.plusDays(1));
        assertThat(night().agrees()).isTrue();
        assertThat(database.sql("SELECT count(*) FROM measures.fact WHERE area_id = :area")
                        .param("area", story.area.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void onlyAdministratorsSeeIt() {
        night();
        assertThat(story.as(story.ada, () -> recount.latest(story.area))).isPresent();
        assertThatThrownBy(() -> story.as(story.bilal, () -> recount.latest(story.area)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.bilal, () -> recount.now(story.area)))
                .isInstanceOf(NotFound.class);
    }

    private Recounted night() {
        Principals.run(Principal.job(story.area, "test"), () -> recount.run(story.area, LocalDate.now(story.clock)));
        return story.as(story.ada, () -> recount.latest(story.area)).orElseThrow();
    }

    private List<String> waiting() {
        return story.as(story.ada, () -> work.waitingFor(story.ada, DAY)).stream()
                .map(item -> item.sentence())
                .toList();
    }

    private static Discrepancy only(Recounted recounted) {
        assertThat(recounted.differences()).isEqualTo(1);
        return recounted.kept().getFirst();
    }
}
