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
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.Rights;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** Where a plan is, words of it, and decisions for which somebody may have to act in a young person's place. */
@Controller
@AllowedToStaff
class PlanController {
    private final EhcPlans plans;
    private final Rights rights;
    private final Circle circle;
    private final Opening opening;
    private final Clock clock;

    PlanController(EhcPlans plans, Rights rights, Circle circle, Opening opening, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.circle = circle;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/plan")
    ModelAndView askWhere(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(where(principal, id));
    }

    @PostMapping("/children/{id}/plan")
    ModelAndView refer(
            Principal principal, @PathVariable ChildId id, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return FormAnswers.send(
                where(principal, id),
                input,
                () -> plans.refer(
                        principal.inArea(),
                        id,
                        new EhcPlans.Reference(
                                input.text("reference"), input.text("keptAt"), input.day("finalOn"), input.version())),
                child -> "/children/" + id,
                ChildWords::of);
    }

    private FormPage where(Principal principal, ChildId id) {
        Child child = opening.of(principal.inArea(), id, "to say where the plan is");
        EhcPlans.Reference now = plans.reference(principal.inArea(), id).orElse(null);
        return FormPage.asking(
                        "Where the EHC plan of " + child.knownAs() + " is",
                        "The plan stays in its own system. Here is how to find it.",
                        "/children/" + id,
                        "/children/" + id + "/plan",
                        "Save")
                .version(now == null ? 0 : now.version())
                .with(ChildForms.optional("reference", "Reference of the plan", "", now == null ? "" : now.reference()))
                .with(ChildForms.optional("keptAt", "Where it is kept", "", now == null ? "" : now.keptAt()))
                .with(new FormPage.Day(
                        "finalOn",
                        "Day of the newest final plan",
                        DateEntry.of(now == null ? null : now.finalOn()),
                        true));
    }

    @GetMapping("/children/{id}/excerpts/new")
    ModelAndView askForWords(
            Principal principal, @PathVariable ChildId id, @RequestParam(required = false) @Nullable UUID follows) {
        return FormAnswers.show(words(principal, id, follows));
    }

    @PostMapping("/children/{id}/excerpts/new")
    ModelAndView take(
            Principal principal,
            @PathVariable ChildId id,
            @RequestParam(required = false) @Nullable UUID follows,
            @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return FormAnswers.send(
                words(principal, id, follows),
                input,
                () -> plans.take(
                        principal.inArea(),
                        new EhcPlans.Take(
                                input.fingerprint(),
                                id,
                                ChildForms.chosen(PlanSection.values(), input.text("section")),
                                input.text("words"),
                                input.day("fromOn"),
                                follows)),
                one -> "/children/" + id,
                ChildWords::of);
    }

    private FormPage words(Principal principal, ChildId id, @Nullable UUID follows) {
        Child child = opening.of(principal.inArea(), id, "to take words out of the plan");
        EhcPlans.Excerpt before = plans.excerpts(principal.inArea(), id).stream()
                .filter(one -> one.id().equals(follows))
                .findFirst()
                .orElse(null);
        String action = "/children/" + id + "/excerpts/new" + (before == null ? "" : "?follows=" + before.id());
        return FormPage.asking(
                        before == null ? "Words of the plan of " + child.knownAs() : "What it says now",
                        "Only words that somebody’s view shaped, or will. What stood there before stays.",
                        "/children/" + id,
                        action,
                        "Save")
                .with(new FormPage.Select(
                        "section",
                        "Section",
                        "",
                        ChildForms.options(PlanSection.values(), PlanSection::words, "Select one"),
                        before == null ? "" : before.section().name(),
                        true))
                .with(new FormPage.Area(
                        "words", "Words of the plan", "", before == null ? "" : before.words(), 6, 4000, false))
                .with(new FormPage.Day("fromOn", "From when", DateEntry.of(LocalDate.now(clock)), false));
    }

    @GetMapping("/children/{id}/capacity/new")
    ModelAndView askForDecision(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(decision(principal, id));
    }

    @PostMapping("/children/{id}/capacity/new")
    ModelAndView assess(
            Principal principal, @PathVariable ChildId id, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        UUID acts = input.id("acts");
        return FormAnswers.send(
                decision(principal, id),
                input,
                () -> rights.assess(
                        principal.inArea(),
                        new Rights.Assess(
                                input.fingerprint(),
                                id,
                                input.text("decision"),
                                input.text("helpGiven"),
                                input.text("lacks").equals("yes"),
                                input.day("assessedOn"),
                                input.text("assessedBy"),
                                acts == null ? null : new PersonId(acts),
                                input.day("untilOn"))),
                one -> "/children/" + id,
                ChildWords::of);
    }

    private FormPage decision(Principal principal, ChildId id) {
        Child child = opening.of(principal.inArea(), id, "to record a decision");
        List<Option> acts = new ArrayList<>(List.of(Option.of("", "Nobody: they decide themself")));
        circle.of(principal.inArea(), id).stream()
                .filter(member -> !member.relationship().work() && member.aroundOn(LocalDate.now(clock)))
                .map(Circles.Member::person)
                .distinct()
                .forEach(person -> acts.add(Option.of(person.value().toString(), name(principal, id, person))));
        return FormPage.asking(
                        "Can " + child.knownAs() + " take this decision?",
                        "Everybody is taken to be able to, until it is shown for one decision that they are not.",
                        "/children/" + id,
                        "/children/" + id + "/capacity/new",
                        "Save")
                .with(new FormPage.Area("decision", "What is to be decided", "One decision", "", 2, 400, false))
                .with(new FormPage.Area("helpGiven", "What was done so that they could decide", "", "", 4, 2000, false))
                .with(new FormPage.OneOf(
                        "lacks", "Do they lack capacity for it all the same?", "", ChildForms.yesNo(), "no"))
                .with(new FormPage.Day("assessedOn", "Day of the assessment", DateEntry.BLANK, false))
                .with(ChildForms.line("assessedBy", "Who assessed it", "Their post", ""))
                .with(new FormPage.Select("acts", "Who acts for this decision", "", acts, "", true))
                .with(new FormPage.Day("untilOn", "Last day on which they act", DateEntry.BLANK, true));
    }

    private String name(Principal principal, ChildId id, PersonId person) {
        return circle.of(principal.inArea(), id).stream()
                .filter(member -> member.person().equals(person))
                .map(Circles.Member::name)
                .findFirst()
                .orElse("");
    }

    @GetMapping("/children/{id}/capacity/{decision}/decided")
    ModelAndView askForOutcome(Principal principal, @PathVariable ChildId id, @PathVariable UUID decision) {
        return FormAnswers.show(outcome(principal, id, decision));
    }

    @PostMapping("/children/{id}/capacity/{decision}/decided")
    ModelAndView decided(
            Principal principal,
            @PathVariable ChildId id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        return FormAnswers.send(
                outcome(principal, id, decision),
                input,
                () -> rights.decided(principal.inArea(), id, decision, input.text("outcome")),
                one -> "/children/" + id,
                ChildWords::of);
    }

    private FormPage outcome(Principal principal, ChildId id, UUID decision) {
        opening.of(principal.inArea(), id, "to record what was decided");
        Rights.Decision one = rights.decisions(principal.inArea(), id).stream()
                .filter(each -> each.id().equals(decision))
                .findFirst()
                .orElseThrow(uk.sidebyside.access.NotFound::new);
        return FormPage.asking(
                        "What was decided",
                        one.decision(),
                        "/children/" + id,
                        "/children/" + id + "/capacity/" + decision + "/decided",
                        "Save")
                .with(new FormPage.Area("outcome", "What was decided", "", one.outcome(), 4, 2000, false));
    }
}
