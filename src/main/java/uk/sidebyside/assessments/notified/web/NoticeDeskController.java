package uk.sidebyside.assessments.notified.web;

import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.notified.HealthNoticeDesk;
import uk.sidebyside.assessments.notified.HealthNoticeId;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** What the council does with a notice: it acknowledges it, opens a case from it, or puts it with a case that is there. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class NoticeDeskController {
    private static final String ONE = "/section-23/{id}";

    private final HealthNoticeDesk desk;

    NoticeDeskController(HealthNoticeDesk desk) {
        this.desk = desk;
    }

    private HealthNotice opened(Principal principal, UUID id) {
        return desk.open(principal.inArea(), new HealthNoticeId(id));
    }

    private static String at(CaseId id) {
        return "/cases/" + id;
    }

    @GetMapping(ONE + "/acknowledge")
    ModelAndView acknowledge(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(acknowledging(opened(principal, id)));
    }

    @PostMapping(ONE + "/acknowledge")
    ModelAndView acknowledged(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                acknowledging(opened(principal, id)),
                input,
                () -> desk.acknowledge(area, new HealthNoticeId(id), input.text("next")),
                NoticeController::at,
                NoticeWords::of);
    }

    private static FormPage acknowledging(HealthNotice notice) {
        return FormPage.asking(
                        "Acknowledge the notice",
                        "Whoever wrote it hears that the council has it. The parents read what you write, once the child"
                                + " has a record here.",
                        notice.at(),
                        notice.at() + "/acknowledge",
                        "Acknowledge it")
                .with(new FormPage.Area(
                        "next",
                        "What does the council do next?",
                        "Who does it and by when, in plain words",
                        "",
                        3,
                        2000,
                        false));
    }

    @GetMapping(ONE + "/case")
    ModelAndView newCase(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(opening(opened(principal, id)));
    }

    @PostMapping(ONE + "/case")
    ModelAndView openedCase(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                opening(opened(principal, id)),
                input,
                () -> desk.openCase(
                        area, new HealthNoticeId(id), input.text("reference"), input.day("on"), input.text("source")),
                NoticeDeskController::at,
                NoticeWords::of);
    }

    private static FormPage opening(HealthNotice notice) {
        return FormPage.asking(
                        "Open a case from the notice",
                        notice.words().name() + ", born on "
                                + NoticeWords.day(notice.words().bornOn())
                                + ". Who the child is comes from the notice. The clocks begin on the day below.",
                        notice.at(),
                        notice.at() + "/case",
                        "Open the case")
                .with(new FormPage.Line(
                        "reference", "Case reference", "With numbers, and without anything about the child", "", false))
                .with(new FormPage.Day("on", "From which day does the time run?", DateEntry.of(notice.sentOn()), false))
                .with(new FormPage.Select(
                        "source",
                        "Who asks?",
                        "",
                        List.of(
                                Option.of("3", "Health, by this notice"),
                                Option.of("1", "A parent or the young person"),
                                Option.of("2", "A school, college or nursery"),
                                Option.of("4", "Social care"),
                                Option.of("5", "Somebody else")),
                        "3",
                        false));
    }

    @GetMapping(ONE + "/known-case")
    ModelAndView known(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(knowing(opened(principal, id)));
    }

    @PostMapping(ONE + "/known-case")
    ModelAndView knownCase(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                knowing(opened(principal, id)),
                input,
                () -> desk.knownCase(area, new HealthNoticeId(id), input.text("reference")),
                NoticeDeskController::at,
                NoticeWords::of);
    }

    @GetMapping(ONE + "/child")
    ModelAndView record(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(linking(opened(principal, id)));
    }

    @PostMapping(ONE + "/child")
    ModelAndView recorded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                linking(opened(principal, id)),
                input,
                () -> desk.knownChild(area, new HealthNoticeId(id), input.text("reference")),
                NoticeController::at,
                NoticeWords::of);
    }

    private static FormPage linking(HealthNotice notice) {
        return FormPage.asking(
                        "Link the record of the child",
                        notice.words().name() + ", born on "
                                + NoticeWords.day(notice.words().bornOn())
                                + ". From then on the family reads what health told you, and what you do next. Only those in the"
                                + " child’s circle open the notice.",
                        notice.at(),
                        notice.at() + "/child",
                        "Link it")
                .with(new FormPage.Line(
                        "reference", "Reference of the record", "As it stands on the list of children", "", false));
    }

    private static FormPage knowing(HealthNotice notice) {
        return FormPage.asking(
                        "The child has a case already",
                        notice.words().name() + ", born on "
                                + NoticeWords.day(notice.words().bornOn())
                                + ". The notice goes with the case: who writes advice sees above it what they told you.",
                        notice.at(),
                        notice.at() + "/known-case",
                        "Put it with the case")
                .with(new FormPage.Line("reference", "Case reference", "As it stands on the list of cases", "", false));
    }
}
