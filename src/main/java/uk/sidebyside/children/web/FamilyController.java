package uk.sidebyside.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.Looks;
import uk.sidebyside.children.MyChildren;
import uk.sidebyside.children.Rights;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;

/** The pages of a family and of a young person: each child apart. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class FamilyController {
    private final MyChildren mine;
    private final Rights rights;
    private final Looks looks;
    private final ContactNeeds contact;
    private final UnsentPages unsent;
    private final Clock clock;

    FamilyController(
            MyChildren mine, Rights rights, Looks looks, ContactNeeds contact, UnsentPages unsent, Clock clock) {
        this.unsent = unsent;
        this.mine = mine;
        this.rights = rights;
        this.looks = looks;
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping("/family")
    ModelAndView all(Principal principal, @ModelAttribute("done") String done) {
        List<MyChildren.OfOne> children = mine.all(principal.inArea());
        return FormAnswers.page(
                "children/family", new FamilyPage(children, LocalDate.now(clock), done.isEmpty() ? null : done));
    }

    @GetMapping("/family/{id}")
    ModelAndView one(Principal principal, @PathVariable ChildId id, @ModelAttribute("done") String done) {
        MyChildren.Whole whole = mine.whole(principal.inArea(), id);
        return FormAnswers.page(
                "children/familyChild",
                new FamilyChildPage(
                        whole.one(),
                        whole.around(),
                        whole.excerpts(),
                        whole.acted(),
                        LocalDate.now(clock),
                        done.isEmpty() ? null : done));
    }

    @GetMapping("/family/{id}/looked")
    ModelAndView looked(Principal principal, @PathVariable ChildId id) {
        Child child = mine.child(principal.inArea(), id);
        return FormAnswers.page("children/familyLooked", new LookedPage(child, looks.of(principal.inArea(), id)));
    }

    /** What a young person lets their parents see; for themself alone. */
    @GetMapping("/family/{id}/sharing")
    ModelAndView askWhatToShare(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.page("children/sharing", sharing(principal, id));
    }

    private SharingPage sharing(Principal principal, ChildId id) {
        Child child = mine.child(principal.inArea(), id);
        if (!child.readByThemself() || !child.own()) {
            throw new NotFound();
        }
        return new SharingPage(child, child.seen().shared(), rights.shared(principal.inArea(), id));
    }

    @PostMapping("/family/{id}/sharing")
    ModelAndView share(
            Principal principal,
            @PathVariable ChildId id,
            @RequestParam(defaultValue = "") List<String> parts,
            RedirectAttributes next) {
        Set<SharedPart> chosen = Arrays.stream(SharedPart.values())
                .filter(part -> parts.contains(part.name()))
                .collect(Collectors.toSet());
        rights.share(principal.inArea(), id, chosen);
        next.addFlashAttribute(
                "done",
                chosen.isEmpty()
                        ? "Your parents see nothing here any more"
                        : "Saved. Your parents see what you chose, and nothing else");
        return FormAnswers.on("/family/" + id);
    }

    /** How one wants to be written to and called, whatever number of children one has. */
    @GetMapping("/family/contact")
    ModelAndView askForContact(Principal principal) {
        return ChildForms.forFamily(unsent.show(contactForm(principal)), Audience.FAMILY);
    }

    /** What a browser sends by itself while somebody types. */
    @PostMapping("/family/contact/unsent")
    ResponseEntity<Void> keepContact(
            Principal principal, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return unsent.keep(contactForm(principal), typed, request);
    }

    @PostMapping("/family/contact")
    ModelAndView contact(
            Principal principal, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        var input = new Input(typed);
        next.addFlashAttribute("done", "Thank you. Everybody in the circle sees this before they write or call");
        FormPage form = contactForm(principal);
        ModelAndView answer = FormAnswers.send(
                form,
                input,
                () -> contact.say(principal.inArea(), ContactController.say(input)),
                person -> "/family",
                ChildWords::of);
        return ChildForms.forFamily(unsent.sent(form, input, answer), Audience.FAMILY);
    }

    private FormPage contactForm(Principal principal) {
        if (!mine.any(principal.inArea())) {
            throw new NotFound();
        }
        return ContactController.form(
                "How to reach you",
                "We ask you once. Everybody who works with you sees this before they write or call.",
                "/family",
                "/family/contact",
                contact.mine(principal.inArea()).orElse(null));
    }
}
