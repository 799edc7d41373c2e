package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.UnsentWords;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * "Is this still right?", answered: by the code of the receipt, by whoever gave it with their account, and by the young person on the
 * page of what was said about them.
 */
@Controller
@AllowedTo(Role.SIGNED_IN)
class StillController {
    private final CodeHolders holders;
    private final Answering answering;
    private final Views views;
    private final Looks looks;
    private final UnsentWords unsent;
    private final ReceiptView receipts;
    private final ChildVoiceView childPages;

    StillController(
            CodeHolders holders,
            Answering answering,
            Views views,
            Looks looks,
            UnsentWords unsent,
            ReceiptView receipts,
            ChildVoiceView childPages) {
        this.holders = holders;
        this.answering = answering;
        this.views = views;
        this.looks = looks;
        this.unsent = unsent;
        this.receipts = receipts;
        this.childPages = childPages;
    }

    @PostMapping("/say/{code}/still/{view}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView byCode(
            @PathVariable String code,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        Receipts.Held held = holders.held(principal, code, request);
        if (!held.sitting().given()) {
            throw new NotFound();
        }
        AreaId area = principal.inArea();
        StillParts.@Nullable Back back =
                held.as(() -> answer(area, held.sitting().id(), view, new Input(typed)));
        return back == null
                ? FormAnswers.on(SayController.at(code) + "#view-" + view)
                : receipts.show(held, code, "", back.errors(), back.typed());
    }

    @PostMapping("/said/{id}/still/{view}")
    ModelAndView byAccount(
            @PathVariable UUID id,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        var sitting = new SittingId(id);
        if (!principal.person().equals(views.heard(area, sitting).sitting().giver())) {
            throw new NotFound();
        }
        StillParts.@Nullable Back back = answer(area, sitting, view, new Input(typed));
        return back == null
                ? FormAnswers.on("/said/" + id + "#view-" + view)
                : receipts.mine(area, sitting, "", back.errors(), back.typed());
    }

    @PostMapping("/voice/child/{id}/still/{view}")
    ModelAndView byTheYoungPerson(
            @PathVariable UUID id,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        var child = looks.open(area, new ChildId(id), "to say whether it is still right");
        View its = views.view(area, new ViewId(view)).view();
        if (!its.about().id().equals(id) || !child.readByThemself()) {
            throw new NotFound();
        }
        StillParts.@Nullable Back back = answer(area, its.sitting(), view, new Input(typed));
        return back == null
                ? FormAnswers.on("/voice/child/" + id + "#view-" + view)
                : childPages.of(id, "to say whether it is still right", 0, principal, back);
    }

    /** Null where it was kept. */
    private StillParts.@Nullable Back answer(AreaId area, SittingId sitting, UUID id, Input input) {
        Views.Heard heard = views.heard(area, sitting);
        View view = heard.views().stream()
                .map(Views.Told::view)
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        StillRight.@Nullable Said said = said(input.text(field("still", id)));
        if (said == null) {
            return back(input, id, FormErrors.none().and(field("still", id), "Choose one of them"));
        }
        var now = new Changing.Words(
                input.text(field("words", id)),
                input.text(field("saw", id)),
                input.text(field("means", id)),
                view.said().choices().isEmpty() ? null : input.several(field("choices", id)));
        Saving<ViewId> saved = answering.say(area, view.id(), new Answering.Answer(said, input.version(), now));
        if (saved instanceof Saving.Saved<ViewId> && Answering.may(StillRight.Said.CHANGED, heard.sitting(), false)) {
            unsent.sent(area, sitting, ReceiptForms.still(view), input.submission());
        }
        return switch (saved) {
            case Saving.Saved<ViewId> done -> null;
            case Saving.Refused<ViewId> no -> back(input, id, FormErrors.of(fielded(no.findings(), id), Wording::of));
            case Saving.Stale<ViewId> stale ->
                back(
                        input,
                        id,
                        FormErrors.none()
                                .and(
                                        field("words", id),
                                        "This was changed while you were writing. It stands above as it is now"));
        };
    }

    private static StillRight.@Nullable Said said(String text) {
        return switch (text) {
            case "yes" -> StillRight.Said.YES;
            case "changed" -> StillRight.Said.CHANGED;
            case "taken_away" -> StillRight.Said.TAKEN_AWAY;
            case "agreed" -> StillRight.Said.AGREED;
            default -> null;
        };
    }

    private static StillParts.Back back(Input input, UUID id, FormErrors errors) {
        Map<String, String> typed = new HashMap<>();
        List.of("still", "words", "saw", "means").forEach(name -> {
            if (input.has(field(name, id))) {
                typed.put(field(name, id), input.text(field(name, id)));
            }
        });
        typed.put(field("choices", id), String.join("|", input.several(field("choices", id))));
        return new StillParts.Back(errors, typed);
    }

    private static List<Finding> fielded(List<Finding> findings, UUID id) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.field().isEmpty() ? "" : field(finding.field(), id),
                        finding.key(),
                        finding.source(),
                        finding.details()))
                .toList();
    }

    private static String field(String name, UUID view) {
        return name + "-" + view;
    }
}
