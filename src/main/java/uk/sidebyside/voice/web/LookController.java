package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Looking;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.UnsentWords;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.PlaybackId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * Looking back: what became of one's words, and what one says to that. Under {@code /say} by the code of the receipt, under
 * {@code /said} for whoever is signed in and gave it with that account; both do the same.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class LookController {
    private final CodeHolders holders;
    private final Looking looking;
    private final Changing changing;
    private final UnsentWords unsent;
    private final Views views;
    private final ReceiptView pages;
    private final OpenedViews opened;
    private final Questions questions;

    LookController(
            CodeHolders holders,
            Looking looking,
            Changing changing,
            UnsentWords unsent,
            Views views,
            ReceiptView pages,
            Questions questions,
            OpenedViews opened) {
        this.opened = opened;
        this.holders = holders;
        this.looking = looking;
        this.changing = changing;
        this.unsent = unsent;
        this.views = views;
        this.pages = pages;
        this.questions = questions;
    }

    /** Somebody who looks back, and where. */
    private record Back(AreaId area, SittingId sitting, String at, Receipts.@Nullable Held held) {
        <T> T as(Supplier<T> work) {
            return held == null ? work.get() : held.as(work);
        }
    }

    private Back byCode(String code, Principal principal, HttpServletRequest request) {
        Receipts.Held held = holders.held(principal, code, request);
        if (!held.sitting().given()) {
            throw new NotFound();
        }
        return new Back(principal.inArea(), held.sitting().id(), SayController.at(code), held);
    }

    private static Back signedIn(UUID id, Principal principal) {
        return new Back(principal.inArea(), new SittingId(id), "/said/" + id, null);
    }

    @GetMapping("/said/{id}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView said(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "0") int from,
            Principal principal) {
        return pages.opened(principal, id, from, read);
    }

    @PostMapping("/say/{code}/understood/{playback}")
    ModelAndView understood(
            @PathVariable String code,
            @PathVariable UUID playback,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return understood(byCode(code, principal, request), playback, new Input(typed));
    }

    @PostMapping("/said/{id}/understood/{playback}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView understoodByAccount(
            @PathVariable UUID id,
            @PathVariable UUID playback,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return understood(signedIn(id, principal), playback, new Input(typed));
    }

    private ModelAndView understood(Back back, UUID playback, Input input) {
        String field = "answer-" + playback;
        String words = "words-" + playback;
        Turn.Understood answer =
                switch (input.text(field)) {
                    case "yes" -> Turn.Understood.YES;
                    case "partly" -> Turn.Understood.PARTLY;
                    case "no" -> Turn.Understood.NO;
                    default -> null;
                };
        if (answer == null) {
            return again(back, FormErrors.none().and(field, "Choose one of them"), Map.of(words, input.text(words)));
        }
        var id = new PlaybackId(playback);
        return after(
                back,
                sent(
                        back,
                        ReceiptForms.understood(id),
                        input,
                        back.as(() -> looking.understood(back.area(), back.sitting(), id, answer, input.text(words)))),
                Map.of(words, input.text(words), field, input.text(field)));
    }

    @PostMapping("/say/{code}/again/{view}")
    ModelAndView again(
            @PathVariable String code,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return openAgain(byCode(code, principal, request), view, new Input(typed));
    }

    @PostMapping("/said/{id}/again/{view}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView againByAccount(
            @PathVariable UUID id,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return openAgain(signedIn(id, principal), view, new Input(typed));
    }

    private ModelAndView openAgain(Back back, UUID view, Input input) {
        var id = new ViewId(view);
        String form = ReceiptForms.again(id);
        return after(
                back,
                sent(
                        back,
                        form,
                        input,
                        back.as(() -> looking.openAgain(back.area(), id, input.fingerprint(), input.text(form)))),
                Map.of(form, input.text(form)));
    }

    /** What was typed into a form that is stored is kept no longer. */
    private <T> Saving<T> sent(Back back, String form, Input input, Saving<T> saving) {
        if (saving instanceof Saving.Saved<T>) {
            back.as(() -> {
                unsent.sent(back.area(), back.sitting(), form, input.submission());
                return form;
            });
        }
        return saving;
    }

    /** What a browser sends by itself while somebody types. @param form which, by the name that {@link ReceiptForms} has for it */
    @PostMapping("/say/{code}/unsent")
    ResponseEntity<Void> keep(
            @PathVariable String code,
            @RequestParam String form,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return keep(byCode(code, principal, request), form, new Input(typed));
    }

    @PostMapping("/said/{id}/unsent")
    @AllowedTo(Role.SIGNED_IN)
    ResponseEntity<Void> keepByAccount(
            @PathVariable UUID id,
            @RequestParam String form,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return keep(signedIn(id, principal), form, new Input(typed));
    }

    private ResponseEntity<Void> keep(Back back, String form, Input input) {
        return UnsentPages.answer(back.as(() -> unsent.keep(
                back.area(), back.sitting(), form, ReceiptFields.read(form, input), input.id("submission"))));
    }

    @PostMapping("/say/{code}/read")
    ModelAndView read(@PathVariable String code, Principal principal, HttpServletRequest request) {
        return read(byCode(code, principal, request));
    }

    @PostMapping("/said/{id}/read")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView readByAccount(@PathVariable UUID id, Principal principal) {
        return read(signedIn(id, principal));
    }

    private ModelAndView read(Back back) {
        return after(back, back.as(() -> looking.read(back.area(), back.sitting())), Map.of());
    }

    @PostMapping("/say/{code}/add")
    ModelAndView add(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return add(byCode(code, principal, request), new Input(typed));
    }

    @PostMapping("/said/{id}/add")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView addByAccount(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        return add(signedIn(id, principal), new Input(typed));
    }

    private ModelAndView add(Back back, Input input) {
        return after(
                back,
                sent(
                        back,
                        ReceiptForms.ADD,
                        input,
                        back.as(() -> changing.add(back.area(), back.sitting(), input.text("words")))),
                Map.of("words", input.text("words")));
    }

    private ModelAndView after(Back back, Saving<?> saving, Map<String, String> typed) {
        return saving instanceof Saving.Refused<?> no
                ? again(back, FormErrors.of(no.findings(), Wording::of), typed)
                : FormAnswers.on(back.at());
    }

    private ModelAndView again(Back back, FormErrors errors, Map<String, String> typed) {
        return back.held() == null
                ? pages.mine(back.area(), back.sitting(), "", errors, typed)
                : pages.show(back.held(), back.at().substring("/say/".length()), "", errors, typed);
    }

    @GetMapping("/say/{code}/view/{view}")
    ModelAndView change(
            @PathVariable String code, @PathVariable UUID view, Principal principal, HttpServletRequest request) {
        Back back = byCode(code, principal, request);
        return change(back, heard(back), view);
    }

    @GetMapping("/said/{id}/view/{view}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView changeByAccount(@PathVariable UUID id, @PathVariable UUID view, Principal principal) {
        return change(signedIn(id, principal), opened.of(principal.inArea(), id, "to change their words"), view);
    }

    private ModelAndView change(Back back, Views.Heard heard, UUID id) {
        return FormAnswers.page("voice/change", changePage(back, heard, mine(back, heard, id)));
    }

    /** Where whoever changed their words goes on: a child whom somebody helped has the page of what was said about them. */
    private static String readAt(Back back, Sitting sitting) {
        return back.held() == null && !Desk.gave(sitting, Principals.current())
                ? "/voice/child/" + sitting.about().id()
                : back.at();
    }

    private ChangePage changePage(Back back, Views.Heard heard, View view) {
        String set = heard.sitting().questions();
        List<String> offered = view.said().choices().isEmpty() ? List.of() : questions.offered(set, view);
        UnsentWords.Begun begun = heard.begun().get(ReceiptForms.change(view));
        return ChangePage.of(
                back.at(), readAt(back, heard.sitting()), view, begun, offered, FamilyWords.of(set, ""), questions);
    }

    private Views.Heard heard(Back back) {
        return back.as(() -> views.heard(back.area(), back.sitting()));
    }

    /** A view whose words they may change; there is no page for any other. */
    private View mine(Back back, Views.Heard heard, UUID id) {
        if (!back.as(() -> changing.mayChange(heard.sitting()))) {
            throw new NotFound();
        }
        return heard.views().stream()
                .map(Views.Told::view)
                .filter(view -> view.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/say/{code}/view/{view}")
    ModelAndView changed(
            @PathVariable String code,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return changed(byCode(code, principal, request), view, new Input(typed));
    }

    @PostMapping("/said/{id}/view/{view}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView changedByAccount(
            @PathVariable UUID id,
            @PathVariable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return changed(signedIn(id, principal), view, new Input(typed));
    }

    private ModelAndView changed(Back back, UUID id, Input input) {
        Views.Heard heard = heard(back);
        View view = mine(back, heard, id);
        Saving<ViewId> saved = back.as(() -> changing.change(
                back.area(),
                view.id(),
                input.version(),
                new Changing.Words(
                        input.text("words"),
                        input.text("saw"),
                        input.text("means"),
                        view.said().choices().isEmpty() ? null : input.several("choices"))));
        ChangePage page = changePage(back, heard, view);
        return switch (saved) {
            case Saving.Saved<ViewId> done -> FormAnswers.on(page.readAt());
            case Saving.Refused<ViewId> no -> page.again(input, FormErrors.of(no.findings(), Wording::of), Map.of());
            case Saving.Stale<ViewId> stale ->
                FormAnswers.same(input, stale.theirs())
                        ? FormAnswers.on(page.readAt())
                        : page.again(
                                input,
                                FormErrors.none()
                                        .and("words", "This was changed while you were writing. See both below"),
                                stale.theirs());
        };
    }
}
