package uk.sidebyside.assessments.advice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceWriting;
import uk.sidebyside.assessments.advice.AdviceWriting.Opened;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.notified.HealthNotices;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Writing advice: the page, what it saves by itself, the look over it, and sending it once. */
@Controller
@AllowedToWriters
class WriteController {
    private static final String ONE = "/advice/{id}";

    private final AdviceWriting writing;
    private final HealthNotices notices;
    private final Trainings trainings;

    WriteController(AdviceWriting writing, HealthNotices notices, Trainings trainings) {
        this.writing = writing;
        this.notices = notices;
        this.trainings = trainings;
    }

    /** @param take "notice" where what was notified before is to be taken over; it is saved with the form */
    @GetMapping(ONE + "/write")
    ModelAndView write(@PathVariable UUID id, @RequestParam(defaultValue = "") String take, Principal principal) {
        Opened opened = writing.open(principal.inArea(), new AdviceId(id));
        List<HealthNotice> notified = notified(principal.inArea(), opened);
        return shown(new WritePage(
                opened.request(),
                opened.own(),
                take.equals("notice") ? WritePage.takingOver(opened.draft(), notified) : opened.draft(),
                UUID.randomUUID(),
                opened.version(),
                opened.returned(),
                Map.of(),
                FormErrors.none(),
                null,
                notified,
                taught(principal.inArea(), opened)));
    }

    private Map<Quality, TrainingSession> taught(AreaId area, Opened opened) {
        return trainings.next(area, opened.request().point());
    }

    private List<HealthNotice> notified(AreaId area, Opened opened) {
        return notices.mineOfCase(area, opened.request().caseId());
    }

    private static ModelAndView shown(WritePage page) {
        return FormAnswers.page("assessments/advice/write", page);
    }

    /** What the page saves by itself while one types. */
    @PostMapping(ONE + "/draft")
    ResponseEntity<Void> draft(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Saving<AdviceId> saved = save(principal.inArea(), id, input);
        return ResponseEntity.status(
                        saved instanceof Saving.Saved<?> ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private Saving<AdviceId> save(AreaId area, UUID id, Input input) {
        return writing.save(area, new AdviceId(id), AdviceForm.read(input), writingOf(input), input.version());
    }

    private static UUID writingOf(Input input) {
        UUID page = input.id("writing");
        return page == null ? input.fingerprint() : page;
    }

    /** Saves, and goes where the button says: on, back to the request, or here with room for one more line. */
    @PostMapping(ONE + "/write")
    ModelAndView written(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        Saving<AdviceId> saved = save(area, id, input);
        String go = input.text("go");
        return switch (saved) {
            case Saving.Saved<AdviceId> done ->
                switch (go) {
                    case "later" -> FormAnswers.on("/advice/" + id);
                    case "need", "strategy", "outcome", "provision" -> again(area, id, input, go, null, null);
                    default -> FormAnswers.on("/advice/" + id + "/look-over");
                };
            case Saving.Refused<AdviceId> no ->
                again(area, id, input, "", FormErrors.of(no.findings(), AdviceWords::of), null);
            case Saving.Stale<AdviceId> stale -> again(area, id, input, "", overtaken(), stale.version());
        };
    }

    private static FormErrors overtaken() {
        return FormErrors.none()
                .and(
                        "seen",
                        "This was changed on another page meanwhile. Their words are below. Sending yours replaces"
                                + " them");
    }

    /** @param version that a second try carries, where somebody else saved meanwhile */
    private ModelAndView again(
            AreaId area, UUID id, Input input, String more, @Nullable FormErrors errors, @Nullable Integer version) {
        Opened opened = writing.open(area, new AdviceId(id));
        WrittenAdvice typed = AdviceForm.read(input);
        Map<String, Integer> room = new HashMap<>();
        if (!more.isEmpty()) {
            room.put(more, 1);
        }
        ModelAndView page = shown(new WritePage(
                opened.request(),
                opened.own(),
                typed,
                writingOf(input),
                version == null ? opened.version() : version,
                opened.returned(),
                room,
                errors == null ? FormErrors.none() : errors,
                version == null ? null : opened.draft(),
                notified(area, opened),
                taught(area, opened)));
        if (errors != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @GetMapping(ONE + "/look-over")
    ModelAndView lookOver(@PathVariable UUID id, Principal principal) {
        return looked(writing.lookOver(principal.inArea(), new AdviceId(id)), FormErrors.none());
    }

    private static ModelAndView looked(AdviceWriting.LookedOver over, FormErrors errors) {
        return FormAnswers.page("assessments/advice/lookOver", new LookOverPage(over, errors));
    }

    @PostMapping(ONE + "/send")
    ModelAndView send(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return switch (writing.send(area, new AdviceId(id), input.version())) {
            case Saving.Saved<Integer> done -> FormAnswers.on("/advice/" + id + "/sent");
            case Saving.Refused<Integer> no -> notSent(area, id, FormErrors.of(no.findings(), AdviceWords::of));
            case Saving.Stale<Integer> stale ->
                notSent(
                        area,
                        id,
                        FormErrors.none().and("", "This was changed on another page meanwhile. Look over it again"));
        };
    }

    private ModelAndView notSent(AreaId area, UUID id, FormErrors errors) {
        ModelAndView again = looked(writing.lookOver(area, new AdviceId(id)), errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
