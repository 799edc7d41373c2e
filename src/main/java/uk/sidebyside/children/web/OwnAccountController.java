package uk.sidebyside.children.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.OwnAccount;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** "This is not their account": where somebody else was taken for the child or young person, as by a mistyped address. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD})
class OwnAccountController {
    private final OwnAccount own;
    private final Opening opening;

    OwnAccountController(OwnAccount own, Opening opening) {
        this.own = own;
        this.opening = opening;
    }

    @GetMapping("/children/{id}/circle/themself/{person}/end")
    ModelAndView ask(Principal principal, @PathVariable ChildId id, @PathVariable UUID person) {
        return FormAnswers.show(form(principal.inArea(), id, new PersonId(person)));
    }

    @PostMapping("/children/{id}/circle/themself/{person}/end")
    ModelAndView end(
            Principal principal,
            @PathVariable ChildId id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        AreaId area = principal.inArea();
        FormPage page = form(area, id, new PersonId(person));
        next.addFlashAttribute("done", "It is not their account any more. Invite them by the right address");
        return FormAnswers.send(
                page,
                new Input(typed),
                () -> own.isNotTheirs(area, id, new PersonId(person)),
                ended -> "/children/" + id + "/circle",
                ChildWords::of);
    }

    private FormPage form(AreaId area, ChildId id, PersonId person) {
        Child child = opening.of(area, id, "to say that an account is not the child's");
        Person owner = own.of(area, id).filter(one -> one.id().equals(person)).orElseThrow(NotFound::new);
        String home = "/children/" + id + "/circle";
        return FormPage.asking(
                        "This is not the account of " + child.knownAs(),
                        "It is the account of " + owner.name() + (owner.email() == null ? "" : ", " + owner.email())
                                + ". From now on they see nothing of this record, a link that we sent them opens nothing of it, and what they "
                                + "let parents see counts no more. What was said with the account stays.",
                        home,
                        home + "/themself/" + person.value() + "/end",
                        "This is not their account")
                .saying(
                        "“Who has looked” tells what was opened. If somebody else has read the record, tell whoever looks after data "
                                + "protection in your organisation.");
    }
}
