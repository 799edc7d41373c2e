package uk.sidebyside.measures.curves.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.curves.Curve;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.curves.CurveActions;
import uk.sidebyside.measures.curves.CurveReport;
import uk.sidebyside.measures.curves.CurveReports;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.measures.curves.PlannedWork.Piece;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.FormPage.Area;
import uk.sidebyside.pages.form.FormPage.Line;
import uk.sidebyside.pages.form.FormPage.Select;
import uk.sidebyside.pages.form.FormPage.Several;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** Outcomes and services, their reports, and the actions that turn them. */
@Controller
@RequestMapping("/measures/curves")
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class EditCurvesController {
    private static final String ALL = "/measures/curves";
    private static final String ONE_A_LINE = "One a line.";

    private final Curves curves;
    private final CurveReports reports;
    private final CurveActions actions;

    EditCurvesController(Curves curves, CurveReports reports, CurveActions actions) {
        this.curves = curves;
        this.reports = reports;
        this.actions = actions;
    }

    @GetMapping("/add/{kind:outcome|service}")
    ModelAndView add(@PathVariable String kind, Principal principal) {
        return FormAnswers.show(adding(kind(kind), principal));
    }

    @PostMapping("/add/{kind:outcome|service}")
    ModelAndView added(
            @PathVariable String kind, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return send(
                adding(kind(kind), principal),
                input,
                () -> curves.add(principal.inArea(), kind(kind), frame(input)),
                Curve::address);
    }

    private static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private FormPage adding(Kind kind, Principal principal) {
        boolean outcome = kind == Kind.OUTCOME;
        var page = FormPage.asking(
                outcome ? "Add an outcome" : "Add a service",
                "Everybody can read this as soon as you save it.",
                ALL,
                ALL + "/add/" + (outcome ? "outcome" : "service"),
                "Add it");
        return framing(page, kind, new Frame("", "", "", null, List.of()), principal);
    }

    private FormPage framing(FormPage page, Kind kind, Frame frame, Principal principal) {
        List<Measure> fitting = curves.measures(principal.inArea(), kind, frame.measures());
        boolean outcome = kind == Kind.OUTCOME;
        FormPage asking = page.with(new Line(
                        "title",
                        outcome ? "The outcome in plain words" : "What the service is called",
                        outcome ? "For example, I am safe" : "",
                        frame.title(),
                        false))
                .with(new Line(
                        "whose",
                        outcome ? "Who should have it?" : "Who is it for?",
                        outcome ? "A whole population, such as all children with SEND who live here" : "",
                        frame.whose(),
                        false))
                .with(new Area(
                        "statement",
                        outcome ? "What it means" : "What it does",
                        "In a sentence or two.",
                        frame.statement(),
                        3,
                        400,
                        false));
        return fitting.isEmpty() ? asking : measuring(asking, fitting, frame, outcome);
    }

    private static FormPage measuring(FormPage asking, List<Measure> fitting, Frame frame, boolean outcome) {
        List<Option> headlines = new ArrayList<>(List.of(Option.of("", "None yet")));
        fitting.forEach(measure -> headlines.add(Option.of(id(measure.id()), measure.name())));
        MeasureId headline = frame.headline();
        return asking.with(new Select(
                        "headline",
                        "Which measure is on the chart?",
                        "",
                        headlines,
                        headline == null ? "" : id(headline),
                        true))
                .with(new Several(
                        "measures",
                        outcome ? "By which measures do we know?" : "By which measures do we know how well it does?",
                        fitting.stream()
                                .map(measure -> Choice.of(id(measure.id()), named(measure)))
                                .toList(),
                        frame.measures().stream().map(EditCurvesController::id).toList()));
    }

    private static String named(Measure measure) {
        return measure.accountability() == Accountability.POPULATION
                ? measure.name()
                : CurveWords.question(measure.accountability()) + " " + measure.name();
    }

    private static Frame frame(Input input) {
        UUID headline = input.id("headline");
        return new Frame(
                input.text("title"),
                input.text("whose"),
                input.text("statement"),
                headline == null ? null : new MeasureId(headline),
                input.ids("measures").stream().map(MeasureId::new).toList());
    }

    @GetMapping("/{key}/change")
    ModelAndView change(@PathVariable String key, Principal principal) {
        return FormAnswers.show(changing(curve(key, principal), principal));
    }

    @PostMapping("/{key}/change")
    ModelAndView changed(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Curve curve = curve(key, principal);
        return send(
                changing(curve, principal).version(input.version()),
                input,
                () -> curves.change(principal.inArea(), curve.id(), frame(input), input.version()),
                Curve::address);
    }

    private FormPage changing(Curve curve, Principal principal) {
        var page = FormPage.asking(
                        "Change “" + curve.title() + "”",
                        "Everybody can read this as soon as you save it.",
                        curve.address(),
                        curve.address() + "/change",
                        "Save")
                .version(curve.version());
        var frame = new Frame(curve.title(), curve.whose(), curve.statement(), curve.headline(), curve.measures());
        return framing(page, curve.kind(), frame, principal);
    }

    @GetMapping("/{key}/report")
    ModelAndView write(@PathVariable String key, Principal principal) {
        Curve curve = curve(key, principal);
        CurveReport draft = reports.draft(principal.inArea(), curve).orElse(null);
        return FormAnswers.show(writing(curve, draft));
    }

    @PostMapping("/{key}/report")
    ModelAndView written(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Curve curve = curve(key, principal);
        AreaId area = principal.inArea();
        CurveReport draft = reports.draft(area, curve).orElse(null);
        return send(
                writing(curve, draft).version(input.version()),
                input,
                () -> reports.write(area, curve.id(), text(input), input.version()),
                saved -> curve.address() + "?draft=yes");
    }

    private static FormPage writing(Curve curve, @Nullable CurveReport draft) {
        ReportOfACurve text =
                draft == null ? new ReportOfACurve(null, "", "", "", "", "", "", "", "", "") : draft.text();
        return FormPage.asking(
                        "Report on “" + curve.title() + "”",
                        "Nobody else reads this until you publish it. All texts together fit on one sheet: "
                                + ReportOfACurve.SHEET + " characters.",
                        curve.address() + "?draft=yes",
                        curve.address() + "/report",
                        "Save the draft")
                .version(draft == null ? 0 : draft.version())
                .with(new FormPage.Day(
                        "beganOn", "From when on do we do something about it?", DateEntry.of(text.beganOn()), true))
                .with(area("helping", "What helps", ONE_A_LINE, text.helping()))
                .with(area("hindering", "What gets in the way", ONE_A_LINE, text.hindering()))
                .with(area("causes", "What lies behind it", "Ask why, and why again.", text.causes()))
                .with(area("gaps", "What our figures don't tell us", "", text.gaps()))
                .with(area(
                        "partners",
                        "Who helps, and with what",
                        "One a line: who, a colon, what they do. For example, School nurses: ask about sleep.",
                        text.partners()))
                .with(area("works", "What works", ONE_A_LINE, text.works()))
                .with(area("noCost", "Ideas that cost nothing", ONE_A_LINE, text.noCost()))
                .with(area("fromFamilies", "Ideas from families", ONE_A_LINE, text.fromFamilies()))
                .with(area("wanted", "Data that we still want", ONE_A_LINE, text.wanted()));
    }

    private static Area area(String name, String label, String hint, String value) {
        return new Area(name, label, hint, value, 3, ReportOfACurve.LONGEST, true);
    }

    private static ReportOfACurve text(Input input) {
        return new ReportOfACurve(
                input.day("beganOn"),
                input.text("helping").strip(),
                input.text("hindering").strip(),
                input.text("causes").strip(),
                input.text("gaps").strip(),
                input.text("partners").strip(),
                input.text("works").strip(),
                input.text("noCost").strip(),
                input.text("fromFamilies").strip(),
                input.text("wanted").strip());
    }

    @GetMapping("/{key}/actions")
    ModelAndView choose(@PathVariable String key, Principal principal) {
        return FormAnswers.show(choosing(curve(key, principal), principal));
    }

    @PostMapping("/{key}/actions")
    ModelAndView chosen(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Curve curve = curve(key, principal);
        AreaId area = principal.inArea();
        return send(
                choosing(curve, principal),
                input,
                () -> {
                    actions.choose(area, curve, refs(area, input));
                    return Saving.saved(curve);
                },
                saved -> curve.address() + "?draft=yes");
    }

    /** What was chosen: the form offers references alone, and refuses anything else before this is asked. */
    private static Set<Ref> refs(AreaId area, Input input) {
        return input.several("actions").stream()
                .filter(each -> !each.isBlank())
                .map(each -> Ref.parse(area, each))
                .collect(Collectors.toSet());
    }

    private FormPage choosing(Curve curve, Principal principal) {
        AreaId area = principal.inArea();
        return FormPage.asking(
                        "Actions that turn “" + curve.title() + "”",
                        "Who leads an action and by when stands in the plan, and is shown from there.",
                        curve.address() + "?draft=yes",
                        curve.address() + "/actions",
                        "Save")
                .with(new Several(
                        "actions",
                        "Which actions help?",
                        actions.all(area).stream()
                                .map(piece -> Choice.of(piece.ref().local(), piece.words()))
                                .toList(),
                        actions.of(area, curve).stream()
                                .map(Piece::ref)
                                .map(Ref::local)
                                .sorted(Comparator.naturalOrder())
                                .toList()));
    }

    private Curve curve(String key, Principal principal) {
        return curves.find(principal.inArea(), key).orElseThrow(NotFound::new);
    }

    private static String id(MeasureId id) {
        return id.value().toString();
    }

    private static <T> ModelAndView send(
            FormPage page, Input input, Supplier<Saving<T>> save, Function<T, String> saved) {
        return FormAnswers.send(page, input, save, saved, CurveWords::of);
    }
}
