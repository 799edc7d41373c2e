package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.voice.rules.WorryRules;
import uk.sidebyside.voice.worries.Worries;
import uk.sidebyside.voice.worries.WorryId;

/** Worries about safety, for the safeguarding lead alone. */
@Controller
@AllowedTo(Role.SAFEGUARDING_LEAD)
class WorriesController {
    private final Worries worries;
    private final Children children;
    private final ContactNeeds contacts;
    private final Clock clock;

    WorriesController(Worries worries, Children children, ContactNeeds contacts, Clock clock) {
        this.worries = worries;
        this.children = children;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/voice/worries")
    ModelAndView list(Principal principal) {
        return FormAnswers.page(
                "voice/worries", new WorriesPage(worries.all(principal.inArea()), LocalDate.now(clock)));
    }

    /** Opens one; from then on it counts as read, and the child's record says that the lead looked, for safety. */
    @GetMapping("/voice/worries/{id}")
    ModelAndView read(@PathVariable UUID id, Principal principal) {
        Worries.Worry worry = worries.read(principal.inArea(), new WorryId(id));
        return FormAnswers.page(
                "voice/worryRead", new WorryReadPage(worry, child(principal, worry), reach(principal, worry)));
    }

    /** What whoever told it said before of how to write to them and call them; of somebody who keeps back who they are, nothing. */
    private String reach(Principal principal, Worries.Worry worry) {
        PersonId giver = worry.mayBeReached() ? worry.giver() : null;
        return giver == null
                ? ""
                : contacts.of(principal.inArea(), List.of(giver)).values().stream()
                        .map(ContactNeeds.Needs::inWords)
                        .collect(Collectors.joining());
    }

    private @Nullable Child child(Principal principal, Worries.Worry worry) {
        UUID child = worry.child();
        if (child == null) {
            return null;
        }
        boolean kept = WorryRules.withheldFromFamily(worry.tellingRisksHarm());
        String why = "to read a worry about safety";
        return children.find(
                principal.inArea(), new ChildId(child), kept ? Purpose.safety(why) : Purpose.harmless(why));
    }

    @GetMapping("/voice/worries/{id}/done")
    ModelAndView askWhatWasDone(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(worries.read(principal.inArea(), new WorryId(id))));
    }

    @PostMapping("/voice/worries/{id}/done")
    ModelAndView done(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Worries.Worry worry = worries.read(principal.inArea(), new WorryId(id));
        Boolean risk =
                switch (input.text("risk")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                };
        return FormAnswers.send(
                form(worry),
                input,
                () -> worries.act(principal.inArea(), worry.id(), input.text("done"), risk),
                saved -> "/voice/worries/" + id,
                Wording::of);
    }

    private static FormPage form(Worries.Worry worry) {
        Boolean risk = worry.tellingRisksHarm();
        String at = "/voice/worries/" + worry.id().value();
        return FormPage.asking(
                        "Write down what was done",
                        "Nobody but a safeguarding lead reads it.",
                        at,
                        at + "/done",
                        "Save")
                .with(new FormPage.Area("done", "What was done, and by whom", "", worry.done(), 6, 4000, false))
                .with(new FormPage.OneOf(
                        "risk",
                        "Could it put somebody at risk if the family knew that you looked?",
                        "If so, it is kept from the list that the family reads. If not, it says there from now on:"
                                + " safeguarding lead, to read a worry about safety.",
                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")),
                        risk == null ? "" : risk ? "yes" : "no"));
    }
}
