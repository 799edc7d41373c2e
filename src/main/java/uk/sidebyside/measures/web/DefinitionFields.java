package uk.sidebyside.measures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** The form of a definition, and how what was typed into it is read. */
final class DefinitionFields {

    private DefinitionFields() {}

    static FormPage with(FormPage page, Definition d, List<Seat> seats, Iterable<FactSource> sources) {
        SeatId owner = d.owner();
        SourceKey source = d.source();
        return page.with(new FormPage.Line("name", "Name", "Short, as on the dashboard.", d.name(), false))
                .with(new FormPage.Area(
                        "definition", "What is measured, in plain words", "", d.definition(), 3, 2000, false))
                .with(select("unit", "What kind of figure is it?", units(), d.unit()))
                .with(new FormPage.Line(
                        "numeratorWords",
                        "What is counted",
                        "For a share: plans sent in time.",
                        d.numeratorWords(),
                        true))
                .with(new FormPage.Line(
                        "denominatorWords", "Of what", "For a share: plans that were due.", d.denominatorWords(), true))
                .with(select("direction", "Which way is better?", directions(), d.direction()))
                .with(select("fedBy", "Where do its figures come from?", feeds(), d.fedBy()))
                .with(new FormPage.Select(
                        "source",
                        "What it is counted from",
                        "Only where it is counted.",
                        sources(sources),
                        source == null ? "" : source.value(),
                        true))
                .with(new FormPage.Line("sourceWords", "The source, as people call it", "", d.sourceWords(), false))
                .with(new FormPage.Select(
                        "owner",
                        "Who answers for it",
                        "Whoever holds this post may report its figures.",
                        posts(seats),
                        owner == null ? "" : owner.value().toString(),
                        true))
                .with(select("refresh", "How often is there a new figure?", refreshes(), d.refresh()))
                .with(new FormPage.Area(
                        "qualityNote", "What one should know of its quality", "", d.qualityNote(), 3, 2000, true))
                .with(new FormPage.Line("legalBasis", "Legal basis", "", d.legalBasis(), true))
                .with(select("accountability", "What does it tell?", questions(), d.accountability()))
                .with(select("audience", "Who may see it?", audiences(), d.audience()))
                .with(new FormPage.Area("story", "The story behind it", "", d.story(), 6, 4000, true));
    }

    private static FormPage.Select select(String name, String label, List<Option> options, Enum<?> value) {
        return new FormPage.Select(name, label, "", options, value.name(), false);
    }

    private static List<Option> units() {
        return List.of(
                Option.of(Unit.PERCENT.name(), "A share, in per cent"),
                Option.of(Unit.COUNT.name(), "A number of things, people or days"),
                Option.of(Unit.MILESTONE.name(), "Something that is there or is not"),
                Option.of(Unit.CHANGE.name(), "Per cent more or less than before"));
    }

    private static List<Option> directions() {
        return List.of(
                Option.of(Direction.HIGHER.name(), "More is better"),
                Option.of(Direction.LOWER.name(), "Less is better"),
                Option.of(Direction.NEITHER.name(), "Neither: it is watched"));
    }

    private static List<Option> feeds() {
        return List.of(
                Option.of(FedBy.TYPED.name(), "People report them"),
                Option.of(FedBy.COUNTED.name(), "They are counted from records here"),
                Option.of(FedBy.IMPORTED.name(), "Somebody else publishes them"));
    }

    private static List<Option> sources(Iterable<FactSource> sources) {
        List<Option> options = new ArrayList<>();
        sources.forEach(source -> options.add(Option.of(source.key().value(), capital(source.words()))));
        options.sort(Comparator.comparing(Option::text));
        options.addFirst(Option.of("", "Nothing: it is not counted"));
        return options;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static List<Option> posts(List<Seat> seats) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Nobody is named yet")));
        seats.forEach(seat -> options.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        return options;
    }

    private static List<Option> refreshes() {
        return List.of(
                Option.of(Refresh.DAILY.name(), "Every day"),
                Option.of(Refresh.MONTHLY.name(), "Every month"),
                Option.of(Refresh.QUARTERLY.name(), "Every quarter"),
                Option.of(Refresh.TERMLY.name(), "Every term"),
                Option.of(Refresh.YEARLY.name(), "Every year"),
                Option.of(Refresh.ONCE.name(), "Once"));
    }

    private static List<Option> questions() {
        return List.of(
                Option.of(Accountability.POPULATION.name(), "How all children and families are"),
                Option.of(Accountability.HOW_MUCH.name(), "How much a service did"),
                Option.of(Accountability.HOW_WELL.name(), "How well it did it"),
                Option.of(Accountability.BETTER_OFF.name(), "Who is better off"));
    }

    private static List<Option> audiences() {
        return List.of(
                Option.of(Audience.PUBLIC.name(), "Everybody"),
                Option.of(Audience.MEMBERS.name(), "Those who work in the partnership"));
    }

    static Definition read(Input input) {
        String source = input.text("source");
        UUID owner = input.id("owner");
        return new Definition(
                input.text("name").strip(),
                input.text("definition").strip(),
                input.text("numeratorWords").strip(),
                input.text("denominatorWords").strip(),
                Unit.valueOf(input.text("unit")),
                Direction.valueOf(input.text("direction")),
                FedBy.valueOf(input.text("fedBy")),
                source.isBlank() ? null : new SourceKey(source),
                input.text("sourceWords").strip(),
                owner == null ? null : new SeatId(owner),
                Refresh.valueOf(input.text("refresh")),
                input.text("qualityNote").strip(),
                input.text("legalBasis").strip(),
                Accountability.valueOf(input.text("accountability")),
                Audience.valueOf(input.text("audience")),
                input.text("story").strip());
    }
}
