package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.Briefings;
import uk.sidebyside.board.DocumentId;
import uk.sidebyside.board.GovernanceDocument;
import uk.sidebyside.board.GovernanceDocuments;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Briefings and governance documents. */
@Controller
@AllowedToMembers
class GovernanceController {
    private final Briefings briefings;
    private final GovernanceDocuments documents;
    private final Choices choices;
    private final Clock clock;

    GovernanceController(Briefings briefings, GovernanceDocuments documents, Choices choices, Clock clock) {
        this.briefings = briefings;
        this.documents = documents;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/board/briefings")
    ModelAndView briefings(
            @RequestParam(name = "audience", required = false) @Nullable String audience, Principal principal) {
        AreaId area = principal.inArea();
        return Forms.page(
                "board/briefings",
                new BriefingsPage(
                        briefings.inArea(area, audience),
                        briefings.audiences(area),
                        audience == null ? "" : audience,
                        Briefings.mayLog()));
    }

    @GetMapping("/board/briefings.csv")
    ResponseEntity<byte[]> briefingsCsv(
            @RequestParam(name = "audience", required = false) @Nullable String audience, Principal principal) {
        return CsvFile.named("briefings.csv", BoardFiles.briefings(briefings.inArea(principal.inArea(), audience)));
    }

    @GetMapping("/board/briefings/log")
    @AllowedToBriefers
    ModelAndView log() {
        return Forms.show(briefingForm());
    }

    @PostMapping("/board/briefings/log")
    @AllowedToBriefers
    ModelAndView logged(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        var command = new Briefings.Log(
                input.fingerprint(),
                input.day("givenOn"),
                input.text("audience"),
                input.text("subject"),
                input.text("material"),
                input.text("questions"));
        return Forms.send(
                briefingForm(),
                input,
                () -> briefings.log(principal.inArea(), command),
                id -> "/board/briefings/" + id.value());
    }

    private FormPage briefingForm() {
        return FormPage.asking("Log a briefing", "", "/board/briefings", "/board/briefings/log", "Log it")
                .with(new FormPage.Day("givenOn", "Day of the briefing", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Line("audience", "Who was briefed?", "For example, Parents and carers", "", false))
                .with(new FormPage.Line("subject", "What about?", "", "", false))
                .with(new FormPage.Area(
                        "material",
                        "What they were given or shown",
                        "You can add files and links on the next page.",
                        "",
                        3,
                        2000,
                        true))
                .with(new FormPage.Area("questions", "What they asked", "", "", 5, 4000, true));
    }

    @GetMapping("/board/documents")
    @AllowedTo(Role.PUBLIC)
    ModelAndView documents(Principal principal) {
        return Forms.page(
                "board/documents",
                new DocumentsPage(
                        documents.inArea(principal.inArea()),
                        LocalDate.now(clock),
                        principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR)));
    }

    @GetMapping("/board/documents/{id}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView document(
            @PathVariable UUID id,
            @RequestParam(name = "version", required = false) @Nullable String version,
            Principal principal) {
        GovernanceDocument document = documents.byId(principal.inArea(), new DocumentId(id));
        GovernanceDocument.Version shown = version == null
                ? document.current()
                : document.versions().stream()
                        .filter(each -> String.valueOf(each.number()).equals(version))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Forms.page(
                "board/document",
                new DocumentPage(
                        document, shown, LocalDate.now(clock), principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR)));
    }

    @GetMapping("/board/documents/new")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView open(Principal principal) {
        return Forms.show(newForm(principal.inArea()));
    }

    @PostMapping("/board/documents/new")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView opened(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                newForm(area),
                input,
                () -> documents.open(area, Forms.body(input), kind(input), input.text("title"), text(input)),
                id -> "/board/documents/" + id.value());
    }

    private static GovernanceDocument.Kind kind(Input input) {
        return Arrays.stream(GovernanceDocument.Kind.values())
                .filter(each -> each.code().equals(input.text("kind")))
                .findFirst()
                .orElseThrow();
    }

    private FormPage newForm(AreaId area) {
        List<Option> kinds = Arrays.stream(GovernanceDocument.Kind.values())
                .map(kind -> Option.of(kind.code(), kind.label()))
                .toList();
        return texts(
                FormPage.asking("A new document", "", "/board/documents", "/board/documents/new", "Save")
                        .with(new FormPage.Select("body", "Whose document is it?", "", choices.bodies(area), "", false))
                        .with(new FormPage.Select("kind", "What kind is it?", "", kinds, "", false))
                        .with(new FormPage.Line("title", "Name", "", "", false)),
                "");
    }

    private static FormPage texts(FormPage page, String words) {
        return page.with(new FormPage.Day("agreedOn", "Agreed on", DateEntry.BLANK, false))
                .with(new FormPage.Day("reviewOn", "Review on", DateEntry.BLANK, true))
                .with(new FormPage.Area("words", "What it says", "", words, 16, 40000, false));
    }

    private static GovernanceDocuments.Text text(Input input) {
        return new GovernanceDocuments.Text(
                input.fingerprint(),
                input.day("agreedOn"),
                input.day("reviewOn"),
                input.text("words"),
                input.text("whatChanged"));
    }

    @GetMapping("/board/documents/{id}/revise")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView revise(@PathVariable UUID id, Principal principal) {
        return Forms.show(reviseForm(documents.byId(principal.inArea(), new DocumentId(id))));
    }

    @PostMapping("/board/documents/{id}/revise")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView revised(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        GovernanceDocument document = documents.byId(area, new DocumentId(id));
        return Forms.send(
                reviseForm(document).version(input.version()),
                input,
                () -> documents.revise(area, document.id(), input.version(), text(input)),
                done -> "/board/documents/" + id);
    }

    private static FormPage reviseForm(GovernanceDocument document) {
        String address = "/board/documents/" + document.id().value();
        return texts(
                        FormPage.asking(
                                "New version of " + document.title(),
                                "",
                                address,
                                address + "/revise",
                                "Save the new version"),
                        document.current().words())
                .version(document.current().number())
                .with(new FormPage.Area("whatChanged", "What changed", "", "", 3, 1000, true));
    }
}
