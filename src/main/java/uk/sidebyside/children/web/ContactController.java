package uk.sidebyside.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** What to know before writing to a family or calling it: on the same page as the address, and above it. */
@Controller
@AllowedToStaff
class ContactController {
    private final ContactNeeds needs;
    private final Circle circle;
    private final Seats seats;
    private final Opening opening;
    private final Clock clock;

    ContactController(ContactNeeds needs, Circle circle, Seats seats, Opening opening, Clock clock) {
        this.needs = needs;
        this.circle = circle;
        this.seats = seats;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/contact")
    ModelAndView show(Principal principal, @PathVariable ChildId id) {
        Child child = opening.of(principal.inArea(), id, "to write or call");
        List<Circles.Member> families = families(principal, id);
        Map<PersonId, ContactNeeds.Needs> known = needs.of(
                principal.inArea(),
                families.stream().map(Circles.Member::person).toList());
        return FormAnswers.page(
                "children/contact",
                new ContactPage(
                        child,
                        families.stream()
                                .map(member -> new ContactPage.Who(member, known.get(member.person()), email(member)))
                                .toList()));
    }

    private List<Circles.Member> families(Principal principal, ChildId id) {
        LocalDate today = LocalDate.now(clock);
        return circle.of(principal.inArea(), id).stream()
                .filter(member ->
                        member.aroundOn(today) && !member.relationship().work())
                .toList();
    }

    private @Nullable String email(Circles.Member member) {
        return seats.person(member.person())
                .map(uk.sidebyside.access.Person::email)
                .orElse(null);
    }

    @GetMapping("/children/{id}/contact/{person}")
    ModelAndView ask(Principal principal, @PathVariable ChildId id, @PathVariable UUID person) {
        return FormAnswers.show(form(principal, id, new PersonId(person)));
    }

    @PostMapping("/children/{id}/contact/{person}")
    ModelAndView said(
            Principal principal,
            @PathVariable ChildId id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return FormAnswers.send(
                form(principal, id, new PersonId(person)),
                input,
                () -> needs.saidBy(principal.inArea(), id, new PersonId(person), say(input)),
                one -> "/children/" + id + "/contact",
                ChildWords::of);
    }

    private FormPage form(Principal principal, ChildId id, PersonId person) {
        opening.of(principal.inArea(), id, "to write down how somebody wants to be reached");
        Circles.Member member = families(principal, id).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        String home = "/children/" + id + "/contact";
        return form(
                "How " + member.name() + " wants to be reached",
                "Ask once. Everybody in the circle sees it before they write or call.",
                home,
                home + "/" + person.value(),
                needs.of(principal.inArea(), List.of(person)).get(person));
    }

    static ContactNeeds.Say say(Input input) {
        return new ContactNeeds.Say(
                ChildForms.chosen(ContactNeeds.Channel.values(), input.text("channel")),
                input.text("language"),
                input.text("interpreter").equals("yes"),
                input.text("how"),
                input.text("bestTimes"),
                input.text("pleaseDoNot"),
                input.version());
    }

    static FormPage form(String title, String intro, String home, String action, ContactNeeds.@Nullable Needs now) {
        List<Choice> channels = java.util.Arrays.stream(ContactNeeds.Channel.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
        return FormPage.asking(title, intro, home, action, "Save")
                .version(now == null ? 0 : now.version())
                .with(new FormPage.OneOf(
                        "channel",
                        "Best way",
                        "",
                        channels,
                        now == null ? "" : now.channel().name()))
                .with(ChildForms.optional(
                        "language", "Language", "Leave it empty for English", now == null ? "" : now.language()))
                .with(new FormPage.OneOf(
                        "interpreter",
                        "Is an interpreter needed?",
                        "A sign language interpreter too",
                        ChildForms.yesNo(),
                        now != null && now.interpreter() ? "yes" : "no"))
                .with(ChildForms.area(
                        "how",
                        "What helps",
                        "For example, large print, Easy Read, somebody who is there",
                        now == null ? "" : now.how(),
                        1000))
                .with(ChildForms.optional("bestTimes", "Good times", "", now == null ? "" : now.bestTimes()))
                .with(ChildForms.area(
                        "pleaseDoNot",
                        "Please do not",
                        "For example, do not ring at work",
                        now == null ? "" : now.pleaseDoNot(),
                        1000));
    }
}
