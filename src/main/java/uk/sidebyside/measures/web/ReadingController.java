package uk.sidebyside.measures.web;

import java.util.List;
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
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.rules.SoundReading;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Figures that people report, one at a time. */
@Controller
@AllowedToReporters
class ReadingController {
    private final Measures measures;
    private final Readings readings;

    ReadingController(Measures measures, Readings readings) {
        this.measures = measures;
        this.readings = readings;
    }

    @GetMapping("/measures/{key}/readings")
    ModelAndView list(@PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = reported(area, key);
        return FormAnswers.page("measures/readings", new ReadingsPage(measure, readings.all(area, measure.id())));
    }

    @GetMapping("/measures/{key}/readings/add")
    ModelAndView ask(@PathVariable String key, Principal principal) {
        return FormAnswers.show(asking(typedOnly(principal.inArea(), key)));
    }

    @PostMapping("/measures/{key}/readings/add")
    ModelAndView add(@PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = typedOnly(area, key);
        FormPage page = asking(measure);
        var input = new Input(typed);
        FormErrors faults = page.faults(input)
                .and(page.missing(input))
                .and(Numbers.faults(input, List.of("value"), List.of("numerator", "denominator")))
                .and(fraction(measure, input));
        if (faults.any()) {
            return FormAnswers.refused(page.again(input, faults, Map.of()));
        }
        return FormAnswers.send(
                page,
                input,
                () -> readings.record(area, measure.id(), reading(input)),
                recorded -> "/measures/" + key + "/readings",
                MeasureFaults::of);
    }

    /** 0.9 is asked about once: it may mean 90%. Whoever means it writes the sign, as 0.9%. */
    private static FormErrors fraction(Measure measure, Input input) {
        var value = Numbers.decimal(input.text("value"));
        if (value == null
                || measure.unit() != Unit.PERCENT
                || !SoundReading.looksLikeAFraction(value)
                || input.text("value").contains("%")) {
            return FormErrors.none();
        }
        String percent = value.movePointRight(2).stripTrailingZeros().toPlainString();
        return FormErrors.none()
                .and(
                        "value",
                        "Is this " + percent + "%? Then enter that. If it is " + Numbers.plain(value)
                                + "%, add the sign %.");
    }

    private static Reading reading(Input input) {
        return new Reading(
                input.day("from"),
                Objects.requireNonNull(input.day("on")),
                Numbers.decimal(input.text("value")),
                Numbers.whole(input.text("numerator")),
                Numbers.whole(input.text("denominator")),
                input.text("words").strip(),
                input.text("source").strip());
    }

    private static FormPage asking(Measure measure) {
        String at = "/measures/" + measure.key() + "/readings";
        FormPage page = FormPage.asking(
                        "Report a figure",
                        measure.name()
                                + ". A figure for a day that has one already is a correction: both stay to be read.",
                        at,
                        at + "/add",
                        "Report it")
                .with(new FormPage.Day("from", "First day of the time that it speaks of", DateEntry.BLANK, true))
                .with(new FormPage.Day("on", "Last day of that time, or the day itself", DateEntry.BLANK, false));
        if (measure.unit() == Unit.PERCENT) {
            page = page.with(new FormPage.Line("numerator", "How many", measure.numeratorWords(), "", true))
                    .with(new FormPage.Line("denominator", "Of how many", measure.denominatorWords(), "", true));
        }
        return page.with(new FormPage.Line("value", "Figure", hint(measure.unit()), "", true))
                .with(new FormPage.Area(
                        "words",
                        "Where it stands, in words",
                        "Needed only where there is no figure.",
                        "",
                        3,
                        500,
                        true))
                .with(new FormPage.Line("source", "Where the figure comes from", "", measure.sourceWords(), false));
    }

    private static String hint(Unit unit) {
        return switch (unit) {
            case PERCENT -> "In per cent, like 84.5. Leave it empty where you gave both numbers.";
            case MILESTONE -> "1 once it is there, 0 before.";
            case COUNT, CHANGE -> "A number, like 12.";
        };
    }

    private Measure typedOnly(AreaId area, String key) {
        Measure measure = reported(area, key);
        if (measure.fedBy() == FedBy.COUNTED) {
            throw new NotFound();
        }
        return measure;
    }

    private Measure reported(AreaId area, String key) {
        Measure measure = measures.find(area, key).orElseThrow(NotFound::new);
        if (!measures.mayReport(measure)) {
            throw new NotFound();
        }
        return measure;
    }
}
