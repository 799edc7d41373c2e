package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.ActionId;
import uk.sidebyside.board.BoardAction;
import uk.sidebyside.board.Decision;
import uk.sidebyside.board.DecisionId;
import uk.sidebyside.board.Decisions;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.Download;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** The register of decisions and the log of actions. */
@Controller
@AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
class DecisionController {
    private final Decisions decisions;
    private final Choices choices;
    private final Refs refs;
    private final Clock clock;

    DecisionController(Decisions decisions, Choices choices, Refs refs, Clock clock) {
        this.refs = refs;
        this.decisions = decisions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping({"/board/decisions", "/board/decisions/{id}"})
    @AllowedToMembers
    ModelAndView list(@PathVariable(name = "id", required = false) @Nullable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        if (id != null) {
            decisions.byId(area, new DecisionId(id));
        }
        List<Decision> all = decisions.inArea(area);
        List<Decision> shown = all.stream()
                .filter(each -> id == null || each.id().value().equals(id))
                .toList();
        return Forms.page(
                "board/decisions",
                new DecisionsPage(
                        shown,
                        id == null ? decisions.actions(area) : List.of(),
                        refs.resolve(
                                shown.stream()
                                        .map(Decision::line)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                principal),
                        Download.csv("/board/decisions.csv", "All decisions", BoardFiles.decisions(all)),
                        LocalDate.now(clock),
                        principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR)));
    }

    @GetMapping("/board/decisions.csv")
    @AllowedToMembers
    ResponseEntity<byte[]> csv(Principal principal) {
        return CsvFile.named("decisions.csv", BoardFiles.decisions(decisions.inArea(principal.inArea())));
    }

    @GetMapping("/board/decisions/record")
    ModelAndView record(Principal principal) {
        return Forms.show(form(principal.inArea()));
    }

    @PostMapping("/board/decisions/record")
    ModelAndView recorded(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                form(area), input, () -> decisions.record(area, decision(area, input)), id -> "/board/decisions");
    }

    private static Decisions.Record decision(AreaId area, Input input) {
        return new Decisions.Record(
                input.fingerprint(),
                Forms.body(input),
                null,
                input.day("decidedOn"),
                input.text("what"),
                input.text("why"),
                input.ids("present").stream().map(SeatId::new).toList(),
                Choices.ref(area, input.text("line")),
                input.day("followUpOn"));
    }

    private FormPage form(AreaId area) {
        return FormPage.asking("Record a decision", "", "/board/decisions", "/board/decisions/record", "Record it")
                .with(new FormPage.Select("body", "Who decided?", "", choices.bodies(area), "", false))
                .with(new FormPage.Day("decidedOn", "Day of the decision", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Area("what", "What was decided", "", "", 4, 2000, false))
                .with(new FormPage.Area("why", "Why", "", "", 4, 2000, false))
                .with(new FormPage.Select("line", "What is it about?", "", choices.lines(area), "", false))
                .with(new FormPage.Several("present", "Who was there?", choices.present(area), List.of()))
                .with(new FormPage.Day("followUpOn", "Look at what came of it on", DateEntry.BLANK, true));
    }

    @GetMapping("/board/decisions/{id}/follow-up")
    ModelAndView followUp(@PathVariable UUID id, Principal principal) {
        return Forms.show(followUpForm(decisions.byId(principal.inArea(), new DecisionId(id))));
    }

    @PostMapping("/board/decisions/{id}/follow-up")
    ModelAndView followedUp(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Decision decision = decisions.byId(area, new DecisionId(id));
        return Forms.send(
                followUpForm(decision).version(input.version()),
                input,
                () -> decisions.followUp(area, decision.id(), input.version(), input.text("followUp")),
                done -> "/board/decisions");
    }

    private static FormPage followUpForm(Decision decision) {
        return FormPage.asking(
                        "What came of decision " + decision.number(),
                        decision.what(),
                        "/board/decisions",
                        "/board/decisions/" + decision.id().value() + "/follow-up",
                        "Save")
                .version(decision.version())
                .with(new FormPage.Area("followUp", "What came of it", "", decision.followUp(), 4, 2000, false));
    }

    @GetMapping("/board/actions/agree")
    ModelAndView agree(Principal principal) {
        return Forms.show(actionForm(principal.inArea()));
    }

    @PostMapping("/board/actions/agree")
    ModelAndView agreed(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                actionForm(area),
                input,
                () -> decisions.agree(
                        area,
                        new Decisions.Agree(
                                input.fingerprint(),
                                Forms.body(input),
                                null,
                                input.text("what"),
                                Forms.seat(input, "owner"),
                                input.day("dueOn"))),
                id -> "/board/decisions");
    }

    private FormPage actionForm(AreaId area) {
        return FormPage.asking("Agree an action", "", "/board/decisions", "/board/actions/agree", "Put it in the log")
                .with(new FormPage.Select("body", "Which body agreed it?", "", choices.bodies(area), "", false))
                .with(new FormPage.Area("what", "What is to be done", "", "", 3, 1000, false))
                .with(new FormPage.Select("owner", "Who does it?", "", choices.posts(area), "", false))
                .with(new FormPage.Day("dueOn", "By", DateEntry.BLANK, false));
    }

    @GetMapping("/board/actions/{id}/done")
    @AllowedToMembers
    ModelAndView finish(@PathVariable UUID id, Principal principal) {
        return Forms.show(doneForm(decisions.action(principal.inArea(), new ActionId(id))));
    }

    @PostMapping("/board/actions/{id}/done")
    @AllowedToMembers
    ModelAndView done(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        BoardAction action = decisions.action(area, new ActionId(id));
        return Forms.send(
                doneForm(action).version(input.version()),
                input,
                () -> decisions.done(area, action.id(), input.version(), input.text("outcome")),
                saved -> "/board/decisions");
    }

    private static FormPage doneForm(BoardAction action) {
        return FormPage.asking(
                        "Say that an action is done",
                        action.what(),
                        "/board/decisions",
                        "/board/actions/" + action.id().value() + "/done",
                        "Save")
                .version(action.version())
                .with(new FormPage.Area("outcome", "What was done", "", action.outcome(), 3, 1000, false));
    }
}
