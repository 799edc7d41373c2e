package uk.sidebyside.partnership.agreed.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.Agreements;
import uk.sidebyside.partnership.agreed.rules.DrawUpAgreement;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Where a version of the agreement is drawn up, and where a paper that somebody signed is attached. */
@Controller
@AllowedToAuthors
class AgreementEditController {
    private static final String AGREEMENT = "/joint-partnership/agreement";

    private final Agreements agreements;
    private final Organisations organisations;

    AgreementEditController(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    @GetMapping(AGREEMENT + "/new")
    ModelAndView asked(Principal principal) {
        return FormAnswers.show(form(principal.inArea()));
    }

    @PostMapping(AGREEMENT + "/new")
    ModelAndView drawUp(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                form(area),
                input,
                () -> agreements.drawUp(
                        area,
                        new Agreements.DrawUp(
                                input.fingerprint(),
                                input.text("title"),
                                input.text("words"),
                                lines(input.text("points")),
                                input.day("reviewOn"),
                                input.ids("parties").stream()
                                        .map(OrganisationId::new)
                                        .toList())),
                number -> AGREEMENT + "/" + number,
                Wordings::of);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A new version begins with the words of the one before, the first with those who answer for the area. */
    private FormPage form(AreaId area) {
        List<Agreement> all = agreements.inArea(area);
        Agreement before = all.isEmpty() ? null : all.getFirst();
        List<String> parties = before == null
                ? organisations.inArea(area).stream()
                        .filter(one -> one.accountable() && one.succeededBy() == null)
                        .map(one -> one.id().value().toString())
                        .toList()
                : before.parties().stream()
                        .map(party -> party.organisation().value().toString())
                        .toList();
        return FormPage.asking(
                        "Draw up a version of the agreement",
                        "Its words can’t be changed afterwards. Those who are named can sign it at once.",
                        AGREEMENT,
                        AGREEMENT + "/new",
                        "Draw it up")
                .with(new FormPage.Line("title", "Title", "", before == null ? "" : before.title(), false))
                .with(new FormPage.Area(
                        "words",
                        "What is agreed",
                        "",
                        before == null ? "" : before.words(),
                        5,
                        DrawUpAgreement.LONGEST_WORDS,
                        false))
                .with(new FormPage.Area(
                        "points",
                        "What each partner promises",
                        "One promise on each line",
                        before == null ? "" : String.join("\n", before.points()),
                        6,
                        8000,
                        true))
                .with(new FormPage.Day("reviewOn", "Looked at again by", DateEntry.BLANK, false))
                .with(new FormPage.Several(
                        "parties",
                        "Who signs",
                        organisations.inArea(area).stream()
                                .filter(one -> one.succeededBy() == null)
                                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                                .toList(),
                        parties));
    }

    @GetMapping(AGREEMENT + "/{number}/paper/{party}")
    ModelAndView paper(@PathVariable int number, @PathVariable UUID party, Principal principal) {
        Agreement agreement = agreements.numbered(principal.inArea(), number);
        if (agreement.replaced(agreements.inArea(principal.inArea())) != null) {
            throw new NotFound();
        }
        return page(new SignedPaperPage(
                agreement, named(agreement, party), UUID.randomUUID(), "", "", "", DateEntry.BLANK, FormErrors.none()));
    }

    @PostMapping(AGREEMENT + "/{number}/paper/{party}")
    ModelAndView attach(
            @PathVariable int number,
            @PathVariable UUID party,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal principal) {
        Agreement agreement = agreements.numbered(principal.inArea(), number);
        var input = new Input(typed);
        FormErrors errors = FormErrors.none()
                .andIfPresent("signedOn", input.date("signedOn").problem("The day of signing"));
        if (file == null || file.isEmpty()) {
            errors = errors.and("file", "Choose the scanned paper");
        } else if (!errors.any()) {
            errors = attached(agreement, party, input, file, principal);
        }
        return errors.any()
                ? page(new SignedPaperPage(
                        agreement,
                        named(agreement, party),
                        input.submission(),
                        input.text("name"),
                        input.text("role"),
                        input.text("contact"),
                        input.date("signedOn"),
                        errors))
                : FormAnswers.on(agreement.address());
    }

    private FormErrors attached(Agreement agreement, UUID party, Input input, MultipartFile file, Principal principal) {
        String name = file.getOriginalFilename();
        var paper = new Agreements.Paper(
                input.submission(),
                input.text("name"),
                input.text("role"),
                input.text("contact"),
                input.day("signedOn"),
                name == null ? "paper" : name,
                file);
        try {
            Saving<Integer> saving = agreements.attach(principal.inArea(), agreement.number(), party, paper);
            return saving instanceof Saving.Refused<Integer> no
                    ? FormErrors.of(no.findings(), Wordings::of)
                    : FormErrors.none();
        } catch (FileRefused refused) {
            return FormErrors.none().and("file", refused.words());
        }
    }

    private static Party named(Agreement agreement, UUID party) {
        return agreement.parties().stream()
                .filter(one -> one.id().equals(party))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(SignedPaperPage page) {
        ModelAndView view = FormAnswers.page("partnership/agreed/paper", page);
        view.setStatus(page.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
