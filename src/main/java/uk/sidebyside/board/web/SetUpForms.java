package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.rules.PlaceOfFamilies;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** The forms with which bodies are set up, and what a constraint of theirs means beside which field. */
@Component
class SetUpForms {
    private static final String RULES = "docs/rules/board.md";

    /** A constraint of the database, and the field and finding that it stands for. */
    private static final Map<String, List<String>> CONSTRAINTS = Map.of(
            "one_body_holds_the_plan", List.of("holdsThePlan", "body.plan.held"),
            "body_area_id_name_key", List.of("name", "body.name.taken"),
            "body_leader_pkey", List.of("organisation", "body.led.already"),
            "one_chair_at_a_time", List.of("kind", "body.chair.taken"),
            "one_place_of_a_seat_at_a_time", List.of("seat", "body.seat.placed"),
            "place_check", List.of("lastDay", "body.ends.before"));

    private final Choices choices;

    SetUpForms(Choices choices) {
        this.choices = choices;
    }

    static Finding finding(String field, String key) {
        return Finding.of(field, key, RULES);
    }

    /** Saves, or says beside a field which rule of the database stood against it. */
    static <T> Saving<T> saving(Supplier<T> save) {
        try {
            return Saving.saved(save.get());
        } catch (DataIntegrityViolationException e) {
            String said = String.valueOf(e.getMostSpecificCause().getMessage());
            return Saving.refused(CONSTRAINTS.entrySet().stream()
                    .filter(each -> said.contains(each.getKey()))
                    .findFirst()
                    .map(each -> List.of(
                            finding(each.getValue().getFirst(), each.getValue().getLast())))
                    .orElseThrow(() -> e));
        }
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] values, String code) {
        return Arrays.stream(values).filter(each -> code(each).equals(code)).findFirst();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the seat may have a place of this kind; what is not chosen yet is for others to ask for. */
    boolean mayHave(AreaId area, @Nullable SeatId seat, Body.@Nullable PlaceKind kind) {
        return choices.seat(area, seat)
                .map(found -> PlaceOfFamilies.fits(kind == Body.PlaceKind.FAMILY, found.role()))
                .orElse(true);
    }

    FormPage open() {
        return FormPage.asking(
                        "Add a board or committee",
                        "Its name, purpose and places are public.",
                        "/admin/bodies",
                        "/admin/bodies/new",
                        "Add it")
                .with(new FormPage.Line("name", "Name", "160 characters or fewer", "", false))
                .with(new FormPage.OneOf(
                        "kind",
                        "What kind of body is it?",
                        "",
                        Arrays.stream(Body.Kind.values())
                                .map(each -> Choice.of(code(each), each.label()))
                                .toList(),
                        ""))
                .with(new FormPage.Area("purpose", "What is it for?", "", "", 4, 1000, true))
                .with(new FormPage.OneOf(
                        "holdsThePlan",
                        "Do the plan's leads report to it?",
                        "Only one body of an area holds the plan.",
                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")),
                        ""))
                .with(new FormPage.Day("fromOn", "From", DateEntry.BLANK, false));
    }

    FormPage leader(AreaId area, BodyPage page, LocalDate today) {
        return FormPage.asking(
                        "Add an organisation that leads",
                        page.body().name() + " can be led by several organisations together.",
                        page.address(),
                        page.address() + "/leaders",
                        "Add the organisation")
                .with(new FormPage.Select("organisation", "Organisation", "", choices.organisations(area), "", false))
                .with(new FormPage.Day("fromOn", "From", DateEntry.of(today), false));
    }

    FormPage place(AreaId area, BodyPage page, LocalDate today) {
        return FormPage.asking(
                        "Give a post a place",
                        "A post with nobody in it is shown as \u201cappointment to be confirmed\u201d.",
                        page.address(),
                        page.address() + "/places",
                        "Give it the place")
                .with(new FormPage.Select("seat", "Post", "", choices.posts(area), "", false))
                .with(new FormPage.OneOf(
                        "kind",
                        "Which place in " + page.body().name() + "?",
                        "",
                        Arrays.stream(Body.PlaceKind.values())
                                .map(each -> Choice.of(code(each), each.label()))
                                .toList(),
                        ""))
                .with(new FormPage.Day("fromOn", "From", DateEntry.of(today), false));
    }

    static FormPage end(BodyPage page, Body.Place place, LocalDate today) {
        return FormPage.asking(
                        "End a place",
                        place.seat().titleAndOrganisation() + ", "
                                + place.kind().label() + " of " + page.body().name()
                                + ". The record of its time stays.",
                        page.address(),
                        page.endAddress(place),
                        "End the place")
                .with(new FormPage.Day("lastDay", "Last day", DateEntry.of(today), false));
    }

    FormPage reporting(AreaId area, BodyPage page, LocalDate today) {
        return FormPage.asking(
                        "Record whom it reports to",
                        page.body().name() + " reports to another body with something, every so often.",
                        page.address(),
                        page.address() + "/reports-to",
                        "Record this")
                .with(new FormPage.Select("other", "Reports to", "", choices.otherBodies(area, page.body()), "", false))
                .with(new FormPage.Line("what", "With what?", "For example, assurance report", "", false))
                .with(new FormPage.Line("howOften", "How often?", "For example, every month", "", false))
                .with(new FormPage.Day("fromOn", "From", DateEntry.of(today), false));
    }

    static FormPage due(ReportsDue now) {
        return FormPage.asking(
                        "When monthly reports are due",
                        "Each workstream reports on a month in the month that follows.",
                        "/admin/bodies",
                        "/admin/bodies/reports-due",
                        "Save the day")
                .with(new FormPage.Line(
                        "workingDay",
                        "Working day of the next month",
                        "A number from 1 to 20. Weekends and bank holidays do not count.",
                        String.valueOf(now.workingDay()),
                        false));
    }
}
