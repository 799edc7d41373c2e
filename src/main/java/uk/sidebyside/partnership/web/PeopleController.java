package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.Locale;
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
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.Circle;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.TheChild;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Who takes part in a piece, for whoever leads it. */
@Controller
@AllowedToLeads
class PeopleController {
    private final PieceDesk desk;
    private final Participants participants;
    private final TheChild theChild;
    private final Circle circle;

    PeopleController(PieceDesk desk, Participants participants, TheChild theChild, Circle circle) {
        this.desk = desk;
        this.participants = participants;
        this.theChild = theChild;
        this.circle = circle;
    }

    @GetMapping("/partnership/piece/{id}/people")
    @AllowedToPartners
    ModelAndView people(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.open(area, id);
        PieceHead head = desk.head(area, piece);
        return FormAnswers.page(
                "partnership/people",
                new PeoplePage(
                        head,
                        participants.of(area, piece.id()),
                        head.mayLead() ? participants.contacts(area, piece.id()) : Map.of(),
                        participants.reach(area, piece)));
    }

    @GetMapping("/partnership/piece/{id}/people/add")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        PieceDesk.Led led = desk.toLeadWithTheChild(area, id);
        return FormAnswers.show(form(area, led.piece(), led.child()));
    }

    @PostMapping("/partnership/piece/{id}/people/add")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        PieceDesk.Led led = desk.toLeadWithTheChild(area, id);
        Piece piece = led.piece();
        return FormAnswers.send(
                form(area, piece, led.child()),
                input,
                () -> piece.child() == null
                        ? participants.add(area, piece.id(), input.fingerprint(), words(input))
                        : fromCircle(area, piece, input),
                saved -> piece.at() + "/people",
                Wording::of);
    }

    private Saving<ParticipantId> fromCircle(AreaId area, Piece piece, Input input) {
        UUID person = input.id("person");
        if (person == null) {
            return Saving.refused(List.of(Finding.of("person", "part.needs.name", "REQUIREMENTS R087")));
        }
        return piece.child() != null && piece.child().value().equals(person)
                ? theChild.add(area, piece.id(), words(input))
                : participants.addFromCircle(area, piece.id(), new PersonId(person), words(input));
    }

    static Participants.Words words(Input input) {
        return new Participants.Words(
                input.text("name"),
                input.text("email"),
                input.text("phone"),
                Side.find(input.text("side")).orElse(null),
                input.text("shownAs"),
                Way.find(input.text("way")).orElse(null),
                input.text("through"),
                input.text("accessNeeds"));
    }

    private static FormPage addForm(Piece piece) {
        FormPage form = FormPage.asking(
                        "Who takes part?",
                        "They get a link of their own by email, or from you on paper where they have no email. Others see how you"
                                + " describe them, and no name.",
                        piece.at() + "/people",
                        piece.at() + "/people/add",
                        "Add")
                .with(new FormPage.Line("name", "Name", "Only you and the coordinator see it", "", false))
                .with(new FormPage.Line("email", "Email address", "", "", true))
                .with(new FormPage.Line("phone", "Phone number", "", "", true));
        return withNeeds(asked(form));
    }

    private static FormPage withNeeds(FormPage form) {
        return form.with(new FormPage.Area(
                "accessNeeds", "What do they need to take part?", "Like an interpreter or a ramp", "", 3, 1000, true));
    }

    static FormPage asked(FormPage form) {
        return form.with(new FormPage.OneOf(
                        "side", "As what?", "", Choices.of(Side.values(), Side::code, Side::label), ""))
                .with(new FormPage.Line(
                        "shownAs", "How do others see them?", "Like a parent of a child at primary school", "", false))
                .with(new FormPage.OneOf("way", "How do they want to take part?", "", Choices.ways(), ""))
                .with(new FormPage.Line("through", "Who speaks for them, if somebody does?", "", "", true));
    }

    private FormPage form(AreaId area, Piece piece, @Nullable Child child) {
        return child == null ? addForm(piece) : circleForm(area, piece, child);
    }

    /** The child or young person first: it is about them. */
    private FormPage circleForm(AreaId area, Piece piece, Child child) {
        List<Option> options = new java.util.ArrayList<>(List.of(
                Option.of("", "Choose somebody"),
                Option.of(child.id().value().toString(), child.knownAs() + ", who it is about")));
        Circle.Everybody people = circle.everybody(area, child.id());
        people.around()
                .forEach(member -> options.add(
                        Option.of(member.person().value().toString(), member.name() + ", " + words(member))));
        String themself = people.themself() != null
                ? child.knownAs() + " takes part with their own account."
                : child.knownAs()
                        + " has no account, and can take part all the same: with a helper, by pictures or through"
                        + " somebody who speaks. Say below how they want to, and write down what they say.";
        return withNeeds(asked(FormPage.asking(
                        "Who takes part?",
                        "Everybody around the child can take part, with their own account. " + themself,
                        piece.at() + "/people",
                        piece.at() + "/people/add",
                        "Add")
                .with(new FormPage.Select("person", "Who?", "", options, "", false))));
    }

    private static String words(Circles.Member member) {
        return member.says().isBlank() ? words(member.relationship()) : member.says();
    }

    private static String words(Relationship relationship) {
        return relationship.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/access")
    ModelAndView access(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(accessForm(area, piece, one(area, piece, who)));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/access")
    ModelAndView accessSaid(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = one(area, piece, who);
        return FormAnswers.send(
                accessForm(area, piece, one).version(input.version()),
                input,
                () -> participants.access(
                        area,
                        one.id(),
                        input.version(),
                        AccessNeed.find(input.text("state")).orElse(null),
                        input.text("needs"),
                        input.text("met")),
                saved -> piece.at() + "/people",
                Wording::of);
    }

    private FormPage accessForm(AreaId area, Piece piece, Participant one) {
        Participants.Contact contact =
                participants.contacts(area, piece.id()).getOrDefault(one.id(), Participants.Contact.NONE);
        return FormPage.asking(
                        "What does “" + one.shownAs() + "” need to take part?",
                        "",
                        piece.at() + "/people",
                        piece.at() + "/people/" + one.id().value() + "/access",
                        "Save")
                .with(new FormPage.OneOf(
                        "state",
                        "Was it asked and met?",
                        "",
                        Choices.of(AccessNeed.values(), AccessNeed::code, AccessNeed::label),
                        one.access().code()))
                .with(new FormPage.Area("needs", "What do they need?", "", contact.accessNeeds(), 3, 1000, true))
                .with(new FormPage.Area("met", "What was done for it?", "", contact.accessMet(), 3, 1000, true))
                .version(one.version());
    }

    Participant one(AreaId area, Piece piece, UUID who) {
        return participants.of(area, piece.id()).stream()
                .filter(one -> one.id().value().equals(who))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/leave")
    ModelAndView leave(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(leaveForm(piece, one(area, piece, who)));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/leave")
    ModelAndView left(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = one(area, piece, who);
        return FormAnswers.send(
                leaveForm(piece, one),
                input,
                () -> participants.leave(area, one.id(), input.text("because")),
                saved -> piece.at() + "/people",
                Wording::of);
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/back")
    ModelAndView back(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        participants.comeBack(area, piece.id(), new ParticipantId(who));
        return FormAnswers.on(piece.at() + "/people");
    }

    private static FormPage leaveForm(Piece piece, Participant one) {
        return FormPage.asking(
                        "“" + one.shownAs() + "” does not take part any more",
                        "What they said stays. They are not asked to agree any more.",
                        piece.at() + "/people",
                        piece.at() + "/people/" + one.id().value() + "/leave",
                        "Save")
                .with(new FormPage.Area(
                        "because", "Why?", "Like: we could not reach them, by 3 letters", "", 3, 400, false));
    }
}
