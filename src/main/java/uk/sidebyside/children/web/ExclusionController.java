package uk.sidebyside.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.Exclusions;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Who is kept away from a child: for those who lead the work and the safeguarding lead. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD})
class ExclusionController {
    private final Exclusions exclusions;
    private final Circle circle;
    private final Organisations organisations;
    private final Opening opening;
    private final Clock clock;

    ExclusionController(
            Exclusions exclusions, Circle circle, Organisations organisations, Opening opening, Clock clock) {
        this.exclusions = exclusions;
        this.circle = circle;
        this.organisations = organisations;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/kept-away")
    ModelAndView show(Principal principal, @PathVariable ChildId id) {
        Child child = opening.of(principal.inArea(), id, "to see who is kept away");
        return FormAnswers.page(
                "children/keptAway",
                new KeptAwayPage(child, exclusions.of(principal.inArea(), id), LocalDate.now(clock)));
    }

    @GetMapping("/children/{id}/kept-away/new")
    ModelAndView ask(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(form(principal.inArea(), id));
    }

    @PostMapping("/children/{id}/kept-away/new")
    ModelAndView keepAway(
            Principal principal, @PathVariable ChildId id, @RequestParam MultiValueMap<String, String> typed) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        Circles.Ground ground = ChildForms.chosen(Circles.Ground.values(), input.text("ground"));
        FormPage page = form(area, id);
        var missing = page.faults(input).and(page.missing(input));
        LocalDate from = input.day("fromOn");
        if (missing.any() || ground == null || from == null) {
            return FormAnswers.refused(page.again(input, missing, java.util.Map.of()));
        }
        return FormAnswers.send(
                page,
                input,
                () -> exclusions.exclude(area, id, exclude(input, ground, from)),
                one -> "/children/" + id + "/kept-away",
                ChildWords::of);
    }

    private static Circles.Exclude exclude(Input input, Circles.Ground ground, LocalDate from) {
        String whom = input.text("whom");
        return new Circles.Exclude(
                id(whom, "person:").map(PersonId::new).orElse(null),
                whom.startsWith("as:") ? ChildForms.chosen(Relationship.values(), whom.substring(3)) : null,
                id(whom, "organisation:").map(OrganisationId::new).orElse(null),
                ground,
                input.text("words").strip(),
                from,
                input.day("untilOn"));
    }

    private static java.util.Optional<UUID> id(String whom, String kind) {
        return whom.startsWith(kind)
                ? java.util.Optional.of(UUID.fromString(whom.substring(kind.length())))
                : java.util.Optional.empty();
    }

    private FormPage form(AreaId area, ChildId id) {
        Child child = opening.of(area, id, "to keep somebody away");
        String home = "/children/" + id + "/kept-away";
        List<Option> whom = new ArrayList<>(List.of(Option.of("", "Select whom")));
        circle.of(area, id).stream()
                .filter(member -> !member.name().isEmpty())
                .map(member -> Option.of("person:" + member.person().value(), member.name()))
                .distinct()
                .forEach(whom::add);
        java.util.Arrays.stream(Relationship.values())
                .filter(Relationship::family)
                .forEach(one ->
                        whom.add(Option.of("as:" + one.name(), "Everybody who is: " + ChildWords.relationship(one))));
        organisations
                .inArea(area)
                .forEach(one -> whom.add(
                        Option.of("organisation:" + one.id().value(), "Everybody who works for: " + one.name())));
        return FormPage.asking(
                        "Keep somebody away from " + child.knownAs(),
                        "It beats every other right, on every page, in every list, file and letter, from the first day on.",
                        home,
                        home + "/new",
                        "Keep them away")
                .with(new FormPage.Select("whom", "Whom", "", whom, "", false))
                .with(new FormPage.Select(
                        "ground",
                        "On what ground",
                        "",
                        ChildForms.options(Circles.Ground.values(), ChildWords::ground, "Select one"),
                        "",
                        false))
                .with(new FormPage.Area(
                        "words", "Why, and who decided it", "The family does not read this", "", 4, 1000, false))
                .with(new FormPage.Day("fromOn", "First day", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Day("untilOn", "Last day, if there is one", DateEntry.BLANK, true));
    }

    @GetMapping("/children/{id}/kept-away/{exclusion}/end")
    ModelAndView askForEnd(Principal principal, @PathVariable ChildId id, @PathVariable UUID exclusion) {
        return FormAnswers.show(ending(principal.inArea(), id, exclusion));
    }

    @PostMapping("/children/{id}/kept-away/{exclusion}/end")
    ModelAndView end(
            Principal principal,
            @PathVariable ChildId id,
            @PathVariable UUID exclusion,
            @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        @Nullable LocalDate lastDay = input.day("lastDay");
        return FormAnswers.send(
                ending(principal.inArea(), id, exclusion),
                input,
                () -> exclusions.end(principal.inArea(), id, exclusion, lastDay),
                one -> "/children/" + id + "/kept-away",
                ChildWords::of);
    }

    private FormPage ending(AreaId area, ChildId id, UUID exclusion) {
        opening.of(area, id, "to end an exclusion");
        Circles.Excluded one = exclusions.of(area, id).stream()
                .filter(each -> each.id().equals(exclusion))
                .findFirst()
                .orElseThrow(NotFound::new);
        String home = "/children/" + id + "/kept-away";
        return FormPage.asking(
                        "End it: " + KeptAwayPage.whom(one),
                        "From the day after, they see again what their place in the circle opens.",
                        home,
                        home + "/" + exclusion + "/end",
                        "End it")
                .with(new FormPage.Day("lastDay", "Last day", DateEntry.of(LocalDate.now(clock)), false));
    }
}
