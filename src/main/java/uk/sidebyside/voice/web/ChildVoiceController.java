package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.GiveView;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.VoiceWords;

/** What was said about a child, for whoever is around it; and how they begin to say something themselves. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class ChildVoiceController {
    private final Looks looks;
    private final OpenedViews opened;
    private final Circle circle;
    private final Asking asking;
    private final ChildVoiceView pages;
    private final Clock clock;

    ChildVoiceController(
            Looks looks, OpenedViews opened, Circle circle, Asking asking, ChildVoiceView pages, Clock clock) {
        this.looks = looks;
        this.opened = opened;
        this.circle = circle;
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/voice/child/{id}")
    ModelAndView child(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Principal principal) {
        return pages.of(id, "to see what was said", from, principal, StillParts.Back.NONE);
    }

    /** Begins to say something. The same form begins one, however often it comes. */
    @PostMapping("/voice/child/{id}/{as:own|help|seen}")
    ModelAndView begin(
            @PathVariable UUID id,
            @PathVariable String as,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        Child child = looks.open(area, new ChildId(id), "to say something");
        if (as.equals("help") ? !ChildVoiceView.mayHelp(child) : child.readByThemself() && !as.equals("own")) {
            throw new NotFound();
        }
        ReceiptCode code = HaveYourSayController.codeOf(new Input(typed).submission());
        asking.begin(area, code, begin(area, child, as));
        return FormAnswers.on(SayController.at(code.shown()));
    }

    private Asking.Begin begin(AreaId area, Child child, String as) {
        Speaker speaker = speaker(child, as);
        String set =
                switch (as) {
                    case "help" -> child.own() ? Questions.YOUNG : Questions.CHILD;
                    case "seen" -> Questions.SEEN;
                    default ->
                        switch (speaker) {
                            case CHILD -> Questions.CHILD;
                            case YOUNG_PERSON -> Questions.YOUNG;
                            case PRACTITIONER -> Questions.PRACTITIONER;
                            default -> Questions.PARENT;
                        };
                };
        return new Asking.Begin(
                ChildRefs.of(area, child.id()),
                child.knownAs(),
                set,
                readers(area, child),
                speaker,
                child.readByThemself(),
                as.equals("own") ? "" : called(area, child));
    }

    /** As the child would call the principal, who helps or says what they saw; else by their name. */
    private String called(AreaId area, Child child) {
        Principal principal = Principals.current();
        return circle.today(area, List.of(child.id())).stream()
                .filter(member -> principal.person().equals(member.person()))
                .map(member -> member.says().isBlank() ? member.name() : member.says())
                .filter(name -> name.length() <= GiveView.NAME_AT_MOST)
                .findFirst()
                .orElse("");
    }

    private static Speaker speaker(Child child, String as) {
        if (child.seen().standing().as() == ActsAs.SELF || as.equals("help")) {
            return child.own() ? Speaker.YOUNG_PERSON : Speaker.CHILD;
        }
        return ChildVoiceView.works(child) ? Speaker.PRACTITIONER : Speaker.PARENT;
    }

    /** The case officer reads it; while there is none, the team. Who that is later is asked when it is read. */
    private Asking.Readers readers(AreaId area, Child child) {
        return circle.today(area, List.of(child.id())).stream()
                .filter(member -> member.relationship() == Relationship.CASE_OFFICER)
                .min(Comparator.comparing(Circles.Member::fromOn))
                .map(officer -> new Asking.Readers(
                        VoiceWords.officer(officer.name()), null, Objects.requireNonNull(officer.person())))
                .orElseGet(() -> new Asking.Readers(VoiceWords.TEAM, null, null));
    }

    @GetMapping("/voice/mine")
    ModelAndView mine(Principal principal) {
        List<Views.Heard> mine = opened.mine(principal.inArea());
        return FormAnswers.page("voice/mine", new MinePage(mine, LocalDate.now(clock)));
    }
}
