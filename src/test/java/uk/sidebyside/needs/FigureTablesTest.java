package uk.sidebyside.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.needs.FigureTables.Draft;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Files of figures: checked, looked at, brought in whole or not at all, and once. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FigureTablesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private NeedsStory story;

    @BeforeEach
    void begin() {
        story = NeedsStory.tell(program);
    }

    private UUID check(String... rows) {
        return story.as(story.plan.ines, () -> story.tables
                .check(story.area, NeedsStory.table("Disabled people", false), String.join("\n", rows))
                .orThrow());
    }

    private long stored(String table) {
        return story.as(
                story.plan.ines,
                () -> transaction.execute(
                        status -> database.sql("SELECT count(*) FROM needs." + table + " WHERE area_id = :area")
                                .param("area", story.area.value())
                                .query(Long.class)
                                .single()));
    }

    @Test
    void nothingIsStoredBeforeSomebodyHasSeenWhatWouldBecomeOfEachRow() {
        UUID draft = check("code,value", "E01013335,319", "E01013365,12", "E01099999,3");

        assertThat(stored("figure")).isZero();
        Draft seen = story.as(story.plan.ines, () -> story.tables.draft(story.area, draft));
        assertThat(seen.checked().figures()).hasSize(1);
        assertThat(seen.checked().refused()).hasSize(2);
        assertThat(seen.checked().refused().getFirst().why())
                .startsWith(
                        "E01013365 (York 023A) is of 2011 and not in use any more: it became E01034761 and E01034762.");

        String key = story.as(story.plan.ines, () -> story.tables.bringIn(story.area, draft));

        FigureTables.Table table = story.as(story.plan.visitor, () -> story.tables.byKey(story.area, key));
        assertThat(table.figures()).extracting(Figure::code).containsExactly("E01013335");
        assertThat(table.head().leftOut()).isEqualTo(2);
        assertThat(stored("figure_draft")).isZero();
    }

    @Test
    void whatIsLoadedTwiceChangesNothing() {
        String[] rows = {"code,value", "E01013335,319", "E01013336,280"};
        story.load(NeedsStory.table("Disabled people", false), rows);
        FigureTables.Head first = story.as(story.plan.visitor, () -> story.tables.inArea(story.area))
                .getFirst();

        story.load(NeedsStory.table("Disabled people", false), rows);

        assertThat(story.as(story.plan.visitor, () -> story.tables.inArea(story.area)))
                .containsExactly(first);
        assertThat(stored("figure_table")).isEqualTo(1);
    }

    @Test
    void aTableThatIsLoadedAnewReplacesTheOneBeforeWhoseFiguresStay() {
        story.load(NeedsStory.table("Disabled people", false), "code,value", "E01013335,319");
        String key = story.load(NeedsStory.table("Disabled people", false), "code,value", "E01013335,320");

        assertThat(story.as(story.plan.visitor, () -> story.tables.byKey(story.area, key))
                        .figures())
                .extracting(Figure::value)
                .hasToString("[320]");
        assertThat(stored("figure_table")).isEqualTo(2);
        assertThat(stored("figure")).isEqualTo(2);
    }

    @Test
    void aSmallCountIsNowhereInTheDatabase() {
        String key = story.load(
                NeedsStory.table("Plans", true), "code,value", "E01013335,3", "E01013336,40", "E01013337,12");

        assertThat(story.as(story.plan.visitor, () -> story.tables.byKey(story.area, key))
                        .figures())
                .extracting(Figure::hidden)
                .containsExactly(true, true, false);
        List<String> values = story.as(
                story.plan.ines,
                () -> transaction.execute(status -> database.sql(
                                "SELECT coalesce(value::text, 'hidden') FROM needs.figure WHERE area_id = :area ORDER BY code")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
        assertThat(values).containsExactly("hidden", "hidden", "12");
        assertThat(stored("figure_draft")).as("the file is gone").isZero();
    }

    /** A file that waits holds small counts as they came, so it does not wait for long. */
    @Test
    void aFileThatNobodyBroughtInIsGoneTheNextMorning() {
        check("code,value", "E01013335,3");
        Principal job = Principal.job(story.area, "test");
        var forgetting = program.getBean(ForgettingDrafts.class);

        Principals.run(job, () -> forgetting.run(story.area, NeedsStory.TODAY));
        assertThat(stored("figure_draft")).isEqualTo(1);
        Principals.run(job, () -> forgetting.run(story.area, NeedsStory.TODAY.plusDays(1)));
        assertThat(stored("figure_draft")).isZero();
    }

    @Test
    void onlyWhoLeadsBringsFiguresIn() {
        assertThatThrownBy(() -> story.as(
                        story.plan.nadia,
                        () -> story.tables.check(
                                story.area, NeedsStory.table("Plans", true), "code,value\nE01013335,3")))
                .isInstanceOf(NotFound.class);
        UUID draft = check("code,value", "E01013335,319");
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> story.tables.draft(story.area, draft)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFileOfWhichNothingCanBeUsedIsNotBroughtIn() {
        UUID draft = check("code,value", "E01013365,12");

        assertThatThrownBy(() -> story.as(story.plan.ines, () -> story.tables.bringIn(story.area, draft)))
                .isInstanceOf(NotFound.class);
        assertThat(stored("figure_table")).isZero();
    }

    /** The shapes, the lookups and the retired codes of York agree with each other. */
    @Test
    void everySmallAreaOfYorkLiesInAWardAndHasAShape() {
        Geography.Sheet sheet = story.as(
                story.plan.visitor,
                () -> program.getBean(Geography.class).of(story.area).orElseThrow());

        assertThat(sheet.of(Level.LSOA)).hasSize(121);
        assertThat(sheet.of(Level.WARD)).hasSize(21);
        assertThat(sheet.codes().wards().keySet())
                .containsAll(sheet.codes().small().values());
        assertThat(sheet.shapes()).allSatisfy(shape -> {
            assertThat(shape.path()).matches("(M\\d+ \\d+( \\d+ \\d+){2,}Z)+");
            assertThat(shape.x()).isBetween(0, sheet.width());
            assertThat(shape.y()).isBetween(0, sheet.height());
        });
        assertThat(sheet.codes().retired().values()).allSatisfy(retired -> {
            assertThat(sheet.codes().small()).doesNotContainKey(retired.code());
            assertThat(sheet.codes().small()).containsKeys(retired.became().toArray(String[]::new));
        });
    }
}
