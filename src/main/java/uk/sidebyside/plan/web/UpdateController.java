package uk.sidebyside.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.EntryId;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.LineUpdates;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The five-minute update: write, check, send, done. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class UpdateController {
    private final LineUpdates updates;
    private final Progress progress;
    private final Plans plans;
    private final PlanRegister register;
    private final Clock clock;

    UpdateController(LineUpdates updates, Progress progress, Plans plans, PlanRegister register, Clock clock) {
        this.updates = updates;
        this.progress = progress;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/my-lines")
    ModelAndView mine(Principal principal) {
        var lines = updates.of(principal.inArea(), principal).orElse(null);
        return new ModelAndView("plan/myLines", "page", new MyLinesPage(lines, LocalDate.now(clock)));
    }

    @GetMapping("/plan/action/{ref}/update")
    ModelAndView write(@PathVariable String ref, Principal principal) {
        Line line = own(ref, principal);
        return form(line, UpdateForm.blank(Ids.next(clock), line.version()), FormErrors.none(), Map.of(), principal);
    }

    /** Shows what was written for checking; back from there with {@code step=change}. */
    @PostMapping("/plan/action/{ref}/update")
    ModelAndView post(
            @PathVariable String ref,
            UpdateForm form,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal principal) {
        Line line = own(ref, principal);
        if (step.equals("change")) {
            return form(line, form, FormErrors.none(), Map.of(), principal);
        }
        UpdatePage page = page(line, form, FormErrors.none(), Map.of(), principal);
        FormErrors errors = typing(page, form);
        if (!errors.any()) {
            errors = FormErrors.of(progress.check(principal.inArea(), report(page, form)), Faults::of);
        }
        if (errors.any()) {
            return invalid(form(line, form, errors, Map.of(), principal));
        }
        return step.equals("send")
                ? send(page, form, file, principal)
                : new ModelAndView("plan/updateCheck", "page", page);
    }

    private ModelAndView send(UpdatePage page, UpdateForm form, @Nullable MultipartFile file, Principal principal) {
        Line line = page.line();
        FormErrors evidence = evidence(form, file);
        if (evidence.any()) {
            return check(line, form, evidence, principal);
        }
        try {
            Saving<EntryId> saving = updates.send(principal.inArea(), report(page, form), shown(form, file));
            return switch (saving) {
                case Saving.Saved<EntryId> saved -> new ModelAndView("redirect:/plan/action/{ref}/update/done");
                case Saving.Refused<EntryId> refused ->
                    invalid(form(line, form, FormErrors.of(refused.findings(), Faults::of), Map.of(), principal));
                case Saving.Stale<EntryId> stale ->
                    conflict(form(
                            line, form.withVersion(stale.version()), FormErrors.none(), stale.theirs(), principal));
            };
        } catch (FileRefused refused) {
            return check(line, form, FormErrors.none().and("file", refused.words()), principal);
        }
    }

    private ModelAndView check(Line line, UpdateForm form, FormErrors errors, Principal principal) {
        return invalid(new ModelAndView("plan/updateCheck", "page", page(line, form, errors, Map.of(), principal)));
    }

    private static FormErrors typing(UpdatePage page, UpdateForm form) {
        FormErrors errors = FormErrors.none();
        LineState chosen = page.chosen();
        if (chosen == null) {
            errors = errors.and("state", "Choose how it stands.");
        }
        if (chosen != null && chosen.delayed()) {
            errors = errors.andIfPresent("newEndOn", form.newEnd().problem("The new date"));
        }
        boolean offered = form.citing() == null
                || page.citations().stream()
                        .anyMatch(option -> String.valueOf(form.citing()).equals(option.value()));
        return errors.andIfPresent("citing", offered ? null : "Choose one of them")
                .andIfPresent("words", tooLong(form.words()))
                .andIfPresent("reason", tooLong(form.reason()))
                .andIfPresent("effect", tooLong(form.effect()))
                .andIfPresent("recovery", tooLong(form.recovery()));
    }

    private static @Nullable String tooLong(@Nullable String text) {
        return text == null || text.length() <= 4000 ? null : "Shorten this to 4,000 characters.";
    }

    private static FormErrors evidence(UpdateForm form, @Nullable MultipartFile file) {
        String link = UpdateForm.typed(form.link());
        boolean upload = file != null && !file.isEmpty();
        FormErrors errors = FormErrors.none();
        if (!link.isEmpty() && upload) {
            errors = errors.and("link", "Add a file or a link, one at a time.");
        }
        if (!link.isEmpty() && !link.matches("https?://\\S+\\.\\S+")) {
            errors = errors.and("link", "Enter a link that begins with https://.");
        }
        if ((upload || !link.isEmpty())
                && UpdateForm.typed(form.evidenceTitle()).isEmpty()) {
            errors = errors.and("evidenceTitle", "Say what the file or link is.");
        }
        return errors;
    }

    private static LineUpdates.Shown shown(UpdateForm form, @Nullable MultipartFile file) {
        String link = UpdateForm.typed(form.link());
        MultipartFile upload = file == null || file.isEmpty() ? null : file;
        return new LineUpdates.Shown(
                UpdateForm.typed(form.evidenceTitle()),
                "impact".equals(form.proves()) ? Evidence.Proves.IMPACT : Evidence.Proves.EVIDENCE,
                link.isEmpty() ? null : link,
                upload == null ? null : upload.getOriginalFilename(),
                upload);
    }

    @GetMapping("/plan/action/{ref}/update/done")
    ModelAndView done(@PathVariable String ref, Principal principal) {
        var lines = updates.of(principal.inArea(), principal).orElseThrow(NotFound::new);
        return new ModelAndView("plan/updateDone", "page", new UpdateDonePage(own(ref, principal), lines.nextPoint()));
    }

    private Progress.Report report(UpdatePage page, UpdateForm form) {
        UUID submission = form.submission() == null ? Ids.next(clock) : Input.fingerprint(form);
        LineState chosen = page.chosen();
        return form.report(page.line().id(), LocalDate.now(clock), submission, chosen != null && chosen.delayed());
    }

    /** The line, for those who lead it; to all others it has no such page. */
    private Line own(String ref, Principal principal) {
        Line line = plans.tree(principal.inArea(), (String) null).line(ref).orElseThrow(NotFound::new);
        if (!progress.mayReport(principal.inArea(), line.id())) {
            throw new NotFound();
        }
        return line;
    }

    private ModelAndView form(
            Line line, UpdateForm form, FormErrors errors, Map<String, String> theirs, Principal principal) {
        return new ModelAndView("plan/update", "page", page(line, form, errors, theirs, principal));
    }

    private UpdatePage page(
            Line line, UpdateForm form, FormErrors errors, Map<String, String> theirs, Principal principal) {
        var area = principal.inArea();
        var plan = plans.find(area, null).orElseThrow(NotFound::new);
        return new UpdatePage(
                line, progress.mayFollow(area, line.id()), register.risks(area, plan.id()), form, errors, theirs);
    }

    private static ModelAndView invalid(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView conflict(ModelAndView view) {
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }
}
