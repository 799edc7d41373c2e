package uk.sidebyside.audits.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.AuditPeople;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Who else judges, and what others say of the levels. */
@Controller
@AllowedToJudges
class OthersController {
    private final Audits audits;
    private final AuditPeople people;
    private final Opinions opinions;
    private final Posts posts;
    private final Desk desk;

    OthersController(Audits audits, AuditPeople people, Opinions opinions, Posts posts, Desk desk) {
        this.audits = audits;
        this.people = people;
        this.opinions = opinions;
        this.posts = posts;
        this.desk = desk;
    }

    @GetMapping("/audits/{id}/people/add")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(askForm(area, desk.toWrite(area, id)));
    }

    @PostMapping("/audits/{id}/people/add")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        AuditHead head = desk.toWrite(area, id);
        UUID post = input.id("post");
        return FormAnswers.send(
                askForm(area, head),
                input,
                () -> people.add(area, head.audit().id(), post == null ? null : new SeatId(post)),
                saved -> head.at(""),
                AuditWords::of);
    }

    private FormPage askForm(AreaId area, AuditHead head) {
        return FormPage.asking(
                        "Ask somebody to judge with you",
                        "They can do everything that you can in this audit. Those who are to check your levels stay out of it.",
                        head.at(""),
                        head.at("/people/add"),
                        "Ask them")
                .with(new FormPage.Select("post", "Post", "", posts.toJudge(area), "", false));
    }

    @GetMapping("/audits/{id}/views")
    ModelAndView views(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        AuditHead head = toSay(area, id);
        return FormAnswers.page("audits/views", ViewsPage.of(head, form(area, head)));
    }

    private AuditHead toSay(AreaId area, UUID id) {
        AuditHead head = desk.open(area, id);
        if (!opinions.maySay(area, head.audit().id())) {
            throw new NotFound();
        }
        return head;
    }

    /** All levels on one page: those of which something is said are stored together, or none is. */
    @PostMapping("/audits/{id}/views")
    ModelAndView said(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        AuditHead head = toSay(area, id);
        return AuditForms.send(
                form(area, head),
                input,
                form -> FormAnswers.page("audits/views", ViewsPage.of(head, form)),
                () -> opinions.sayAll(area, head.audit().id(), ViewsForm.said(head.framework(), input)),
                saved -> head.at(""));
    }

    private FormPage form(AreaId area, AuditHead head) {
        return ViewsForm.of(
                head.framework(), audits.answers(area, head.audit().id()), Map.of(), head.at(""), head.at("/views"));
    }
}
