package uk.sidebyside.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.FamilyInvitations;
import uk.sidebyside.children.OwnAccount;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Who is around a child: colleagues are taken in, families invited, and each time has its end. */
@Controller
@AllowedToStaff
class CircleController {
    private static final List<Relationship> OF_WORK = java.util.Arrays.stream(Relationship.values())
            .filter(Relationship::work)
            .toList();
    private static final List<Relationship> OF_FAMILY = java.util.Arrays.stream(Relationship.values())
            .filter(Relationship::family)
            .toList();

    private final Circle circle;
    private final FamilyInvitations invitations;
    private final OwnAccount own;
    private final Seats seats;
    private final Organisations organisations;
    private final Opening opening;
    private final Clock clock;

    CircleController(
            Circle circle,
            FamilyInvitations invitations,
            OwnAccount own,
            Seats seats,
            Organisations organisations,
            Opening opening,
            Clock clock) {
        this.circle = circle;
        this.invitations = invitations;
        this.own = own;
        this.seats = seats;
        this.organisations = organisations;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/circle")
    ModelAndView show(Principal principal, @PathVariable ChildId id, @ModelAttribute("done") String done) {
        Child child = opening.of(principal.inArea(), id, "to see who is around the child");
        LocalDate today = LocalDate.now(clock);
        boolean leads = principal.hasAny(Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD);
        List<Circles.Member> all = circle.of(principal.inArea(), id);
        return FormAnswers.page(
                "children/circle",
                new CirclePage(
                        child,
                        all.stream()
                                .filter(member -> member.untilOn() == null
                                        || !member.untilOn().isBefore(today))
                                .toList(),
                        all.stream()
                                .filter(member -> member.untilOn() != null
                                        && member.untilOn().isBefore(today))
                                .toList(),
                        leads ? own.of(principal.inArea(), id).orElse(null) : null,
                        leads,
                        done.isEmpty() ? null : done));
    }

    @GetMapping("/children/{id}/circle/new")
    ModelAndView askForColleague(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(
                colleague(principal.inArea(), opening.of(principal.inArea(), id, "to take somebody in")));
    }

    @PostMapping("/children/{id}/circle/new")
    ModelAndView takeIn(
            Principal principal, @PathVariable ChildId id, @RequestParam MultiValueMap<String, String> typed) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        FormPage page = colleague(area, opening.of(area, id, "to take somebody in"));
        var missing = page.faults(input).and(page.missing(input));
        UUID person = input.id("person");
        UUID organisation = input.id("organisation");
        Relationship as = ChildForms.chosen(Relationship.values(), input.text("relationship"));
        if (missing.any() || person == null || as == null) {
            return FormAnswers.refused(page.again(input, missing, java.util.Map.of()));
        }
        return FormAnswers.send(
                page,
                input,
                () -> circle.join(
                        area,
                        new Circle.Join(
                                id,
                                new PersonId(person),
                                as,
                                organisation == null ? null : new OrganisationId(organisation),
                                "",
                                input.day("fromOn"),
                                input.day("untilOn"))),
                member -> "/children/" + id + "/circle",
                ChildWords::of);
    }

    private FormPage colleague(AreaId area, Child child) {
        String home = "/children/" + child.id() + "/circle";
        List<Option> people = new ArrayList<>(List.of(Option.of("", "Select a person")));
        seats.inArea(area).stream()
                .filter(CircleController::works)
                .map(seat -> java.util.Objects.requireNonNull(seat.holder()))
                .sorted(Comparator.comparing(Seat.Holder::name))
                .forEach(holder -> people.add(Option.of(holder.person().value().toString(), holder.name())));
        List<Option> partners = new ArrayList<>(List.of(Option.of("", "Select an organisation")));
        organisations
                .inArea(area)
                .forEach(one -> partners.add(Option.of(one.id().value().toString(), one.name())));
        return FormPage.asking(
                        "Take a colleague into the circle of " + child.knownAs(),
                        "They see the record from the first day to the last. The family sees that they are there.",
                        home,
                        home + "/new",
                        "Take them in")
                .with(new FormPage.Select(
                        "person", "Who", "People with a post that works with children", people, "", false))
                .with(new FormPage.Select("relationship", "As what", "", relationships(OF_WORK), "", false))
                .with(new FormPage.Select("organisation", "For which organisation", "", partners, "", false))
                .with(new FormPage.Day("fromOn", "First day", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Day("untilOn", "Last day, if you know it", DateEntry.BLANK, true));
    }

    private static boolean works(Seat seat) {
        return seat.holder() != null
                && List.of(Role.CASE_OFFICER, Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.COORDINATOR)
                        .contains(seat.role());
    }

    private static List<Option> relationships(List<Relationship> which) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Select one")));
        which.forEach(one -> options.add(Option.of(one.name(), ChildWords.relationship(one))));
        return options;
    }

