package uk.sidebyside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** What holds in every room. */
@AnalyzeClasses(packages = "uk.sidebyside", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule rulesArePlainJava = noClasses()
            .that()
            .resideInAPackage("..rules..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyAsksWhatDayItIsWithoutTheClock = noClasses()
            .should(new ArchCondition<>("ask the machine for the time") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMethodCallsFromSelf().stream()
                            .filter(HouseRulesTest::asksTheMachine)
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule storesStayInTheirRoom = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Store")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Processor)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Default)[A-Z][A-Za-z]*")
            .because("a name says what a thing is for");

    private static final List<String> ROOMS_WITH_WALLS =
            List.of("uk.sidebyside.measures", "uk.sidebyside.voice", "uk.sidebyside.partnership");

    private static boolean inside(String room, JavaClass type) {
        return type.getPackageName().equals(room) || type.getPackageName().startsWith(room + ".");
    }

    /** Rooms with walls inside: each package of such a room, by its name. */
    private static final SliceAssignment WALLS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return ROOMS_WITH_WALLS.stream().anyMatch(room -> inside(room, type))
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + ROOMS_WITH_WALLS;
        }
    };

    @ArchTest
    static final ArchRule wallsInsideARoomAreCrossedOneWay =
            slices().assignedFrom(WALLS).should().beFreeOfCycles();

    private static final Set<String> CLOCKS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.Year");

    private static boolean asksTheMachine(JavaCall<?> call) {
        return call.getName().equals("now")
                && CLOCKS.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    /** Each schema with the rooms whose code may name its tables; the database ground serves all. */
    private static final List<String> SCHEMAS = List.of(
            "access",
            "children",
            "thread",
            "evidence",
            "notices",
            "voice",
            "surveys",
            "measures",
            "partnership",
            "audits",
            "assessments",
            "plan",
            "needs",
            "board");

    private static final String ANY_SCHEMA = "(" + String.join("|", SCHEMAS) + ")";

    private static final Pattern TABLE =
            Pattern.compile("(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+" + ANY_SCHEMA + "\\.[a-z_]+");

    @Test
    void nobodyReadsAnotherRoomsTables() throws IOException {
        for (String schema : SCHEMAS) {
            Path room = Path.of("src/main/java/uk/sidebyside", schema);
            if (Files.isDirectory(room)) {
                assertThat(tablesNamedIn(room))
                        .as("tables that %s names", schema)
                        .allMatch(schema::equals);
            }
        }
    }

    @Test
    void migrationsStayInTheirSchema() throws IOException {
        Pattern reference = Pattern.compile("REFERENCES\\s+" + ANY_SCHEMA + "\\.");
        for (String schema : SCHEMAS) {
            Path folder = Path.of("src/main/resources/db/migration", schema);
            if (Files.isDirectory(folder)) {
                assertThat(found(folder, ".sql", reference))
                        .as("foreign keys of %s", schema)
                        .allMatch(schema::equals);
            }
        }
    }

    /** What leaves something behind in a program that many tests share makes others fail, and only in a whole run. */
    @Test
    void testsSendFormsAsABrowserDoes() throws IOException {
        Pattern leavesItsOwnTokensBehind = Pattern.compile(
                "^import static \\S*SecurityMockMvcRequestPostProcessors\\.(csrf|\\*);", Pattern.MULTILINE);
        assertThat(found(Path.of("src/test/java"), ".java", leavesItsOwnTokensBehind))
                .as("use testing.Posted")
                .isEmpty();
    }

    private static List<String> tablesNamedIn(Path room) throws IOException {
        return found(room, ".java", TABLE);
    }

    private static List<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
