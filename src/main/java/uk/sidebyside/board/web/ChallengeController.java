package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.Challenge;
import uk.sidebyside.board.ChallengeId;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Questions and their answers: the register, asking, answering, and saying whether that is enough. */
@Controller
@AllowedTo(Role.PUBLIC)
class ChallengeController {
    private static final int DAYS_UNLESS_SAID = 10;

    private final Challenges challenges;
    private final Choices choices;
    private final Refs refs;
    private final Clock clock;

    ChallengeController(Challenges challenges, Choices choices, Refs refs, Clock clock) {
        this.refs = refs;
        this.challenges = challenges;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/board/challenges")
    ModelAndView list(@RequestParam(name = "show", required = false) @Nullable String show, Principal principal) {
        return Forms.page(
                "board/challenges",
                ChallengesPage.of(
                        challenges.inArea(principal.inArea()), show, LocalDate.now(clock), Challenges.mayAsk()));
    }

    @GetMapping("/board/challenges.csv")
    ResponseEntity<byte[]> csv(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        return CsvFile.named("questions.csv", BoardFiles.questions(challenges.inArea(principal.inArea()), today));
    }

    @GetMapping("/board/challenges/ask")
    @AllowedToAskers
    ModelAndView ask(@RequestParam(name = "line", required = false) @Nullable String line, Principal principal) {
        return Forms.show(askForm(principal.inArea(), line == null ? "" : line));
    }

    @PostMapping("/board/challenges/ask")
    @AllowedToAskers
    ModelAndView asked(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        String line = input.text("line");
        var command = new Challenges.Ask(
                input.fingerprint(),
                input.text("question"),
                Forms.seat(input, "owner"),
                input.day("dueOn"),
                Choices.ref(area, line));
        return Forms.send(askForm(area, line), input, () -> challenges.ask(area, command), id -> address(id.value()));
    }

    private FormPage askForm(AreaId area, String line) {
        return FormPage.asking(
                        "Ask a question",
                        "The post that you choose gets your question by e-mail. You are told when it is answered.",
                        "/board/challenges",
                        "/board/challenges/ask",
                        "Ask")
                .with(new FormPage.Area("question", "Your question", "", "", 5, 2000, false))
                .with(new FormPage.Select("line", "What is it about?", "", choices.lines(area), line, false))
                .with(new FormPage.Select("owner", "Who must answer?", "", choices.posts(area), "", false))
                .with(new FormPage.Day("dueOn", "Answer needed by", soon(), false));
    }

    private DateEntry soon() {
        return DateEntry.of(uk.sidebyside.shared.WorkingDays.after(LocalDate.now(clock), DAYS_UNLESS_SAID));
    }

    @GetMapping("/board/challenges/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        Challenge challenge = challenges.byId(principal.inArea(), new ChallengeId(id));
        Ref line = challenge.line();
        RefResolver.Resolved about =
                line == null ? null : refs.resolve(line, principal).orElse(null);
        return Forms.page("board/challenge", ChallengePage.of(challenge, about, principal, LocalDate.now(clock)));
    }

    @GetMapping("/board/challenges/{id}/answer")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView answer(@PathVariable UUID id, Principal principal) {
        Challenge challenge = challenges.byId(principal.inArea(), new ChallengeId(id));
        if (!principal.holds(challenge.owner())) {
            throw new NotFound();
        }
        return Forms.show(answerForm(challenge));
    }

    @PostMapping("/board/challenges/{id}/answer")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView answered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Challenge challenge = challenges.byId(area, new ChallengeId(id));
        return Forms.send(
                answerForm(challenge),
                input,
                () -> challenges.answer(area, challenge.id(), input.fingerprint(), input.text("words")),
                done -> address(id));
    }

    private static FormPage answerForm(Challenge challenge) {
        String address = address(challenge.id().value());
        return FormPage.asking(
                        "Answer question " + challenge.number(),
                        challenge.question(),
                        address,
                        address + "/answer",
                        "Send the answer")
                .with(new FormPage.Area("words", "Your answer", "", "", 8, 4000, false));
    }

    @GetMapping("/board/challenges/{id}/not-accept")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView notEnough(@PathVariable UUID id, Principal principal) {
        Challenge challenge = challenges.byId(principal.inArea(), new ChallengeId(id));
        if (!Challenges.mayJudge(challenge)) {
            throw new NotFound();
        }
        return Forms.show(notEnoughForm(challenge));
    }

    @PostMapping("/board/challenges/{id}/not-accept")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView notAccepted(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Challenge challenge = challenges.byId(area, new ChallengeId(id));
        return Forms.send(
                notEnoughForm(challenge),
                input,
                () -> challenges.notAccept(
                        area, challenge.id(), input.fingerprint(), input.text("reason"), input.day("dueOn")),
                done -> address(id));
    }

    private FormPage notEnoughForm(Challenge challenge) {
        String address = address(challenge.id().value());
        return FormPage.asking(
                        "The answer is not enough",
                        "The question is open again until the day that you set.",
                        address,
                        address + "/not-accept",
                        "Ask again")
                .with(new FormPage.Area("reason", "Why is it not enough?", "", "", 4, 2000, false))
                .with(new FormPage.Day("dueOn", "Answer needed by", soon(), false));
    }

    @PostMapping("/board/challenges/{id}/accept")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView accept(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        challenges.accept(principal.inArea(), new ChallengeId(id), new Input(typed).fingerprint(), "");
        return Forms.on(address(id));
    }

    @PostMapping("/board/challenges/{id}/publish")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView publish(@PathVariable UUID id, Principal principal) {
        challenges.publish(principal.inArea(), new ChallengeId(id));
        return Forms.on(address(id));
    }

    private static String address(UUID id) {
        return "/board/challenges/" + id;
    }
}
