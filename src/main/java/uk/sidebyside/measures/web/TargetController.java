package uk.sidebyside.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.Baselines;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.Target;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** What a measure should reach, and where it stood before. */
@Controller
@AllowedToMeasureEditors
class TargetController {
    private final Measures measures;
    private final Targets targets;
    private final Baselines baselines;
    private final Standings standings;
    private final Clock clock;

    TargetController(Measures measures, Targets targets, Baselines baselines, Standings standings, Clock clock) {
        this.measures = measures;
        this.targets = targets;
        this.baselines = baselines;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/measures/{key}/targets")
    ModelAndView list(@PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        MeasureId id = measure.id();
        var standing = standings
                .byId(area, List.of(id), LocalDate.now(clock), MeasureController.MONTHS, null)
                .get(id);
        return FormAnswers.page(
                "measures/targets",
                new TargetsPage(
                        Objects.requireNonNull(standing),
                        targets.of(area, List.of(id)).getOrDefault(id, List.of()),
                        baselines.of(area, List.of(id)).getOrDefault(id, List.of())));
    }

    @GetMapping("/measures/{key}/targets/{level:core|stretch}")
    ModelAndView ask(@PathVariable String key, @PathVariable String level, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        return FormAnswers.show(setting(area, measure, level(level), before(area, measure, level(level))));
    }

    @PostMapping("/measures/{key}/targets/{level:core|stretch}")
    ModelAndView set(
            @PathVariable String key,
            @PathVariable String level,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        List<Target> before = before(area, measure, level(level));
        FormPage page = setting(area, measure, level(level), before);
        var input = new Input(typed);
        FormErrors faults = page.faults(input)
                .and(page.missing(input))
                .and(Numbers.faults(input, List.of("value"), List.of("points")));
        if (faults.any()) {
            return FormAnswers.refused(page.again(input, faults, Map.of()));
        }
        return FormAnswers.send(
                page,
                input,
                () -> targets.set(
                        area, measure.id(), TargetFields.read(level(level), input, current(before)), input.version()),
                set -> targetsOf(measure),
                MeasureFaults::of);
    }

    private FormPage setting(AreaId area, Measure measure, Level level, List<Target> before) {
        Target current = current(before);
        FormPage page = FormPage.asking(
                        "Set the " + TargetsPage.name(level).toLowerCase(Locale.UK),
                        measure.name(),
                        targetsOf(measure),
                        targetsOf(measure) + "/" + TargetsPage.code(level),
                        "Set it")
                .version(before.size());
        boolean needsReason = current != null && targets.afterTheEvent(area, measure, current);
        return TargetFields.with(page, measure, current, needsReason);
    }

    private static Level level(String code) {
        return code.equals("core") ? Level.CORE : Level.STRETCH;
    }

    private List<Target> before(AreaId area, Measure measure, Level level) {
        return targets.of(area, List.of(measure.id())).getOrDefault(measure.id(), List.of()).stream()
                .filter(target -> target.level() == level)
                .toList();
    }

    private static @Nullable Target current(List<Target> targets) {
        return targets.stream().filter(Target::current).findFirst().orElse(null);
    }

    @PostMapping("/measures/{key}/targets/{level:core|stretch}/drop")
    ModelAndView drop(@PathVariable String key, @PathVariable String level, Principal principal) {
        Measure measure = find(principal.inArea(), key);
        targets.drop(principal.inArea(), measure.id(), level(level));
        return FormAnswers.on(targetsOf(measure));
    }

    @GetMapping("/measures/{key}/baseline")
    ModelAndView askForBaseline(@PathVariable String key, Principal principal) {
        return FormAnswers.show(basing(find(principal.inArea(), key)));
    }

    @PostMapping("/measures/{key}/baseline")
    ModelAndView baseline(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        FormPage page = basing(measure);
        var input = new Input(typed);
        FormErrors faults =
                page.faults(input).and(page.missing(input)).and(Numbers.faults(input, List.of("value"), List.of()));
        if (faults.any()) {
            return FormAnswers.refused(page.again(input, faults, Map.of()));
        }
        return FormAnswers.send(
                page,
                input,
                () -> baselines.record(
                        area,
                        measure.id(),
                        Objects.requireNonNull(input.day("on")),
                        Numbers.decimal(input.text("value")),
                        input.text("source").strip()),
                recorded -> targetsOf(measure),
                MeasureFaults::of);
    }

    private static FormPage basing(Measure measure) {
        return FormPage.asking(
                        "Record where it stood before",
                        measure.name() + ". A change is held against this. An earlier baseline stays to be read.",
                        targetsOf(measure),
                        "/measures/" + measure.key() + "/baseline",
                        "Record it")
                .with(new FormPage.Day("on", "Day for which it stood", DateEntry.BLANK, false))
                .with(new FormPage.Line("value", "Figure", "A number, like 40.", "", false))
                .with(new FormPage.Line("source", "Where the figure comes from", "", "", false));
    }

    private static String targetsOf(Measure measure) {
        return "/measures/" + measure.key() + "/targets";
    }

    private Measure find(AreaId area, String key) {
        return measures.find(area, key).orElseThrow(NotFound::new);
    }
}
