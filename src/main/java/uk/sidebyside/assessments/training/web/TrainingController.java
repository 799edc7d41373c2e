package uk.sidebyside.assessments.training.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.TrainingResults;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Whoever may be asked for advice: the schedule, one session with its calendar file, and whether they come. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.ACTION_OWNER, Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
class TrainingController {
    private static final String ALL = "/advice/training";

    private final Trainings trainings;
    private final TrainingPlaces places;
    private final TrainingResults results;
    private final SiteAddress site;
    private final Clock clock;

    TrainingController(
            Trainings trainings, TrainingPlaces places, TrainingResults results, SiteAddress site, Clock clock) {
        this.trainings = trainings;
        this.places = places;
        this.results = results;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView schedule(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "assessments/training/schedule",
                new SchedulePage(places.schedule(area), results.mine(area), trainings.runs(), LocalDate.now(clock)));
    }

    @GetMapping(ALL + "/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return shown(principal.inArea(), id, FormErrors.none());
    }

    private ModelAndView shown(AreaId area, UUID id, FormErrors errors) {
        return FormAnswers.page(
                "assessments/training/session", new SessionPage(places.open(area, id), errors, LocalDate.now(clock)));
    }

    @PostMapping(ALL + "/{id}/answer")
    ModelAndView answered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        String come = new Input(typed).text("come");
        if (!come.equals("yes") && !come.equals("no")) {
            return refused(area, id, FormErrors.none().and("come", "Choose whether you come"));
        }
        return switch (places.answer(area, id, come.equals("yes"))) {
            case Saving.Refused<UUID> no -> refused(area, id, FormErrors.of(no.findings(), TrainingWords::of));
            case Saving.Saved<UUID> saved -> FormAnswers.on(ALL + "/" + id);
            case Saving.Stale<UUID> stale -> FormAnswers.on(ALL + "/" + id);
        };
    }

    private ModelAndView refused(AreaId area, UUID id, FormErrors errors) {
        ModelAndView again = shown(area, id, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping(ALL + "/{id}/session.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        TrainingSession session = trainings.find(area, id);
        String file = CalendarFile.of(session.title(), List.of(session.inCalendar()), path -> site.of(area, path));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"training.ics\"")
                .header("Cache-Control", "private, no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
