package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.shared.AreaId;

/** Drafts and who agrees to them; and the check questions, on the worker's side. */
@Controller
@AllowedToLeads
class AgreeController {
    private static final String ALL = "all";

    private final PieceDesk desk;
    private final Agreements agreements;
    private final Checks checks;
    private final Participants participants;
    private final Reached reached;

    AgreeController(PieceDesk desk, Agreements agreements, Checks checks, Participants participants, Reached reached) {
        this.desk = desk;
        this.agreements = agreements;
        this.checks = checks;
        this.participants = participants;
        this.reached = reached;
    }

    @GetMapping("/partnership/piece/{id}/agree")
    @AllowedToPartners
    ModelAndView agree(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/agree",
                desk.reading(
                        area,
                        id,
                        head -> new AgreePage(
                                head, agreements.all(area, head.piece().id()), reached.withoutEmail(area, head))));
    }

    @GetMapping("/partnership/piece/{id}/agree/share")
    ModelAndView share(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(shareForm(area, desk.toLead(area, id)));
    }

    @PostMapping("/partnership/piece/{id}/agree/share")
    ModelAndView shared(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                shareForm(area, piece),
                input,
                () -> agreements.share(
                        area,
                        piece.id(),
                        input.text("title"),
                        input.text("words"),
                        input.text("link").strip()),
                saved -> piece.at() + "/agree",
                Wording::of);
    }

    private FormPage shareForm(AreaId area, Piece piece) {
        FormPage form = FormPage.asking(
                        "Show a draft",
                        "Everybody who takes part is asked whether they agree, also if they agreed to an earlier one. Those"
                                + " whom e-mail reaches get one that says so.",
                        piece.at() + "/agree",
                        piece.at() + "/agree/share",
                        "Show it")
                .with(new FormPage.Line("title", "What is it called?", "", "", false))
                .with(new FormPage.Area("words", "The words, or what is in it", "", "", 8, 8000, false))
                .with(new FormPage.Line("link", "Link to the whole of it", "Begins with https://", "", true));
        return reached.all(area, piece, form);
    }

    /** What somebody said by phone or on paper. */
    @GetMapping("/partnership/piece/{id}/people/{who}/agreement")
    ModelAndView forThem(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = one(area, piece, who);
        Agreements.All all = agreements.all(area, piece.id());
        return all.theirs(one.id())
                ? FormAnswers.on(piece.at() + "/agree")
                : FormAnswers.show(agreementForm(area, piece, one, all.drafts()));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/agreement")
    ModelAndView saidForThem(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam(defaultValue = "0") int draft,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = one(area, piece, who);
        return FormAnswers.send(
                agreementForm(area, piece, one, agreements.all(area, piece.id()).drafts()),
                input,
                () -> agreements.answer(
                        area,
                        one.id(),
                        draft,
                        AgreementAnswer.find(input.text("answer")).orElse(null),
                        input.text("words")),
                saved -> piece.at() + "/agree",
                Wording::of);
    }

    private Participant one(AreaId area, Piece piece, UUID who) {
        return participants.of(area, piece.id()).stream()
                .filter(one -> one.id().value().equals(who))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private FormPage agreementForm(AreaId area, Piece piece, Participant one, List<Agreements.Draft> drafts) {
        if (drafts.isEmpty()) {
            throw new NotFound();
        }
        Agreements.Draft draft = drafts.getLast();
        FormPage form = agreementFields(FormPage.asking(
                "Write down what “" + one.shownAs() + "” said to draft " + draft.number(),
                toRead(draft) + " It is marked as written down by you.",
                piece.at() + "/agree",
                piece.at() + "/people/" + one.id().value() + "/agreement" + ofDraft(draft),
                "Save"));
        return reached.one(area, piece, one.id(), form);
    }

    /** The draft that a form asks about, on the form itself. */
    static String toRead(Agreements.Draft draft) {
        String whole = draft.link().isBlank() ? "" : " The whole of it: " + draft.link();
        return "Draft " + draft.number() + ", “" + draft.title() + "”, shown on "
                + PartnershipWords.day(draft.sharedOn()) + ": “" + draft.words() + "”" + whole;
    }

    /** A form's address names the draft that it shows: what somebody says to it is not said to a later one. */
    static String ofDraft(Agreements.Draft draft) {
        return "?draft=" + draft.number();
    }

    static FormPage agreementFields(FormPage form) {
        return form.with(new FormPage.OneOf(
                        "answer",
                        "Do you agree?",
                        "",
                        Choices.of(AgreementAnswer.values(), AgreementAnswer::code, AgreementAnswer::label),
                        ""))
                .with(new FormPage.Area(
                        "words", "What would you change, or why do you not agree?", "", "", 4, 2000, true));
    }

    @GetMapping("/partnership/piece/{id}/checks")
    @AllowedToPartners
    ModelAndView checks(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.open(area, id);
        return FormAnswers.page(
                "partnership/checks",
                new ChecksPage(
                        desk.head(area, piece),
                        checks.asWorker(area, piece),
                        checks.before(area, piece.id()),
                        participants.of(area, piece.id())));
    }

    /** One question; or all of them together, of a small piece. */
    @GetMapping("/partnership/piece/{id}/checks/{check}/answer")
    ModelAndView answer(@PathVariable UUID id, @PathVariable String check, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        List<Checks.Question> asked = asked(area, piece, check);
        List<Checks.Question> open = asked.stream().filter(one -> !one.stands()).toList();
        return open.isEmpty() && !asked.isEmpty()
                ? FormAnswers.on(piece.at() + "/checks")
                : FormAnswers.show(form(piece, check, open));
    }

    @PostMapping("/partnership/piece/{id}/checks/{check}/answer")
    ModelAndView answered(
            @PathVariable UUID id,
            @PathVariable String check,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        List<Checks.Question> asked = asked(area, piece, check).stream()
                .filter(one ->
                        !one.stands() || input.has("answer-" + one.check().key()))
                .toList();
        return FormAnswers.send(
                form(piece, check, asked),
                input,
                () -> checks.answerAll(
                        area,
                        piece.id(),
                        asked.stream()
                                .map(one -> said(input, one.check().key()))
                                .toList()),
                saved -> piece.at() + "/checks",
                Wording::of);
    }

    static Checks.Said said(Input input, String key) {
        return new Checks.Said(
                key, CheckAnswer.find(input.text("answer-" + key)).orElse(null), input.text("words-" + key));
    }

    private List<Checks.Question> asked(AreaId area, Piece piece, String only) {
        return checks.asWorker(area, piece).stream()
                .filter(one -> only.equals(ALL) || one.check().key().equals(only))
                .toList();
    }

    private static FormPage form(Piece piece, String only, List<Checks.Question> asked) {
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        FormPage form = FormPage.asking(
                asked.size() == 1 ? "A question to check" : "The questions to check",
                "Answer as you see it. Those who take part answer too, and see your answer once they have. From then on it stays"
                        + " as it is.",
                piece.at() + "/checks",
                piece.at() + "/checks/" + only + "/answer",
                "Save");
        for (Checks.Question one : asked) {
            String needed = one.check().blocks() && piece.running()
                    ? "Needed: both sides answer this before it is finished"
                    : "";
            form = question(form, one.check().key(), one.check().worker(), needed, one.own());
        }
        return form;
    }

    static FormPage question(
            FormPage form,
            String key,
            String words,
            String hint,
            Checks.@org.jspecify.annotations.Nullable Answer own) {
        return form.with(new FormPage.OneOf(
                        "answer-" + key,
                        words,
                        hint,
                        Choices.of(CheckAnswer.values(), CheckAnswer::code, CheckAnswer::label),
                        own == null ? "" : own.answer().code()))
                .with(new FormPage.Area(
                        "words-" + key,
                        "What would you like to say about it?",
                        "If you say partly or no, write what was missing. Else you can leave this empty.",
                        own == null ? "" : own.words(),
                        2,
                        2000,
                        false));
    }
}
