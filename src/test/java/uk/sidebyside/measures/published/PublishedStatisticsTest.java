package uk.sidebyside.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.published.PublishedStatistics.Answer;
import uk.sidebyside.measures.published.PublishedStatistics.Loaded;
import uk.sidebyside.measures.published.PublishedStatistics.Read;
import uk.sidebyside.measures.published.PublishedStatistics.Undecided;
import uk.sidebyside.measures.published.PublishedStatistics.Upload;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** A release is loaded wholly or not at all, once, and with every odd figure decided. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PublishedStatisticsTest {
    private static final String YORK = "E06000014";
    private static final String REASON = "It is the total of the region.";

    @Autowired
    PublishedStatistics statistics;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @BeforeEach
    @AfterEach
    void nothingIsLoaded() {
        new Superuser(settings)
                .sql("TRUNCATE measures.published_load, measures.published_mapping CASCADE")
                .update();
    }

    @Test
    void aLookStoresNothingAndSaysWhatWouldBecomeOfTheFile() {
        PublishedPreview preview = look(upload(2025, "newplans.csv", "requests.csv"));
        assertThat(preview.release()).isEqualTo(2025);
        assertThat(preview.datedOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(preview.tables()).hasSize(2);
        assertThat(preview.years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024);
        assertThat(preview.fresh()).isEqualTo(preview.figures());
        assertThat(preview.notAvailable()).isPositive();
        assertThat(preview.asked()).hasSize(17);
        assertThat(as(statistics::loads)).isEmpty();
    }

    @Test
    void withoutDecisionsNothingIsLoaded() {
        Upload upload = upload(2025, "newplans.csv", "requests.csv");
        assertThat(load(upload, Map.of()))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.ids()).hasSize(17).contains("new-plans/E06000014/2022"));
        Map<String, Answer> allButOne = new HashMap<>(decided(upload));
        allButOne.put("new-plans/E06000014/2022", new Answer(true, " "));
        assertThat(load(upload, allButOne)).as("left out without a reason").isInstanceOf(Undecided.class);
        assertThat(as(statistics::loads)).isEmpty();
    }

    @Test
    void whatIsLeftOutStaysThereWithItsReasonAndDoesNotCount() {
        Upload upload = upload(2025, "newplans.csv", "requests.csv");
        assertThat(load(upload, decided(upload))).isInstanceOf(Loaded.class);
        PublishedSeries.Point york = point("new-plans", YORK, 2022);
        assertThat(york.figure()).isNull();
        assertThat(york.words()).isEqualTo("left out: " + REASON);
        assertThat(york.value().n().text()).isEqualTo("6078");
        assertThat(point("new-plans", "E12000003", 2022).figure()).as("taken").isEqualTo(6078);
        assertThat(point("new-plans", YORK, 2023).figure()).isEqualTo(199);
    }

    @Test
    void whatCannotBeTakenIsNotTakenWhateverIsAnswered() {
        byte[] unknown = Excerpts.text("requests.csv")
                .replace("E06000014,816", "E06000999,999")
                .getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("requests.csv", unknown, 2025, LocalDate.of(2025, 7, 1));
        Map<String, Answer> answers = new HashMap<>();
        look(upload).asked().forEach(asked -> answers.put(asked.id(), new Answer(false, "We like it.")));
        assertThat(answers).isNotEmpty();
        assertThat(load(upload, answers)).isInstanceOf(Undecided.class);
        answers.replaceAll((id, answer) -> new Answer(true, "Nobody knows the code."));
        assertThat(load(upload, answers)).isInstanceOf(Loaded.class);
    }

    @Test
    void aBreakdownIsLeftOutWithAllItsPartsAndTheOthersStand() {
        Upload upload = upload(2025, "newplans_ages.csv", "sen_need_newplans.csv");
        assertThat(look(upload).asked())
                .extracting(PublishedPreview.Asked::id)
                .contains("new-plans.age/E06000014/2022", "new-plans.need/E06000046/2024");
        Map<String, Answer> answers = new HashMap<>(decided(upload));
        answers.put("new-plans.age/E06000014/2022", new Answer(false, "It is the total that is wrong."));
        answers.put("new-plans.need/E13000001/2024", new Answer(true, "It is no region here."));
        answers.put("new-plans.need/E06000046/2024", new Answer(true, "Only 3 of 187 have a need."));
        assertThat(load(upload, answers)).isInstanceOf(Loaded.class);
        assertThat(point("new-plans.age.5-to-10", YORK, 2022).figure()).isEqualTo(47);
        assertThat(point("new-plans.need.mld", "E06000046", 2024).leftOut()).isEqualTo("Only 3 of 187 have a need.");
        assertThat(point("new-plans.need.vi", "E06000046", 2024).figure()).isNull();
        assertThat(look(upload).asked()).as("decided already").isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Upload upload = upload(2025, "newplans.csv", "requests.csv");
        load(upload, decided(upload));
        var before = as(statistics::loads);
        PublishedPreview again = look(upload);
        assertThat(again.unchanged()).isEqualTo(again.figures());
        assertThat(again.asked()).as("decided already").isEmpty();
        assertThat(load(upload, Map.of())).isInstanceOfSatisfying(Loaded.class, loaded -> assertThat(loaded.changed())
                .isZero());
        assertThat(as(statistics::loads)).isEqualTo(before);
    }

    @Test
    void tenAtOnceLoadItOnce() throws Exception {
        Upload upload = upload(2025, "newplans.csv", "requests.csv");
        Map<String, Answer> answers = decided(upload);
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<Object>> ten = java.util.Collections.nCopies(10, () -> load(upload, answers));
            for (var done : threads.invokeAll(ten)) {
                done.get();
            }
        }
        assertThat(as(statistics::loads)).hasSize(1);
    }

    @Test
    void aLaterReleaseRevisesAndBothStay() {
        load(upload(2022, "sen2_mi.csv"), Map.of());
        byte[] later = Excerpts.text("requests.csv")
                .replace(
                        "2021,Calendar year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E06000014,816,York,"
                                + "All requests for EHC needs assessments,All requests for EHC needs assessments,197,",
                        "2021,Calendar year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E06000014,816,York,"
                                + "All requests for EHC needs assessments,All requests for EHC needs assessments,199,")
                .getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("requests.csv", later, 2025, LocalDate.of(2025, 7, 1));
        PublishedPreview preview = look(upload);
        assertThat(preview.revised())
                .contains(new PublishedPreview.Revision(
                        "Requests for an EHC needs assessment", "York", 2021, "197 (release 2022)", "199"));
        assertThat(preview.confirmed()).as("the same in the other release").isPositive();
        load(upload, decided(upload));
        assertThat(point("requests", YORK, 2021).figure()).isEqualTo(199);
        assertThat(point("requests", YORK, 2016).figure())
                .as("of the earlier release alone")
                .isEqualTo(97);
        assertThat(count("SELECT count(*) FROM measures.published_value WHERE measure = 'requests' AND area_code = '"
                        + YORK + "' AND year = 2021"))
                .isEqualTo(2);
    }

    /** A release that is loaded late does not push a later one aside. */
    @Test
    void theLaterReleaseCountsWhicheverIsLoadedFirst() {
        Upload later = upload(2025, "requests.csv");
        load(later, decided(later));
        load(upload(2022, "sen2_mi.csv"), Map.of());
        assertThat(point("refused", YORK, 2021).words()).isEqualTo("not available (44 of 197)");
    }

    @Test
    void aFileWithARowThatCannotBeReadIsNotLoadedAtAll() {
        String whole = Excerpts.text("requests.csv");
        byte[] half = whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("requests.csv", half, 2025, LocalDate.of(2025, 7, 1));
        assertThat(look(upload).faults()).hasSize(1);
        assertThat(load(upload, decided(upload))).isInstanceOf(Undecided.class);
        assertThat(as(statistics::loads)).isEmpty();
    }

    @Test
    void oneCsvAloneMustBeGivenItsRelease() {
        var upload = new Upload("requests.csv", Excerpts.file("requests.csv"), null, null);
        assertThat(as(() -> statistics.read(upload))).isInstanceOf(PublishedStatistics.WhichRelease.class);
        assertThat(load(upload, Map.of())).isInstanceOf(PublishedStatistics.WhichRelease.class);
    }

    @Test
    void aRenamedColumnIsPutIntoTheMappingAndThenTheFileIsRead() {
        byte[] renamed = Excerpts.text("caseload.csv")
                .replace("ehcplans", "number_of_plans")
                .getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("caseload.csv", renamed, 2025, LocalDate.of(2025, 7, 1));
        assertThat(as(() -> statistics.read(upload))).isInstanceOf(PublishedStatistics.Unreadable.class);
        String changed = as(statistics::mappingText).replace("ehcplans", "number_of_plans");
        assertThat(as(() -> statistics.changeMapping(changed, "Renamed in 2025.", 0)))
                .isTrue();
        assertThat(look(upload).figures()).isEqualTo(30);
        assertThat(as(() -> statistics.changeMapping(changed + "\n", "Again.", 0)))
                .as("somebody else changed it in the meantime")
                .isFalse();
        assertThatThrownBy(() -> as(() -> statistics.changeMapping("a,b\n1,2\n", "No.", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsShippedIsLoadedOnceAndYorkIsAsTheDepartmentPublishedIt() {
        as(() -> {
            statistics.loadShipped();
            return 0;
        });
        var first = as(statistics::loads);
        as(() -> {
            statistics.loadShipped();
            return 0;
        });
        assertThat(as(statistics::loads)).isEqualTo(first).hasSize(2);
        assertThat(first).allSatisfy(load -> assertThat(load.licence()).isEqualTo("Open Government Licence v3.0"));
        assertThat(point("caseload", YORK, 2025).figure()).isEqualTo(1556);
        assertThat(point("timeliness", YORK, 2023).words()).isEqualTo("96.2% (179 of 186)");
    }

    @Test
    void nobodyButAnAdministratorLoads() {
        Upload upload = upload(2025, "requests.csv");
        for (Principal other : List.of(
                Principal.visitor(new AreaId(UUID.randomUUID())),
                Principal.account(
                        new PersonId(UUID.randomUUID()),
                        new AreaId(UUID.randomUUID()),
                        Map.of(new SeatId(UUID.randomUUID()), Role.CHAIR)))) {
            assertThatThrownBy(() -> Principals.call(other, () -> statistics.read(upload)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Principals.call(other, () -> statistics.load(upload, Map.of())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Principals.call(other, () -> statistics.changeMapping("", "", 0)))
                    .isInstanceOf(NotFound.class);
        }
    }

    /** The second wall: with none of the program's own checks a visitor reads and adds nothing; nobody changes a figure. */
    @Test
    void aVisitorReadsFiguresAndNobodyRewritesThem() {
        as(() -> {
            statistics.loadShipped();
            return 0;
        });
        Principal visitor = Principal.visitor(new AreaId(UUID.randomUUID()));
        assertThat(Principals.call(visitor, () -> statistics.loads())).hasSize(2);
        assertThatThrownBy(() -> Principals.call(
                        visitor,
                        () -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO measures.published_mapping (version, content, reason, changed_at)
                        VALUES (1, 'x', 'x', '2026-01-01')
                        """).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
        for (String rewrite :
                Set.of("UPDATE measures.published_value SET n = '1'", "DELETE FROM measures.published_value")) {
            assertThatThrownBy(() -> as(() ->
                            transaction.execute(status -> jdbc.sql(rewrite).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static Upload upload(int release, String... names) {
        return new Upload(release + ".zip", Excerpts.release(release, names), null, null);
    }

    private PublishedPreview look(Upload upload) {
        return ((Read) as(() -> statistics.read(upload))).preview();
    }

    private PublishedStatistics.Reading load(Upload upload, Map<String, Answer> answers) {
        return as(() -> statistics.load(upload, answers));
    }

    /** As proposed. */
    private Map<String, Answer> decided(Upload upload) {
        Map<String, Answer> answers = new HashMap<>();
        look(upload).asked().forEach(asked -> answers.putIfAbsent(asked.id(), new Answer(asked.leaveOut(), REASON)));
        return answers;
    }

    private PublishedSeries.Point point(String measure, String area, int year) {
        return as(statistics::forecasts).series().of(measure, area).get(year);
    }

    private long count(String sql) {
        return new Superuser(settings).sql(sql).query(Long.class).single();
    }

    private static <T> T as(Supplier<T> work) {
        return Principals.call(Principal.operator(null, "test"), work::get);
    }
}
