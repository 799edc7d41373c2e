package uk.sidebyside.assessments.notified.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.notified.HealthNoticeDesk;
import uk.sidebyside.assessments.notified.HealthNoticeId;
import uk.sidebyside.assessments.notified.HealthNotices;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Notices under section 23 as their writers see them: what they wrote, the form, and what the council said to it. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
class NoticeController {
    private static final String ALL = "/section-23";
    private static final String ONE = ALL + "/{id}";

    private final HealthNotices notices;
    private final HealthNoticeDesk desk;
    private final Clock clock;

    NoticeController(HealthNotices notices, HealthNoticeDesk desk, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        boolean leads = HealthNoticeDesk.leads();
        return FormAnswers.page(
                "assessments/notified/all",
                new NoticesPage(
                        notices.mayWrite(area),
                        notices.mine(area),
                        desk.sent(area),
                        desk.openable(area),
                        leads,
                        leads || HealthNoticeDesk.clinical(),
                        LocalDate.now(clock)));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        HealthNotice notice = desk.open(principal.inArea(), new HealthNoticeId(id));
        return FormAnswers.page(
                "assessments/notified/one",
                new NoticePage(
                        notice, principal.holds(notice.writer()), HealthNoticeDesk.leads(), LocalDate.now(clock)));
    }

    @GetMapping(ALL + "/new")
    @AllowedTo(Role.PRACTITIONER)
    ModelAndView begin(Principal principal) {
        mustWrite(principal.inArea());
        return FormAnswers.show(form());
    }

    private void mustWrite(AreaId area) {
        if (!notices.mayWrite(area)) {
            throw new NotFound();
        }
    }

    private static FormPage form() {
        return NoticeForm.of(ALL + "/new", ALL, NoticeForm.BLANK);
    }

    @PostMapping(ALL + "/new")
    @AllowedTo(Role.PRACTITIONER)
    ModelAndView written(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        mustWrite(area);
        var input = new Input(typed);
        return FormAnswers.send(
                form(),
                input,
                () -> notices.write(area, input.fingerprint(), NoticeForm.read(input), NoticeForm.sends(input)),
                NoticeController::at,
                NoticeWords::of);
    }

    static String at(HealthNoticeId id) {
        return ALL + "/" + id;
    }

    @GetMapping(ONE + "/edit")
    @AllowedTo(Role.PRACTITIONER)
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        HealthNotice notice = notices.own(principal.inArea(), new HealthNoticeId(id));
        return notice.sent() ? FormAnswers.on(notice.at()) : FormAnswers.show(form(notice));
    }

    private static FormPage form(HealthNotice notice) {
        return NoticeForm.of(notice.at() + "/edit", notice.at(), notice.words()).version(notice.version());
    }

    @PostMapping(ONE + "/edit")
    @AllowedTo(Role.PRACTITIONER)
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        var notice = new HealthNoticeId(id);
        return FormAnswers.send(
                form(notices.own(area, notice)).version(input.version()),
                input,
                () -> notices.rewrite(area, notice, input.version(), NoticeForm.read(input), NoticeForm.sends(input)),
                NoticeController::at,
                NoticeWords::of);
    }

    @PostMapping(ONE + "/drop")
    @AllowedTo(Role.PRACTITIONER)
    ModelAndView dropped(@PathVariable UUID id, Principal principal) {
        notices.drop(principal.inArea(), new HealthNoticeId(id));
        return FormAnswers.on(ALL);
    }
}
