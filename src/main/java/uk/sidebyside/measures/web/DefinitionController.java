package uk.sidebyside.measures.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** What is measured: set up, changed, and no longer looked after. */
@Controller
@AllowedToMeasureEditors
class DefinitionController {
    private final Measures measures;
    private final FactSources sources;
    private final Seats seats;

    DefinitionController(Measures measures, FactSources sources, Seats seats) {
        this.measures = measures;
        this.sources = sources;
        this.seats = seats;
    }

    @GetMapping("/measures/new")
    ModelAndView ask(Principal principal) {
        return FormAnswers.show(adding(principal.inArea()));
    }

    @PostMapping("/measures/new")
    ModelAndView create(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        FormPage page = adding(area);
        FormErrors faults = page.faults(input).and(page.missing(input));
        return faults.any()
                ? FormAnswers.refused(page.again(input, faults, Map.of()))
                : FormAnswers.send(
                        page,
                        input,
                        () -> measures.create(area, DefinitionFields.read(input)),
                        made -> "/measures/" + made.key() + "/targets",
                        MeasureFaults::of);
    }

    private FormPage adding(AreaId area) {
        FormPage page = FormPage.asking(
                "Define a measure",
                "Say it so that somebody else could work the figures out again. Its targets come next.",
                "/measures",
                "/measures/new",
                "Define it");
        return with(page, area, Definition.typed("", Unit.PERCENT));
    }

    private FormPage with(FormPage page, AreaId area, Definition definition) {
        return DefinitionFields.with(
                page, definition, seats.inArea(area), sources.all().values());
    }

    @GetMapping("/measures/{key}/edit")
    ModelAndView edit(@PathVariable String key, Principal principal) {
        return FormAnswers.show(changing(principal.inArea(), find(principal.inArea(), key)));
    }

    @PostMapping("/measures/{key}/edit")
    ModelAndView change(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        var input = new Input(typed);
        FormPage page = changing(area, measure);
        FormErrors faults = page.faults(input).and(page.missing(input));
        return faults.any()
                ? FormAnswers.refused(page.again(input, faults, Map.of()))
                : FormAnswers.send(
                        page,
                        input,
                        () -> measures.change(area, measure.id(), DefinitionFields.read(input), input.version()),
                        changed -> "/measures/" + key,
                        MeasureFaults::of);
    }

    private FormPage changing(AreaId area, Measure measure) {
        FormPage page = FormPage.asking(
                        "Change the definition",
                        "Where it would measure something else, define a new measure instead.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/edit",
                        "Save")
                .version(measure.version());
        return with(page, area, Definition.of(measure));
    }

    @GetMapping("/measures/{key}/retire")
    ModelAndView askToRetire(@PathVariable String key, Principal principal) {
        return FormAnswers.show(retiring(find(principal.inArea(), key)));
    }

    @PostMapping("/measures/{key}/retire")
    ModelAndView retire(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        var input = new Input(typed);
        FormPage page = retiring(measure);
        FormErrors faults = page.faults(input).and(page.missing(input));
        return faults.any()
                ? FormAnswers.refused(page.again(input, faults, Map.of()))
                : FormAnswers.send(
                        page,
                        input,
                        () -> measures.retire(
                                area, measure.id(), Objects.requireNonNull(input.day("retiredOn")), input.version()),
                        retired -> "/measures/" + key,
                        MeasureFaults::of);
    }

    private static FormPage retiring(Measure measure) {
        return FormPage.asking(
                        "Look after it no longer",
                        "“" + measure.name()
                                + "” keeps its page, its figures and its targets. No new figure is asked for.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/retire",
                        "Look after it no longer")
                .version(measure.version())
                .with(new FormPage.Day("retiredOn", "Last day on which it was looked after", DateEntry.BLANK, false));
    }

    private Measure find(AreaId area, String key) {
        return measures.find(area, key).orElseThrow(NotFound::new);
    }
}
