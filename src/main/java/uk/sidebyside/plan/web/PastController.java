package uk.sidebyside.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.EntryId;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.PointId;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** Corrections of closed points, and the board's word that a line is embedded. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class PastController {
    private final Plans plans;
    private final Progress progress;
    private final ReportingPoints points;
    private final EvidenceItems evidence;
    private final Clock clock;

    PastController(Plans plans, Progress progress, ReportingPoints points, EvidenceItems evidence, Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.points = points;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param point the id of a closed reporting point */
    public record CorrectForm(
            @Nullable UUID submission,
            @Nullable UUID point,
            @Nullable String state,
            @Nullable String note) {}

    @GetMapping("/plan/action/{ref}/correct")
    ModelAndView correct(@PathVariable String ref, Principal principal) {
        var form = new CorrectForm(Ids.next(clock), null, null, null);
        return correctPage(mayCorrect(ref, principal), form, FormErrors.none());
    }

    @PostMapping("/plan/action/{ref}/correct")
    ModelAndView correct(@PathVariable String ref, CorrectForm form, Principal principal) {
        Found found = mayCorrect(ref, principal);
        UUID point = form.point();
        FormErrors errors = FormErrors.none();
        if (point == null) {
            errors = errors.and("point", "Choose the point that was wrong.");
        }
        if (found.tree().states().stream().noneMatch(state -> state.code().equals(form.state()))) {
            errors = errors.and("state", "Choose what it should have shown.");
        }
        if (errors.any() || point == null) {
            return invalid(correctPage(found, form, errors));
        }
        UUID submission = form.submission() == null ? Ids.next(clock) : Input.fingerprint(form);
        Saving<LineId> saving = points.correct(
                principal.inArea(),
                new ReportingPoints.Correct(
                        found.line().id(),
                        new PointId(point),
                        UpdateForm.typed(form.state()),
                        UpdateForm.typed(form.note()),
                        submission));
        return saving instanceof Saving.Refused<LineId> refused
                ? invalid(correctPage(found, form, FormErrors.of(refused.findings(), Faults::of)))
                : new ModelAndView("redirect:/plan/action/{ref}");
    }

    private static ModelAndView correctPage(Found found, CorrectForm form, FormErrors errors) {
        List<PlanTree.Point> closed =
                found.tree().points().stream().filter(PlanTree.Point::closed).toList();
        return new ModelAndView(
                "plan/correct",
                "page",
                new CorrectPage(found.line(), closed, found.tree().states(), form, errors));
    }

    /**
     * @param confirmer who spoke for the board
     * @param override why the chair does without what is missing
     */
    public record EmbedForm(
            @Nullable UUID submission,
            @Nullable Integer version,
            @Nullable String words,
            @Nullable String confirmer,
            @Nullable DateEntry confirmedOn,
            @Nullable String override) {

        public DateEntry confirmed() {
            return confirmedOn == null ? DateEntry.BLANK : confirmedOn;
        }
    }

    @GetMapping("/plan/action/{ref}/embed")
    @AllowedTo(Role.CHAIR)
    ModelAndView embed(@PathVariable String ref, Principal principal) {
        Found found = find(ref, principal);
        var form = new EmbedForm(Ids.next(clock), found.line().version(), null, null, null, null);
        return embedPage(found, form, FormErrors.none(), principal);
    }

    @PostMapping("/plan/action/{ref}/embed")
    @AllowedTo(Role.CHAIR)
    ModelAndView embed(@PathVariable String ref, EmbedForm form, Principal principal) {
        Found found = find(ref, principal);
        FormErrors errors =
                FormErrors.none().andIfPresent("confirmedOn", form.confirmed().problem("The day of the board's word"));
        if (errors.any()) {
            return invalid(embedPage(found, form, errors, principal));
        }
        Saving<EntryId> saving = progress.embed(principal.inArea(), command(found.line(), form, principal));
        return switch (saving) {
            case Saving.Saved<EntryId> saved -> new ModelAndView("redirect:/plan/action/{ref}");
            case Saving.Refused<EntryId> refused ->
                invalid(embedPage(found, form, FormErrors.of(ofThePage(refused.findings()), Faults::of), principal));
            case Saving.Stale<EntryId> stale ->
                invalid(embedPage(
                        found,
                        new EmbedForm(
                                form.submission(),
                                stale.version(),
                                form.words(),
                                form.confirmer(),
                                form.confirmedOn(),
                                form.override()),
                        FormErrors.none()
                                .and(
                                        "words",
                                        "Somebody else reported meanwhile: "
                                                + stale.theirs().get("words")
                                                + " Check whether it still holds, and send again."),
                        principal));
        };
    }

    /** The page asks for no state: what the rules say of it concerns the whole. */
    private static List<Finding> ofThePage(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.field().equals("state") ? new Finding("", one.key(), one.source(), one.details()) : one)
                .toList();
    }

    private Progress.Embed command(Line line, EmbedForm form, Principal principal) {
        return new Progress.Embed(
                line.id(),
                form.submission() == null ? Ids.next(clock) : Input.fingerprint(form),
                LocalDate.now(clock),
                UpdateForm.typed(form.words()),
                proof(line, principal).stream()
                        .map(item -> new Ref(
                                principal.inArea(), "evidence", item.id().value()))
                        .collect(Collectors.toSet()),
                UpdateForm.typed(form.confirmer()),
                form.confirmed().date().orElse(null),
                UpdateForm.typed(form.override()),
                form.version());
    }

    private List<Evidence> proof(Line line, Principal principal) {
        return evidence.of(PlanRefs.of(principal.inArea(), line.id())).stream()
                .filter(item -> item.proves() == Evidence.Proves.IMPACT)
                .toList();
    }

    private ModelAndView embedPage(Found found, EmbedForm form, FormErrors errors, Principal principal) {
        return new ModelAndView(
                "plan/embed", "page", new EmbedPage(found.line(), proof(found.line(), principal), form, errors));
    }

    private record Found(PlanTree tree, Line line) {}

    private Found find(String ref, Principal principal) {
        PlanTree tree = plans.tree(principal.inArea(), (String) null);
        return new Found(tree, tree.line(ref).orElseThrow(NotFound::new));
    }

    private Found mayCorrect(String ref, Principal principal) {
        Found found = find(ref, principal);
        if (!principal.has(Role.ADMINISTRATOR)
                && !progress.mayReport(principal.inArea(), found.line().id())) {
            throw new NotFound();
        }
        return found;
    }

    private static ModelAndView invalid(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
