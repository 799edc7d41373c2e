package uk.sidebyside.voice.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import uk.sidebyside.access.Role;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Ask;
import uk.sidebyside.voice.carrying.Carrying;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** Carrying views to a review, a move or the next stage, and what came along. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.PRACTITIONER})
class CarryController {
    private final Looks looks;
    private final OpenedViews opened;
    private final Views views;
    private final Carrying carrying;
    private final Questions questions;
    private final ContactNeeds contacts;
    private final Clock clock;

    CarryController(
            Looks looks,
            OpenedViews opened,
            Views views,
            Carrying carrying,
            Questions questions,
            ContactNeeds contacts,
            Clock clock) {
        this.looks = looks;
        this.contacts = contacts;
        this.opened = opened;
        this.views = views;
        this.carrying = carrying;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/voice/child/{id}/carry")
    ModelAndView begin(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(child(principal, id, "to carry views forward"), principal.inArea()));
    }

    private Child child(Principal principal, UUID id, String why) {
        Child child = looks.open(principal.inArea(), new ChildId(id), why);
        if (child.readByFamily()) {
            throw new NotFound();
        }
        return child;
    }

    @PostMapping("/voice/child/{id}/carry")
    ModelAndView carry(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Child child = child(principal, id, "to carry views forward");
        StillRight.Occasion kind = Arrays.stream(StillRight.Occasion.values())
                .filter(one -> one.name().equals(input.text("kind")))
                .findFirst()
                .orElse(null);
        return FormAnswers.send(
                form(child, area),
                input,
                () -> carrying.ask(
                        area,
                        new Ask(
                                input.fingerprint(),
                                ChildRefs.of(area, child.id()),
                                kind,
                                input.day("onDay"),
                                input.ids("views").stream().map(ViewId::new).toList())),
                saved -> "/voice/child/" + id + "/carried/" + saved.value(),
                Wording::of);
    }

    private FormPage form(Child child, AreaId area) {
        String back = "/voice/child/" + child.id().value();
        List<View> agreed = agreed(ChildRefs.of(area, child.id()));
        String reach = contacts.around(area, child.id());
        FormPage form = FormPage.asking(
                        "Carry views forward",
                        agreed.isEmpty()
                                ? "Nobody has agreed yet that their words may be used again. Nothing is carried without that."
                                : "Each giver is asked whether it is still right. Only what they confirm comes along.",
                        back,
                        back + "/carry",
                        "Ask whether it is still right")
                .with(new FormPage.OneOf(
                        "kind",
                        "What for?",
                        "",
                        Arrays.stream(StillRight.Occasion.values())
                                .map(one -> Choice.of(one.name(), one.label()))
                                .toList(),
                        ""))
                .with(new FormPage.Day("onDay", "On which day?", DateEntry.BLANK, false))
                .with(new FormPage.Several(
                        "views",
                        "Which views, of those that may be used again?",
                        VoiceChoices.views(agreed),
                        List.of()));
        return reach.isEmpty() ? form : form.saying("How they want to be reached: " + reach);
    }

    private List<View> agreed(Ref child) {
        List<Views.Heard> heard = views.heardAbout(child);
        Map<ViewId, Kept> kept = Kept.of(heard, clock.getZone());
        return heard.stream()
                .flatMap(one -> one.views().stream())
                .map(Views.Told::view)
                .filter(view -> kept.get(view.id()) instanceof Kept its
                        && its.standing().carried())
                .toList();
    }

    /** What came along, for everybody who may read what was said about the child. */
    @GetMapping("/voice/child/{id}/carried/{occasion}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView carried(@PathVariable UUID id, @PathVariable UUID occasion, Principal principal) {
        AreaId area = principal.inArea();
        OpenedViews.About about = opened.about(area, id, "to see what was carried forward");
        List<Views.Heard> heard = about.all();
        Carrying.Carried carried = Carrying.carried(heard, new OccasionId(occasion));
        return FormAnswers.page(
                "voice/carried",
                new CarriedPage(
                        about.child(),
                        carried,
                        heard,
                        Kept.of(heard, clock.getZone()),
                        about.child().readByFamily()
                                ? ""
                                : contacts.withoutEmail(
                                        area, about.child().id(), carrying.accounts(area, carried, heard)),
                        about.child().readByFamily() ? List.of() : carrying.unreached(area, carried, heard),
                        questions));
    }
}
