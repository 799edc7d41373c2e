package uk.sidebyside.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.Licence;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;

/** A table of figures by area comes in: described, checked row by row, looked at, brought in. */
@Controller
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class MapLoadController {
    private static final String ADD_UP = "ward-from-small-areas";
    private static final int LONGEST = 1_000_000;

    private final FigureTables tables;

    MapLoadController(FigureTables tables) {
        this.tables = tables;
    }

    @GetMapping("/needs/maps/load")
    ModelAndView load(Principal principal) {
        mustHaveMaps(principal);
        return FormAnswers.show(form());
    }

    @PostMapping("/needs/maps/load")
    ModelAndView checked(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        mustHaveMaps(principal);
        var input = new Input(typed);
        return FormAnswers.send(
                form(),
                input,
                () -> tables.check(principal.inArea(), words(input), input.text("figures")),
                draft -> "/needs/maps/load/" + draft,
                Wording::of);
    }

    private void mustHaveMaps(Principal principal) {
        if (!tables.hasMaps(principal.inArea())) {
            throw new NotFound();
        }
    }

    private static FormPage form() {
        return FormPage.asking(
                        "Bring in figures by area",
                        "Nothing is stored before you have seen what would become of each row.",
                        "/needs/maps",
                        "/needs/maps/load",
                        "Check the figures")
                .with(new FormPage.Line("title", "What are they?", "A table of the same title is replaced", "", false))
                .with(new FormPage.OneOf("level", "Which areas?", "", levels(), Level.LSOA.name()))
                .with(new FormPage.OneOf("unit", "What is counted?", "", units(), FigureUnit.PEOPLE.name()))
                .with(new FormPage.OneOf(
                        "small", "Has their publisher published them as they are?", "", small(), "hide"))
                .with(new FormPage.Line("source", "Taken from", "Like Census 2021, table TS038", "", false))
                .with(new FormPage.Line("publisher", "Published by", "", "", false))
                .with(new FormPage.Select("licence", "Licence", "", NeedsChoices.licences(), "", false))
                .with(new FormPage.Line("period", "Which time?", "", "", false))
                .with(new FormPage.Area("notes", "What one should know", "", "", 3, 2000, true))
                .with(new FormPage.Area(
                        "figures",
                        "The figures",
                        "As CSV: a first row with code,value and if you have them of, age, need, setting. Then a row an area.",
                        "",
                        10,
                        LONGEST,
                        false));
    }

    private static List<Choice> levels() {
        return List.of(
                Choice.of(Level.LSOA.name(), "Small areas (LSOA of 2021)"),
                Choice.of(Level.WARD.name(), "Wards"),
                Choice.of(ADD_UP, "Wards, added up from small areas"),
                Choice.of(Level.COUNCIL.name(), "The whole council area"));
    }

    private static List<Choice> units() {
        return List.of(
                Choice.of(FigureUnit.PEOPLE.name(), "People"),
                Choice.of(FigureUnit.PERCENT.name(), "Per cent"),
                Choice.of(FigureUnit.DECILE.name(), "Tenths of England, 1 to 10, as in the index of deprivation"));
    }

    private static List<Choice> small() {
        return List.of(
                Choice.of("hide", "No: hide counts of 1 to 4"),
                Choice.of("keep", "Yes: show them as they were published"));
    }

    private static FigureTables.Words words(Input input) {
        String level = input.text("level");
        return new FigureTables.Words(
                input.text("title"),
                Arrays.stream(Level.values())
                        .filter(each -> each.name().equals(level))
                        .findFirst()
                        .orElse(level.equals(ADD_UP) ? Level.WARD : Level.LSOA),
                level.equals(ADD_UP),
                Arrays.stream(FigureUnit.values())
                        .filter(each -> each.name().equals(input.text("unit")))
                        .findFirst()
                        .orElse(FigureUnit.PEOPLE),
                !input.text("small").equals("keep"),
                input.text("source"),
                input.text("publisher"),
                input.text("licence").isBlank() ? null : Licence.of(input.text("licence")),
                input.text("period"),
                input.text("notes"));
    }

    @GetMapping("/needs/maps/load/{draft}")
    ModelAndView look(@PathVariable UUID draft, Principal principal) {
        return FormAnswers.page("needs/mapDraft", new MapDraftPage(tables.draft(principal.inArea(), draft)));
    }

    @GetMapping("/needs/maps/load/{draft}/refused.csv")
    ResponseEntity<byte[]> refused(@PathVariable UUID draft, Principal principal) {
        return NeedsFiles.csv(
                "refused-rows.csv",
                tables.draft(principal.inArea(), draft).checked().refusedRows());
    }

    @PostMapping("/needs/maps/load/{draft}/apply")
    ModelAndView apply(@PathVariable UUID draft, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.on("/needs/map/" + tables.bringIn(area, draft));
    }
}
