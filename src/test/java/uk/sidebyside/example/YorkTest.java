package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.access.Principals.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.StandsFor;
import uk.sidebyside.plan.Histories;
import uk.sidebyside.plan.Lead;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanImport;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Said;
import uk.sidebyside.testing.DatabaseTest;

/** York, loaded on an empty database as {@code bin/start} loads it. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkTest {
    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Seats seats;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanImport imports;

    @Autowired
    private Histories histories;

    @Autowired
    private ExampleRest rest;

    @Autowired
    private ExamplePeople people;

    @Autowired
    private StoryClock clock;

    private Area york;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    @Test
    void thePublicSeesFourAreasTwelveOutcomesAndSixteenLines() {
        PlanTree plan = plan();
        assertThat(plan.areas()).hasSize(4);
        assertThat(plan.outcomes()).hasSize(12);
        assertThat(plan.lines().map(Line::ref))
                .containsExactly(
                        "1.1", "1.2", "1.3(A)", "1.3(B)", "1.4", "1.5", "2.1(A)", "2.1(B)", "2.1(C)", "2.2", "3.1(A)",
                        "3.1(B)", "3.2", "3.3", "4.1", "4.2");
        assertThat(plan.lines()).allMatch(Line::published);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1,    PD C C C C E E E E", "1.2,    OT OT PD PD OT C C E E", "1.3(A), OT PD OT C C C E E E",
        "1.3(B), N N OT PD OT OT C C E", "1.4,    N OT OT PD OT C C E E", "1.5,    SD OT OT OT C C C E E",
        "2.1(A), N OT OT PD OT C C C E", "2.1(B), N SD PD OT OT C C C E", "2.1(C), N N SD SD PD PD OT OT OT",
        "2.2,    N N OT OT PD PD OT C C", "3.1(A), SD OT C C C E E E E", "3.1(B), OT OT PD OT C C C E E",
        "3.2,    N SD PD OT OT OT PD C E", "3.3,    N OT OT PD PD PD PD PD PD", "4.1,    OT OT OT PD OT OT C C E",
        "4.2,    SD PD PD PD OT OT PD OT C"
    })
    void eachRowOfStatesIsTheOneThatIsTold(String ref, String row) {
        assertThat(line(ref).row()).allMatch(Line.Cell::closed);
        assertThat(line(ref).row().stream().map(cell -> letters(cell.state()))).containsExactly(row.split(" "));
    }

    @Test
    void theAuditToolWasNeverEmbeddedAndIsLateToday() {
        Line line = line("3.3");
        assertThat(line.row()).noneMatch(cell -> letters(cell.state()).equals("E"));
        assertThat(line.delayed()).isTrue();
        assertThat(line.dates().expectedEndOn()).isAfter(LocalDate.now(york()));
    }

    @Test
    void pooledBudgetsAreOverdueAndNobodyHoldsTheirPost() {
        Line line = line("2.1(C)");
        assertThat(line.state()).extracting(LineState::label).isEqualTo("Progressing and on track");
        assertThat(line.overdue()).extracting(Line.Late::promisedOn).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(line.leads()).singleElement().matches(Lead::vacant);
    }

    @Test
    void aBodyThatEndedHasItsSuccessor() {
        List<Organisation> partners = asOperator(() -> organisations.inArea(york.id()));
        assertThat(partners)
                .filteredOn(one -> one.shortName().equals("VoY CCG"))
                .singleElement()
                .satisfies(ccg -> {
                    assertThat(ccg.succeededBy()).isNotNull();
                    assertThat(ccg.succeededBy().on()).isEqualTo(LocalDate.of(2022, 7, 1));
                });
        assertThat(partners.stream().map(Organisation::kind).distinct()).hasSize(7);
    }

    @Test
    void theIndependentScrutineerIsYetToBeConfirmedAndInitialsAreShared() {
        List<Seat> all = asOperator(() -> seats.inArea(york.id()));
        assertThat(all)
                .filteredOn(seat -> seat.title().equals("Independent Scrutineer"))
                .singleElement()
                .matches(Seat::vacant);
        assertThat(all.stream()
                        .map(Seat::holder)
                        .filter(holder -> holder != null && holder.initials().equals("S.M"))
                        .map(Seat.Holder::name)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void familiesSeatsBelongToThoseWhoStandForFamilies() {
        Map<OrganisationId, StandsFor> sides = asOperator(() -> organisations.inArea(york.id())).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::standsFor));
        assertThat(asOperator(() -> seats.inArea(york.id())))
                .filteredOn(seat -> seat.role() == Role.FAMILY_SEAT)
                .hasSizeGreaterThan(2)
                .allSatisfy(seat -> assertThat(sides.get(seat.organisation()))
                        .as(seat.title())
                        .isEqualTo(StandsFor.FAMILIES));
    }

    @Test
    void postsWereTheClinicalGroupsUntilJune2022AndAreTheCareBoardsSince() {
        assertThat(asOperator(() -> seats.inArea(york.id())))
                .filteredOn(
                        seat -> List.of("Executive Nurse", "Head of Joint Commissioning", "Designated Medical Officer")
                                .contains(seat.title()))
                .hasSize(3)
                .allSatisfy(seat -> {
                    assertThat(seat.titleAndOrganisationOn(LocalDate.of(2022, 6, 30)))
                            .endsWith(", VoY CCG");
                    assertThat(seat.titleAndOrganisationOn(LocalDate.of(2022, 7, 1)))
                            .endsWith(", HNY ICB");
                    assertThat(seat.organisationShortName()).isEqualTo("HNY ICB");
                });
    }

    @Test
    void whatWasSaidBeforeJuly2022NamesTheClinicalGroup() {
        PlanTree tree = asOperator(() -> plans.tree(york.id(), (String) null));
        List<Said> byTheNhs = tree.lines()
                .flatMap(line ->
                        asOperator(() -> histories.ofLine(york.id(), tree.head().id(), line.id())).stream())
                .filter(said -> said.author() != null
                        && List.of("VoY CCG", "HNY ICB").contains(said.author().organisation()))
                .toList();
        LocalDate over = LocalDate.of(2022, 7, 1);
        assertThat(byTheNhs)
                .anyMatch(said -> said.on().isBefore(over))
                .anyMatch(said -> !said.on().isBefore(over))
                .allSatisfy(said -> assertThat(said.author().organisation())
                        .as(said.on().toString())
                        .isEqualTo(said.on().isBefore(over) ? "VoY CCG" : "HNY ICB"));
    }

    @Test
    void aSecondStartFindsEveryChapterTold() {
        Sheet sheet = new Sheet("york", LocalDate.now(york()));
        Story story = asOperator(() -> new Story(york.id(), sheet, people.cast(york.id(), sheet), clock));
        assertThat(rest.chapters(sheet)).allSatisfy(chapter -> assertThat(
                        asOperator(() -> chapter.told().test(story)))
                .as(chapter.title())
                .isTrue());
    }

    @Test
    void thePlansFileIsOneThatTheImporterReadsWithoutAQuestion() throws Exception {
        byte[] file;
        try (var in = new Sheet("york", LocalDate.now(york())).open("plan.csv")) {
            file = in.readAllBytes();
        }
        var plan = plan().head().id();
        var reading = asOperator(() -> imports.read(york.id(), new PlanImport.Upload(plan, file, Map.of(), Map.of())));
        assertThat(reading).isInstanceOfSatisfying(PlanImport.Checked.class, checked -> {
            assertThat(checked.rows()).noneMatch(row -> row.holdsBack() || row.asks());
            assertThat(checked.complete()).isTrue();
            assertThat(checked.lines()).hasSize(16);
        });
    }

    private static java.time.ZoneId york() {
        return java.time.ZoneId.of("Europe/London");
    }

    private PlanTree plan() {
        return call(Principal.visitor(york.id()), () -> plans.tree(york.id(), (String) null));
    }

    private Line line(String ref) {
        return plan().line(ref).orElseThrow();
    }

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }

    private static String letters(LineState state) {
        return switch (state.code()) {
            case "not-yet-started" -> "N";
            case "started-but-delayed" -> "SD";
            case "progressing-but-delayed" -> "PD";
            case "progressing-and-on-track" -> "OT";
            case "completed" -> "C";
            default -> "E";
        };
    }
}
