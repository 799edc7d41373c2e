package uk.sidebyside.measures.curves.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.access.Refs;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.curves.ImpactId;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.FormPage.Area;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** Statements of impact, of whatever was done. Who may write one is for the room to say that owns the thing. */
@Controller
@AllowedToMembers
class ImpactController {
    private final ImpactStatements statements;
    private final Measures measures;
    private final Refs refs;
    private final Clock clock;

    ImpactController(ImpactStatements statements, Measures measures, Refs refs, Clock clock) {
        this.statements = statements;
        this.measures = measures;
        this.refs = refs;
        this.clock = clock;
    }

    @GetMapping("/measures/impact/of/{kind}/{id}/write")
    ModelAndView write(@PathVariable String kind, @PathVariable UUID id, Principal principal) {
        return FormAnswers.show(writing(about(kind, id, principal), principal));
    }

    @PostMapping("/measures/impact/of/{kind}/{id}/write")
    ModelAndView written(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        Ref about = about(kind, id, principal);
        return send(
                writing(about, principal),
                input,
                about,
                principal,
                () -> statements.write(about, said(input), chosen(input)));
    }

    /** @throws NotFound for what is not there or may not be written of */
    private Ref about(String kind, UUID id, Principal principal) {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new NotFound();
        }
        Ref about = new Ref(principal.inArea(), kind, id);
        if (!statements.mayWrite(about)) {
            throw new NotFound();
        }
        return about;
    }

    private FormPage writing(Ref about, Principal principal) {
        String address = "/measures/impact/of/" + about.kind() + "/" + about.id() + "/write";
        var said = new SaidOfImpact(LocalDate.now(clock), "", "", "", "", "", "", false);
        return asking(thing(about, principal), address, said, List.of(), principal.inArea());
    }

    @GetMapping("/measures/impact/{id}")
    ModelAndView change(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(changing(statements.find(principal.inArea(), new ImpactId(id)), principal));
    }

    @PostMapping("/measures/impact/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        ImpactStatement now = statements.find(area, new ImpactId(id));
        return send(
                changing(now, principal).version(input.version()),
                input,
                now.about(),
                principal,
                () -> statements.change(area, now.id(), said(input), chosen(input), input.version()));
    }

    private FormPage changing(ImpactStatement now, Principal principal) {
        String address = "/measures/impact/" + now.id().value();
        List<String> chosen =
                now.measures().stream().map(id -> id.value().toString()).toList();
        return asking(thing(now.about(), principal), address, now.said(), chosen, principal.inArea())
                .version(now.version());
    }

    private Resolved thing(Ref about, Principal principal) {
        return refs.resolve(about, principal).orElseThrow(NotFound::new);
    }

    private FormPage asking(Resolved thing, String address, SaidOfImpact said, List<String> chosen, AreaId area) {
        List<Measure> all = measures.all(area);
        FormPage page = FormPage.asking(
                        "What difference did it make?", thing.title(), thing.address() + "#impact", address, "Save")
                .with(new FormPage.Day("untilOn", "Up to which day?", DateEntry.of(said.untilOn()), false))
                .with(part("did", "What we did", "", said.did(), false))
                .with(part("howMuch", "How much we did", "How many, how often, for whom.", said.howMuch(), true))
                .with(part(
                        "howWell",
                        "How well it was done",
                        "What those say who took part, in your words.",
                        said.howWell(),
                        true))
                .with(part("betterOff", "Who is better off", "And how one can tell.", said.betterOff(), true))
                .with(part(
                        "evidence",
                        "The evidence",
                        "Where it can be seen. Say so if there is none yet.",
                        said.evidence(),
                        true))
                .with(part("next", "What comes next", "", said.next(), true));
        FormPage withMeasures = all.isEmpty()
                ? page
                : page.with(new FormPage.Several(
                        "measures",
                        "Whose figures belong to it? The latest are shown, so you need not type them",
                        all.stream()
                                .map(measure -> Choice.of(measure.id().value().toString(), measure.name()))
                                .toList(),
                        chosen));
        return withMeasures.with(new FormPage.Select(
                "forEverybody",
                "Who may read it?",
                "",
                List.of(
                        Option.of("no", "Only those who may write it: it is a draft"),
                        Option.of("yes", "Everybody who may read about what was done")),
                said.forEverybody() ? "yes" : "no",
                false));
    }

    private static Area part(String name, String label, String hint, String value, boolean optional) {
        return new Area(name, label, hint, value, 3, SaidOfImpact.LONGEST, optional);
    }

    private static SaidOfImpact said(Input input) {
        LocalDate until = input.day("untilOn");
        return new SaidOfImpact(
                until == null ? LocalDate.EPOCH : until,
                input.text("did").strip(),
                input.text("howMuch").strip(),
                input.text("howWell").strip(),
                input.text("betterOff").strip(),
                input.text("evidence").strip(),
                input.text("next").strip(),
                input.text("forEverybody").equals("yes"));
    }

    private static List<MeasureId> chosen(Input input) {
        return input.ids("measures").stream().map(MeasureId::new).distinct().toList();
    }

    private ModelAndView send(
            FormPage page, Input input, Ref about, Principal principal, Supplier<Saving<ImpactId>> save) {
        FormErrors missing = page.faults(input).and(page.missing(input));
        if (missing.any()) {
            return FormAnswers.refused(page.again(input, missing, Map.of()));
        }
        String next = thing(about, principal).address() + "#impact";
        return FormAnswers.send(page, input, save, saved -> next, CurveWords::of);
    }
}
