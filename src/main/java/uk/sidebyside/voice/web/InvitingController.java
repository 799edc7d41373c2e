package uk.sidebyside.voice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Invitations;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Inviting somebody of a child's circle, or the child or young person themself, to say what they think. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.PRACTITIONER})
class InvitingController {
    /** Questions that somebody answers about a child, and no child about themself. */
    private static final Set<String> OF_OTHERS = Set.of(Questions.SEEN, Questions.PRACTITIONER);

    private final Children children;
    private final OpenedViews opened;
    private final Circle circle;
    private final ContactNeeds contacts;
    private final Invitations invitations;
    private final SiteAddress site;

    InvitingController(
            Children children,
            OpenedViews opened,
            Circle circle,
            ContactNeeds contacts,
            Invitations invitations,
            SiteAddress site) {
        this.opened = opened;
        this.children = children;
        this.circle = circle;
        this.contacts = contacts;
        this.invitations = invitations;
        this.site = site;
    }

    @GetMapping("/voice/child/{id}/invite")
    ModelAndView begin(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), child(principal, id)));
    }

    private Child child(Principal principal, UUID id) {
        Child child = children.find(principal.inArea(), new ChildId(id), Purpose.of("to ask what somebody thinks"));
        if (child.readByFamily()) {
            throw new NotFound();
        }
        return child;
    }

    @PostMapping("/voice/child/{id}/invite")
    ModelAndView invite(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Child child = child(principal, id);
        return FormAnswers.send(
                form(area, child),
                input,
                () -> invite(area, child, input, principal),
                saved -> "/voice/invitations/" + saved.value(),
                Wording::of);
    }

    private Saving<SittingId> invite(AreaId area, Child child, Input input, Principal by) {
        UUID person = input.id("person");
        String set = input.text("questions");
        boolean themself = person != null && new PersonId(person).equals(circle.themself(area, child.id()));
        return themself && OF_OTHERS.contains(set)
                ? Saving.refused(List.of(Finding.of("questions", "invite.of.others", "docs/rules/voice.md, asking")))
                : invitations.invite(area, invitation(area, child, input, by, speaker(child, themself, set)));
    }

    /** The young person speaks for themself, whichever of their questions they are asked. */
    private static Speaker speaker(Child child, boolean themself, String set) {
        if (themself) {
            return child.own() ? Speaker.YOUNG_PERSON : Speaker.CHILD;
        }
        return switch (set) {
            case Questions.CHILD -> Speaker.CHILD;
            case Questions.YOUNG -> Speaker.YOUNG_PERSON;
            case Questions.PRACTITIONER -> Speaker.PRACTITIONER;
            default -> Speaker.PARENT;
        };
    }

    private static Invitations.Invite invitation(AreaId area, Child child, Input input, Principal by, Speaker speaker) {
        UUID person = input.id("person");
        String set = input.text("questions");
        return new Invitations.Invite(
                input.fingerprint(),
                ChildRefs.of(area, child.id()),
                child.knownAs(),
                set.isBlank() ? Questions.PARENT : set,
                speaker,
                person == null ? null : new PersonId(person),
                input.text("email"),
                new Asking.Readers(input.text("readers"), null, by.person()),
                input.day("until"),
                input.day("tellBackOn"));
    }

    private FormPage form(AreaId area, Child child) {
        String back = "/voice/child/" + child.id().value();
        Circle.Everybody people = circle.everybody(area, child.id());
        String whom = people.themself() == null
                ? "Somebody around " + child.knownAs() + ". " + child.knownAs() + " has no account. To hear "
                        + child.knownAs()
                        + ", choose who helps, and a child’s or a young person’s questions. Or sit down"
                        + " together: go back and choose “Help " + child.knownAs() + " to say something”."
                : child.knownAs() + ", or somebody around them.";
        return FormPage.asking(
                        "Ask what somebody thinks",
                        "They need no account. The link is theirs alone, and stops working once they have sent their words.",
                        back,
                        back + "/invite",
                        "Invite them")
                .with(new FormPage.Select(
                        "person",
                        "Whom do you ask?",
                        (whom + " " + contacts.around(area, child.id())).strip(),
                        around(child, people),
                        "",
                        false))
                .with(new FormPage.OneOf(
                        "questions",
                        "What do you ask?",
                        "",
                        List.of(
                                Choice.of(Questions.PARENT, "What they would like us to know, in one question"),
                                Choice.of(Questions.CHILD, "A child’s questions, with pictures"),
                                Choice.of(Questions.YOUNG, "A young person’s questions"),
                                Choice.of(Questions.SEEN, "What they saw, for a child who does not speak"),
                                Choice.of(Questions.PRACTITIONER, "What somebody who works with the child can add")),
                        Questions.PARENT))
                .with(new FormPage.Line(
                        "email", "E-mail address", "Leave it empty to hand the link over on paper.", "", true))
                .with(new FormPage.Line(
                        "readers", "Who reads it", "As it is shown to them, like Tom Hale, case officer.", "", false))
                .with(new FormPage.Day("until", "The link opens until", DateEntry.BLANK, false))
                .with(new FormPage.Day("tellBackOn", "They are told by", DateEntry.BLANK, false));
    }

    private static List<Option> around(Child child, Circle.Everybody people) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose one")));
        if (people.themself() != null) {
            options.add(Option.of(people.themself().value().toString(), child.knownAs() + ", with their own account"));
        }
        for (Circles.Member member : people.around()) {
            String name = member.name().isBlank() ? "Name kept back" : member.name();
            options.add(Option.of(
                    member.person().value().toString(), member.says().isBlank() ? name : name + ", " + member.says()));
        }
        return options;
    }

    private Sitting mine(Principal principal, UUID id) {
        Sitting sitting = invitations.mine(principal.inArea(), new SittingId(id));
        opened.record(principal.inArea(), sitting, "to ask what somebody thinks");
        return sitting;
    }

    @GetMapping("/voice/invitations/{id}")
    ModelAndView invited(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page("voice/invited", new InvitedPage(mine(principal, id), null, null));
    }

    /** The link on paper, drawn once: a new one each time, so that the one before is void. Nothing of it is stored. */
    @PostMapping("/voice/invitations/{id}/paper")
    ModelAndView paper(@PathVariable UUID id, Principal principal) {
        var sitting = new SittingId(id);
        String path = SayController.at(
                invitations.onPaper(principal.inArea(), sitting).shown());
        String address = site.of(principal.inArea(), path);
        return FormAnswers.page("voice/invited", new InvitedPage(mine(principal, id), address, QrPicture.of(address)));
    }

    @PostMapping("/voice/invitations/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Principal principal) {
        var sitting = new SittingId(id);
        UUID child = invitations.mine(principal.inArea(), sitting).child().orElseThrow(NotFound::new);
        invitations.withdraw(principal.inArea(), sitting);
        return FormAnswers.on("/voice/child/" + child);
    }
}
