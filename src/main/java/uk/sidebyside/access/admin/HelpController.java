package uk.sidebyside.access.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.sidebyside.access.Area;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.HelpContact;
import uk.sidebyside.access.HelpContacts;
import uk.sidebyside.access.HelpPages;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.EmailAddress;

/** Whom to ask about what: for everybody to read, for the administrator to change. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class HelpController {
    private static final String HOME = "/admin/help";

    private final HelpContacts contacts;
    private final Areas areas;
    private final AreaByHost remembered;

    HelpController(HelpContacts contacts, Areas areas, AreaByHost remembered) {
        this.contacts = contacts;
        this.areas = areas;
        this.remembered = remembered;
    }

    @GetMapping("/help")
    @AllowedTo(Role.PUBLIC)
    ModelAndView all(Principal principal) {
        Area area = areas.byId(principal.inArea());
        List<HelpPage.Contact> topics = new ArrayList<>();
        contacts.inArea(area.id()).forEach(contact -> topics.add(HelpPage.Contact.of(contact)));
        topics.add(HelpPage.Contact.general(area));
        return new ModelAndView("access/help", "page", new HelpPage(topics, null));
    }

    @GetMapping(HOME)
    ModelAndView list(Principal principal, @ModelAttribute("done") String done) {
        List<HelpPage.Contact> topics = contacts.inArea(principal.inArea()).stream()
                .map(HelpPage.Contact::of)
                .toList();
        return new ModelAndView("access/helpContacts", "page", new HelpPage(topics, AdminForms.said(done)));
    }

    @GetMapping(HOME + "/new")
    ModelAndView add() {
        return AdminForms.show(form(null, HOME + "/new"));
    }

    @PostMapping(HOME + "/new")
    ModelAndView added(
            Principal principal, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        var input = new Input(typed);
        return save(principal, form(null, HOME + "/new"), input, input.submission(), next);
    }

    @GetMapping(HOME + "/{id}")
    ModelAndView change(Principal principal, @PathVariable UUID id) {
        return AdminForms.show(form(contact(principal, id), HOME + "/" + id));
    }

    @PostMapping(HOME + "/{id}")
    ModelAndView changed(
            Principal principal,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        return save(principal, form(contact(principal, id), HOME + "/" + id), new Input(typed), id, next);
    }

    @PostMapping(HOME + "/{id}/remove")
    ModelAndView remove(Principal principal, @PathVariable UUID id, RedirectAttributes next) {
        contacts.remove(principal.inArea(), id);
        remembered.forget();
        return AdminForms.done(next, HOME, "The contact is removed");
    }

    private ModelAndView save(Principal principal, FormPage page, Input input, UUID id, RedirectAttributes next) {
        var contact = new HelpContact(
                id,
                input.text("topic").strip(),
                HelpPages.coded(input.text("shownOn")).orElse(null),
                input.text("name").strip(),
                EmailAddress.normal(input.text("email")),
                input.text("phone").strip(),
                input.text("subject").strip());
        return AdminForms.send(page, input, next, HOME, "The contact is saved", () -> {
            contacts.save(principal.inArea(), contact);
            remembered.forget();
        });
    }

    private HelpContact contact(Principal principal, UUID id) {
        return contacts.inArea(principal.inArea()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormPage form(@Nullable HelpContact now, String action) {
        List<Option> pages = new ArrayList<>(List.of(Option.of("", "Only on the page of all contacts")));
        Arrays.stream(HelpPages.values()).forEach(one -> pages.add(Option.of(one.code(), one.label())));
        HelpPages shown = now == null ? null : now.shownOn();
        return FormPage.asking("Who can help", "Everybody can read this.", HOME, action, "Save")
                .with(line("topic", "What they help with", "For example, EHC plans", now == null ? "" : now.topic()))
                .with(new FormPage.Select(
                        "shownOn", "At the foot of", "", pages, shown == null ? "" : shown.code(), true))
                .with(line("name", "Who helps", "A team, not a person", now == null ? "" : now.name()))
                .with(line("email", "E-mail address", "", now == null ? "" : now.email()))
                .with(new FormPage.Line("phone", "Phone number", "", now == null ? "" : now.phone(), true))
                .with(line(
                        "subject",
                        "Subject of a letter to them",
                        "It is filled in for whoever writes",
                        now == null ? "" : now.subject()));
    }

    private static FormPage.Line line(String name, String label, String hint, String value) {
        return new FormPage.Line(name, label, hint, value, false);
    }
}
