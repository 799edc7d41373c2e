package uk.sidebyside.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
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
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.assessments.FamilyCases;
import uk.sidebyside.assessments.FamilyFinished;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;

/** Where the assessment or the plan of a child stands, for the family and whoever may see the child. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class FamilyCaseController {
    private final FamilyCases cases;
    private final FamilyFinished finished;
    private final Children children;
    private final UnsentPages unsent;
    private final Clock clock;

    FamilyCaseController(
            FamilyCases cases, FamilyFinished finished, Children children, UnsentPages unsent, Clock clock) {
        this.children = children;
        this.unsent = unsent;
        this.finished = finished;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/assessment/{child}")
    ModelAndView ofChild(@PathVariable ChildId child, Principal principal) {
        return FormAnswers.page(
                "assessments/family", new FamilyCasePage(cases.of(principal.inArea(), child), LocalDate.now(clock)));
    }

    /** The form, or once it was said the receipt. */
    @GetMapping("/assessment/{child}/finished")
    ModelAndView finish(@PathVariable ChildId child, Principal principal) {
        FamilyCases.OfChild its = cases.of(principal.inArea(), child);
        FamilyCasePage page = new FamilyCasePage(its, LocalDate.now(clock));
        if (page.finished()) {
            return FormAnswers.page("assessments/finished", page);
        }
        if (!FamilyFinished.speaks(its.child())) {
            throw new NotFound();
        }
        return page.mayFinish() ? onTheirGround(unsent.show(form(child)), page.audience()) : FormAnswers.on(page.at());
    }

    @PostMapping("/assessment/{child}/finished")
    ModelAndView finished(
            @PathVariable ChildId child, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        FormPage form = form(child);
        ModelAndView answer = FormAnswers.send(
                form,
                input,
                () -> finished.say(principal.inArea(), child, input.fingerprint(), input.text("words")),
                saved -> "/assessment/" + saved + "/finished",
                CaseWords::of);
        return onTheirGround(unsent.sent(form, input, answer), Audience.FAMILY);
    }

    /** What a browser sends by itself while somebody types. It is kept for its writer, whoever may see the child. */
    @PostMapping("/assessment/{child}/finished/unsent")
    ResponseEntity<Void> keep(
            @PathVariable ChildId child,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        if (children.standing(principal.inArea(), child).isEmpty()) {
            throw new NotFound();
        }
        return unsent.keep(form(child), typed, request);
    }

    private static ModelAndView onTheirGround(ModelAndView answer, Audience audience) {
        return "layout/form".equals(answer.getViewName()) ? answer.addObject("audience", audience) : answer;
    }

    private static FormPage form(ChildId child) {
        String at = "/assessment/" + child;
        return FormPage.asking(
                        "Have you said all you want to say?",
                        "You have at least 15 days for it. You need not wait so long: if you tell us here, the plan can come sooner. If you are not sure, wait.",
                        at,
                        at + "/finished",
                        "I have said all I want to say")
                .with(new FormPage.Area(
                        "words", "Is there anything to add?", "You need not write anything.", "", 4, 4000, true));
    }
}
