package uk.sidebyside.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.Exclusions;
import uk.sidebyside.children.Rights;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.example.Sheet.Row;

/**
 * Invented children and young people with their circles, each a story of its own: what it shows stands beside it in {@code
 * children.csv}.
 */
@Component
@OnlyWithAnExample
class ExampleChildren {
    private final Children children;
    private final Circle circle;
    private final Circles circles;
    private final Exclusions exclusions;
    private final Rights rights;
    private final ExampleChildrensPlans plans;

    ExampleChildren(
            Children children,
            Circle circle,
            Circles circles,
            Exclusions exclusions,
            Rights rights,
            ExampleChildrensPlans plans) {
        this.children = children;
        this.circle = circle;
        this.circles = circles;
        this.exclusions = exclusions;
        this.rights = rights;
        this.plans = plans;
    }

    Chapter chapter() {
        return new Chapter("children and young people with their circles", this::told, this::tell);
    }

    private boolean told(Story story) {
        return find(story, story.sheet().rows("children.csv").getFirst()) != null;
    }

    private @Nullable ChildId find(Story story, Row row) {
        return Principals.call(
                        Principal.operator(story.area(), "example"),
                        () -> children.byReference(story.area(), row.text("reference")))
                .orElse(null);
    }

    /** The children by their short names in the files, for the rooms that tell more about them. */
    Map<String, ChildId> known(Story story) {
        Map<String, ChildId> known = new HashMap<>();
        for (Row row : story.sheet().rows("children.csv")) {
            ChildId child = find(story, row);
            if (child != null) {
                known.put(row.text("key"), child);
            }
        }
        return known;
    }

    private void tell(Story story) {
        Map<String, ChildId> told = new HashMap<>();
        Map<String, String> officers = new HashMap<>();
        List<Happening> happenings = new ArrayList<>();
        for (Row row : story.sheet().rows("children.csv")) {
            officers.put(row.text("key"), row.text("officer"));
            story.as(row.text("officer"), row.day("opened_on"), () -> told.put(row.text("key"), open(story, row)));
            if (row.has("own")) {
                story.as(
                        row.text("officer"),
                        row.day("opened_on"),
                        () -> circles.belongsTo(
                                story.area(),
                                Story.known(told, row.text("key")).value(),
                                story.cast().person(row.text("own"))));
            }
        }
        for (Row row : story.sheet().rows("children-circles.csv")) {
            String officer = Story.known(officers, row.text("child"));
            happenings.add(new Happening(
                    row.day("from_on"), () -> story.as(officer, row.day("from_on"), () -> join(story, told, row))));
        }
        for (Row row : story.sheet().rows("children-exclusions.csv")) {
            String officer = Story.known(officers, row.text("child"));
            happenings.add(new Happening(
                    row.day("from_on"), () -> story.as(officer, row.day("from_on"), () -> exclude(story, told, row))));
        }
        choose(story, told, happenings);
        assess(story, told, officers, happenings);
        Happening.all(happenings);
        plans.tell(story, told, officers);
        story.sheet().rows("children-looks.csv").forEach(row -> look(story, told, row));
    }

    private ChildId open(Story story, Row row) {
        var words = new Children.Words(
                row.text("reference"),
                row.text("known_as"),
                row.day("born"),
                row.list("needs").stream().map(Need::valueOf).toList(),
                row.text("setting"),
                row.text("strengths"),
                row.text("interests"),
                row.text("speaks"));
        return children.open(
                        story.area(),
                        new Children.Open(
                                Story.id("child", row.text("key")),
                                words,
                                story.cast().organisation("cyc")))
                .orThrow();
    }

    private void join(Story story, Map<String, ChildId> told, Row row) {
        OrganisationId organisation =
                row.has("organisation") ? story.cast().organisation(row.text("organisation")) : null;
        circle.join(
                        story.area(),
                        new Circle.Join(
                                Story.known(told, row.text("child")),
                                story.cast().person(row.text("person")),
                                Relationship.valueOf(row.text("relationship")),
                                organisation,
                                row.text("says"),
                                row.day("from_on"),
                                row.dayOrNull("until_on")))
                .orThrow();
    }

    private void exclude(Story story, Map<String, ChildId> told, Row row) {
        PersonId person = row.has("person") ? story.cast().person(row.text("person")) : null;
        exclusions
                .exclude(
                        story.area(),
                        Story.known(told, row.text("child")),
                        new Circles.Exclude(
                                person,
                                row.has("relationship") ? Relationship.valueOf(row.text("relationship")) : null,
                                null,
                                Circles.Ground.valueOf(row.text("ground")),
                                row.text("words"),
                                row.day("from_on"),
                                row.dayOrNull("until_on")))
                .orThrow();
    }

    /** What young people chose, each for themself. */
    private void choose(Story story, Map<String, ChildId> told, List<Happening> happenings) {
        Map<String, String> own = story.sheet().rows("children.csv").stream()
                .filter(row -> row.has("own"))
                .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("own")));
        for (Row row : story.sheet().rows("children-sharing.csv")) {
            Set<SharedPart> parts =
                    row.list("parts").stream().map(SharedPart::valueOf).collect(Collectors.toSet());
            Principal themself =
                    Principal.account(story.cast().person(Story.known(own, row.text("child"))), story.area(), Map.of());
            happenings.add(new Happening(row.day("on"), () -> story.clock()
                    .on(
                            row.day("on"),
                            () -> Principals.run(
                                    themself,
                                    () -> rights.share(story.area(), Story.known(told, row.text("child")), parts)))));
        }
    }

    private void assess(
            Story story, Map<String, ChildId> told, Map<String, String> officers, List<Happening> happenings) {
        for (Row row : story.sheet().rows("children-capacity.csv")) {
            ChildId child = Story.known(told, row.text("child"));
            String officer = Story.known(officers, row.text("child"));
            UUID submission = Story.id("capacity", row.text("decision"));
            happenings.add(new Happening(
                    row.day("assessed_on"),
                    () -> story.as(officer, row.day("assessed_on"), () -> rights.assess(
                                    story.area(),
                                    new Rights.Assess(
                                            submission,
                                            child,
                                            row.text("decision"),
                                            row.text("help_given"),
                                            row.yes("lacks"),
                                            row.day("assessed_on"),
                                            row.text("assessed_by"),
                                            row.has("acts") ? story.cast().person(row.text("acts")) : null,
                                            row.dayOrNull("until_on")))
                            .orThrow())));
            if (row.has("decided_on")) {
                happenings.add(new Happening(
                        row.day("decided_on"),
                        () -> story.as(officer, row.day("decided_on"), () -> rights.decided(
                                        story.area(), child, decision(story, child, row), row.text("outcome"))
                                .orThrow())));
            }
        }
    }

    private UUID decision(Story story, ChildId child, Row row) {
        return rights.decisions(story.area(), child).stream()
                .filter(one -> one.decision().equals(row.text("decision")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void look(Story story, Map<String, ChildId> told, Row row) {
        Purpose why = row.yes("safety") ? Purpose.safety(row.text("why")) : Purpose.of(row.text("why"));
        story.as(
                row.text("seat"),
                row.day("on"),
                () -> children.find(story.area(), Story.known(told, row.text("child")), why));
    }
}