    @GetMapping("/children/{id}/circle/invite")
    ModelAndView askForFamily(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(family(opening.of(principal.inArea(), id, "to invite somebody")));
    }

    @PostMapping("/children/{id}/circle/invite")
    ModelAndView invite(
            Principal principal,
            @PathVariable ChildId id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        FormPage page = family(opening.of(area, id, "to invite somebody"));
        var missing = page.missing(input);
        boolean themself = input.text("relationship").equals("SELF");
        Relationship as = ChildForms.chosen(Relationship.values(), input.text("relationship"));
        if (missing.any() || !themself && (as == null || !as.family())) {
            return FormAnswers.refused(page.again(input, missing, java.util.Map.of()));
        }
        next.addFlashAttribute("done", "A letter is on its way. Its link works for 7 days");
        return FormAnswers.send(
                page,
                input,
                () -> invitations.invite(
                        area,
                        new FamilyInvitations.Invite(
                                id, input.text("name"), input.text("email"), themself ? null : as, input.text("says"))),
                person -> "/children/" + id + "/circle",
                ChildWords::of);
    }

    private static FormPage family(Child child) {
        String home = "/children/" + child.id() + "/circle";
        List<Option> as = new ArrayList<>(relationships(OF_FAMILY));
        as.add(Option.of("SELF", child.knownAs() + " themself"));
        return FormPage.asking(
                        "Invite family, or " + child.knownAs() + " themself",
                        "We send them a letter with a link. It names no child and no need.",
                        home,
                        home + "/invite",
                        "Send the letter")
                .with(ChildForms.line("name", "Their name", "", ""))
                .with(ChildForms.line("email", "E-mail address", "An address that nobody else reads is best", ""))
                .with(new FormPage.Select("relationship", "What they are to " + child.knownAs(), "", as, "", false))
                .with(ChildForms.optional("says", "How they put it", "For example, Mum or Grandad", ""));
    }

    @GetMapping("/children/{id}/circle/{member}/end")
    ModelAndView askForEnd(Principal principal, @PathVariable ChildId id, @PathVariable UUID member) {
        return FormAnswers.show(ending(principal.inArea(), id, member));
    }

    @PostMapping("/children/{id}/circle/{member}/end")
    ModelAndView end(
            Principal principal,
            @PathVariable ChildId id,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return FormAnswers.send(
                ending(principal.inArea(), id, member),
                input,
                () -> end(principal.inArea(), id, member, input.day("lastDay"), input.text("because")),
                ended -> "/children/" + id + "/circle",
                ChildWords::of);
    }

    private Saving<UUID> end(AreaId area, ChildId id, UUID member, @Nullable LocalDate lastDay, String because) {
        return circle.end(area, id, member, lastDay, because);
    }

    private FormPage ending(AreaId area, ChildId id, UUID member) {
        Child child = opening.of(area, id, "to end a time in the circle");
        Circles.Member ending = circle.of(area, id).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
        String home = "/children/" + id + "/circle";
        return FormPage.asking(
                        "End the time of " + ending.name() + " in the circle of " + child.knownAs(),
                        "From the day after, they see nothing of the record. What they said and did stays.",
                        home,
                        home + "/" + member + "/end",
                        "End it")
                .with(new FormPage.Day("lastDay", "Last day", DateEntry.of(LocalDate.now(clock)), false))
                .with(ChildForms.area("because", "Why", "", "", 400));
    }
}
