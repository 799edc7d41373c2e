package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.Agreements;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Glossary;

/**
 * What York agreed about working together: its words and its glossary of 2020; the agreement that four partners signed that
 * autumn, one of them on paper; and a second version, which three have signed and the care board has not.
 */
@Component
@OnlyWithAnExample
class ExampleAgreed {
    private static final LocalDate WRITTEN = LocalDate.of(2020, 9, 1);
    private static final String AUTHOR = "administrator";

    private final Foundations foundations;
    private final Glossary glossary;
    private final Agreements agreements;
    private final Seats seats;

    ExampleAgreed(Foundations foundations, Glossary glossary, Agreements agreements, Seats seats) {
        this.foundations = foundations;
        this.glossary = glossary;
        this.agreements = agreements;
        this.seats = seats;
    }

    Chapter chapter() {
        return new Chapter(
                "what was agreed about working together",
                story -> foundations.latestVersion(story.area()) > 0,
                story -> {
                    story.as(AUTHOR, WRITTEN, () -> {
                        foundations.load(story.area(), "york");
                        glossary.load(story.area(), "york");
                    });
                    story.sheet().rows("agreements.csv").forEach(row -> drawUp(story, row));
                });
    }

    private void drawUp(Story story, Row row) {
        List<OrganisationId> parties =
                row.list("parties").stream().map(story.cast()::organisation).toList();
        story.as(AUTHOR, row.day("drawn_up_on"), () -> agreements
                .drawUp(
                        story.area(),
                        new Agreements.DrawUp(
                                Story.id("agreement", row.text("number")),
                                row.text("title"),
                                row.text("words"),
                                points(story, row.number("number")),
                                row.day("review_on"),
                                parties))
                .orThrow());
        story.sheet().rows("agreement-signatures.csv").stream()
                .filter(signature -> signature.number("agreement") == row.number("number"))
                .forEach(signature -> sign(story, row.number("number"), signature));
    }

    private static List<String> points(Story story, int agreement) {
        return story.sheet().rows("agreement-points.csv").stream()
                .filter(row -> row.number("agreement") == agreement)
                .map(row -> row.text("point"))
                .toList();
    }

    private void sign(Story story, int number, Row row) {
        UUID party = agreements.numbered(story.area(), number).parties().stream()
                .filter(one -> one.organisation().equals(story.cast().organisation(row.text("party"))))
                .map(Party::id)
                .findFirst()
                .orElseThrow();
        LocalDate on = row.day("on");
        String role = Objects.requireNonNull(
                        seats.byId(story.area()).get(story.cast().seat(row.text("seat"))))
                .title();
        if (row.text("way").equals("paper")) {
            PersonId person =
                    story.cast().holder(story.cast().seat(row.text("seat")), on).orElseThrow();
            String name = seats.person(person).map(Person::name).orElseThrow();
            story.as(AUTHOR, on, () -> agreements
                    .attach(
                            story.area(),
                            number,
                            party,
                            new Agreements.Paper(
                                    Story.id("paper", row.text("agreement"), row.text("party")),
                                    name,
                                    role,
                                    row.text("contact"),
                                    on,
                                    "signed-2020.png",
                                    () -> story.sheet().open("files/signed-2020.png")))
                    .orThrow());
            return;
        }
        story.as(row.text("seat"), on, () -> {
            String name = agreements.numbered(story.area(), number).parties().stream()
                    .filter(one -> one.id().equals(party))
                    .map(Party::name)
                    .findFirst()
                    .orElseThrow();
            agreements
                    .sign(
                            story.area(),
                            number,
                            party,
                            new Agreements.Sign(role, row.text("contact"), true),
                            "I have read this agreement. I sign it for " + name + ".")
                    .orThrow();
        });
    }
}
