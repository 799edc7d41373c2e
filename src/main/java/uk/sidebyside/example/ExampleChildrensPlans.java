package uk.sidebyside.example;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.example.Sheet.Row;

/** Where the children's plans are, words of them, and how their families want to be reached. */
@Component
@OnlyWithAnExample
class ExampleChildrensPlans {
    private final EhcPlans plans;
    private final ContactNeeds contact;

    ExampleChildrensPlans(EhcPlans plans, ContactNeeds contact) {
        this.plans = plans;
        this.contact = contact;
    }

    void tell(Story story, Map<String, ChildId> told, Map<String, String> officers) {
        for (Row row : story.sheet().rows("children.csv")) {
            if (row.has("plan")) {
                story.as(row.text("officer"), row.day("final_on"), () -> plans.refer(
                                story.area(),
                                Story.known(told, row.text("key")),
                                new EhcPlans.Reference(row.text("plan"), row.text("kept_at"), row.day("final_on"), 0))
                        .orThrow());
            }
        }
        for (Row row : story.sheet().rows("children-excerpts.csv")) {
            ChildId child = Story.known(told, row.text("child"));
            story.as(Story.known(officers, row.text("child")), row.day("from_on"), () -> plans.take(
                            story.area(),
                            new EhcPlans.Take(
                                    Story.id("excerpt", row.text("child"), row.text("words")),
                                    child,
                                    PlanSection.valueOf(row.text("section")),
                                    row.text("words"),
                                    row.day("from_on"),
                                    row.has("replaces") ? replaced(story, child, row) : null))
                    .orThrow());
        }
        for (Row row : story.sheet().rows("children-contact.csv")) {
            story.as(Story.known(officers, row.text("child")), row.day("asked_on"), () -> contact.saidBy(
                            story.area(),
                            Story.known(told, row.text("child")),
                            story.cast().person(row.text("person")),
                            new ContactNeeds.Say(
                                    ContactNeeds.Channel.valueOf(row.text("channel")),
                                    row.text("language"),
                                    row.yes("interpreter"),
                                    row.text("how"),
                                    row.text("best_times"),
                                    row.text("please_do_not"),
                                    0))
                    .orThrow());
        }
    }

    private java.util.UUID replaced(Story story, ChildId child, Row row) {
        return plans.excerpts(story.area(), child).stream()
                .filter(one -> one.words().equals(row.text("replaces")))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
