package uk.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands on its floors: a room knows only rooms on floors below it, and only by their front door. */
class ModularityTests {

    /** Floors from the ground up. What is not on a floor is scaffolding around the house, which no room may lean on. */
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("access", 1),
            Map.entry("children", 2),
            Map.entry("thread", 2),
            Map.entry("evidence", 2),
            Map.entry("notices", 2),
            Map.entry("voice", 4),
            Map.entry("surveys", 4),
            Map.entry("measures", 3),
            Map.entry("partnership", 5),
            Map.entry("audits", 5),
            Map.entry("assessments", 5),
            Map.entry("plan", 5),
            Map.entry("needs", 5),
            Map.entry("board", 6),
            Map.entry("home", 7));

    /** The one way along a floor: who asks people hands down what was said to where it is counted (docs/adr/0007). */
    private static final Map<String, Set<String>> BESIDE =
            Map.of("voice", Set.of("measures"), "surveys", Set.of("measures"));

    /** Ground that every room may use although it is no room: how pages are drawn and how the database is reached. */
    private static final Map<String, Integer> GROUNDWORK = Map.of("pages", 0, "postgres", 0);

    private static final Set<String> OUTSIDE = Set.of("example", "cli", "gallery");

    private final ApplicationModules house = ApplicationModules.of(SideBySide.class);

    @Test
    void everyRoomUsesOnlyWhatOthersShow() {
        house.verify();
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        assertThat(house.stream().map(module -> module.getIdentifier().toString()))
                .allSatisfy(name -> assertThat(
                                FLOOR.containsKey(name) || GROUNDWORK.containsKey(name) || OUTSIDE.contains(name))
                        .as("%s has a floor in FLOOR, GROUNDWORK or OUTSIDE", name)
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> noRoomLeansOnAFloorAboveIt() {
        return house.stream()
                .map(room -> DynamicTest.dynamicTest(room.getIdentifier().toString(), () -> leansDownwards(room)));
    }

    private void leansDownwards(ApplicationModule room) {
        String name = room.getIdentifier().toString();
        if (OUTSIDE.contains(name)) {
            return;
        }
        int own = floorOf(name);
        room.getDirectDependencies(house).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(target -> !target.equals(name))
                .filter(target -> !BESIDE.getOrDefault(name, Set.of()).contains(target))
                .forEach(target -> assertThat(floorOf(target))
                        .as("%s (floor %d) uses %s", name, own, target)
                        .isLessThan(own == 0 ? 1 : own));
    }

    private static int floorOf(String name) {
        return FLOOR.getOrDefault(name, GROUNDWORK.getOrDefault(name, Integer.MAX_VALUE));
    }
}
