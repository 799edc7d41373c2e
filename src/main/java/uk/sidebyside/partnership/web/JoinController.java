package uk.sidebyside.partnership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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
import uk.sidebyside.access.signin.Guesses;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.join.AskedRegister;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.join.OpportunityId;
import uk.sidebyside.partnership.join.Proposals;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/**
 * How anybody joins in without an account: opportunities, proposals, and agreeing to be asked. The code of a link is made from
 * the form that was sent, so a form that arrives ten times makes one.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class JoinController {
    private static final int AT_ONCE = 30;
    private static final Duration COMES_BACK = Duration.ofMinutes(2);

    private final Opportunities opportunities;
    private final AskedRegister register;
    private final Proposals proposals;
    private final Pieces pieces;
    private final Guesses guesses;
    private final Clock clock;

    JoinController(
            Opportunities opportunities,
            AskedRegister register,
            Proposals proposals,
            Pieces pieces,
            Guesses guesses,
            Clock clock) {
        this.opportunities = opportunities;
        this.register = register;
        this.proposals = proposals;
        this.pieces = pieces;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/partnership/opportunities")
    ModelAndView all(Principal principal) {
        return FormAnswers.page(
                "partnership/opportunities", new OpportunitiesPage(opportunities.open(principal.inArea())));
    }

    @GetMapping("/partnership/opportunity/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        var opportunity = opportunities.byId(area, new OpportunityId(id));
        LocalDate today = LocalDate.now(clock);
        boolean leads = !principal.seats().isEmpty() && pieces.mayLead(area, opportunity.piece());
        return FormAnswers.page(
                "partnership/opportunity", new OpportunityPage(opportunity, opportunity.openOn(today), leads));
    }

    @PostMapping("/partnership/opportunity/{id}/close")
    @AllowedToLeads
    ModelAndView close(@PathVariable UUID id, Principal principal) {
        opportunities.close(principal.inArea(), new OpportunityId(id));
        return FormAnswers.on("/partnership/opportunity/" + id);
    }

    @GetMapping("/partnership/opportunity/{id}/join")
    ModelAndView join(@PathVariable UUID id, Principal principal) {
        var opportunity = opportunities.byId(principal.inArea(), new OpportunityId(id));
        if (!opportunity.openOn(LocalDate.now(clock))) {
            return FormAnswers.on(opportunity.at());
        }
        return FormAnswers.show(joinForm(opportunity));
    }

    @PostMapping("/partnership/opportunity/{id}/join")
    ModelAndView joined(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var opportunity = opportunities.byId(area, new OpportunityId(id));
        UUID form = form(input);
        PlaceCode code = PlaceCode.from(form);
        return limited(request, () -> as(area, code, () -> opportunities.joinedBy(area, code)), () -> {
            var words = new Opportunities.Join(
                    PeopleController.words(input), input.several("mayAsk").contains("yes"));
            return FormAnswers.send(
                    joinForm(opportunity),
                    input,
                    () -> as(area, code, () -> opportunities.join(area, opportunity.id(), form, words)),
                    saved -> "/partnership/place/" + code.text(),
                    Wording::of);
        });
    }

    private static FormPage joinForm(Opportunities.Opportunity opportunity) {
        // Whoever would rather not come can always send somebody (REQUIREMENTS R087).
        List<Choice> ways = Stream.concat(opportunity.words().ways().stream(), Stream.of(Way.THROUGH_SOMEONE))
                .distinct()
                .sorted()
                .map(way -> Choice.of(way.code(), way.label()))
                .toList();
        return FormPage.asking(
                        "Join: " + opportunity.words().title(),
                        "You need no account. You get a link of your own, and you can stop whenever you like.",
                        opportunity.at(),
                        opportunity.at() + "/join",
                        "Join")
                .with(new FormPage.Line("name", "Your name", "Only those who lead the work see it", "", false))
                .with(new FormPage.Line("email", "Your email address", "We send your link there", "", true))
                .with(new FormPage.Line("phone", "Your phone number", "", "", true))
                .with(new FormPage.OneOf(
                        "side",
                        "You are",
                        "",
                        List.of(
                                Choice.of(Side.PARENT.code(), Side.PARENT.label()),
                                Choice.of(Side.YOUNG_PERSON.code(), Side.YOUNG_PERSON.label()),
                                Choice.of(Side.FAMILY.code(), "Other family"),
                                Choice.of(Side.PROFESSIONAL.code(), "Somebody who works with families")),
                        ""))
                .with(new FormPage.Line(
                        "shownAs",
                        "How do you want others to see you?",
                        "Without your name, like “A parent of a child at primary school”",
                        "",
                        false))
                .with(new FormPage.OneOf("way", "How do you want to take part?", "", ways, ""))
                .with(new FormPage.Line("through", "Who speaks for you, if somebody does?", "", "", true))
                .with(new FormPage.Area(
                        "accessNeeds",
                        "What would make it easier for you?",
                        "Like an interpreter, a ramp, breaks or childcare",
                        "",
                        3,
                        1000,
                        true))
                .with(new FormPage.Several(
                        "mayAsk",
                        "May we ask you about other work later?",
                        List.of(Choice.of("yes", "Yes, you may ask me")),
                        List.of()));
    }

    @GetMapping("/partnership/propose")
    ModelAndView propose() {
        return FormAnswers.show(proposeForm());
    }

    @PostMapping("/partnership/propose")
    ModelAndView proposed(
            @RequestParam MultiValueMap<String, String> typed, Principal principal, HttpServletRequest request) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        UUID form = form(input);
        PlaceCode code = PlaceCode.from(form);
        return limited(request, () -> as(area, code, () -> proposals.holds(area, code)), () -> {
            var words =
                    new Proposals.Words(input.text("what"), input.text("why"), input.text("name"), input.text("email"));
            return FormAnswers.send(
                    proposeForm(),
                    input,
                    () -> as(area, code, () -> proposals.propose(area, form, words)),
                    saved -> "/partnership/proposal/" + code.text(),
                    Wording::of);
        });
    }

    private static FormPage proposeForm() {
        return FormPage.asking(
                        "Propose something to do together",
                        "Anybody can. You need no account. You get an answer with a reason, and we tell you by when.",
                        "/partnership",
                        "/partnership/propose",
                        "Send your proposal")
                .with(new FormPage.Area("what", "What would you like to do together?", "", "", 4, 1000, false))
                .with(new FormPage.Area("why", "Why does it matter?", "", "", 4, 2000, false))
                .with(new FormPage.Line("name", "Your name", "", "", true))
                .with(new FormPage.Line(
                        "email", "Your email address", "We write to you when there is an answer", "", true));
    }

    @GetMapping("/partnership/proposal/{code}")
    ModelAndView proposal(@PathVariable String code, Principal principal) {
        PlaceCode read = PlaceCode.read(code).orElseThrow(NotFound::new);
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/proposal",
                new ProposalPage(as(area, read, () -> proposals.byCode(area, read)), LocalDate.now(clock)));
    }

    @GetMapping("/partnership/ask-me")
    ModelAndView askMe() {
        return FormAnswers.show(askMeForm());
    }

    @PostMapping("/partnership/ask-me")
    ModelAndView agreed(
            @RequestParam MultiValueMap<String, String> typed, Principal principal, HttpServletRequest request) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        UUID form = form(input);
        PlaceCode code = PlaceCode.from(form);
        return limited(request, () -> as(area, code, () -> register.holds(area, code)), () -> {
            var words = new AskedRegister.Words(
                    input.text("name"),
                    input.text("email"),
                    input.text("phone"),
                    Choices.several(input, "ways", Way::find),
                    input.text("interests"));
            return FormAnswers.send(
                    askMeForm(),
                    input,
                    () -> principal.signedIn()
                            ? register.agree(area, form, words)
                            : as(area, code, () -> register.agree(area, form, words)),
                    saved -> "/partnership/asked/" + code.text(),
                    Wording::of);
        });
    }

    private static FormPage askMeForm() {
        return FormPage.asking(
                        "May we ask you?",
                        "We keep a list of people who would like to help to shape services. You can take it back at any time.",
                        "/partnership/opportunities",
                        "/partnership/ask-me",
                        "Yes, you may ask me")
                .with(new FormPage.Line("name", "Your name", "", "", false))
                .with(new FormPage.Line("email", "Your email address", "", "", true))
                .with(new FormPage.Line("phone", "Your phone number", "", "", true))
                .with(new FormPage.Several("ways", "How would you like to take part?", Choices.ways(), List.of()))
                .with(new FormPage.Area("interests", "What matters to you?", "", "", 3, 1000, true));
    }

    @GetMapping("/partnership/asked/{code}")
    ModelAndView asked(@PathVariable String code, Principal principal) {
        PlaceCode read = PlaceCode.read(code).orElseThrow(NotFound::new);
        AreaId area = principal.inArea();
        boolean there = as(area, read, () -> register.holds(area, read));
        return FormAnswers.page("partnership/asked", new AskedPage(code, there));
    }

    @PostMapping("/partnership/asked/{code}/take-back")
    ModelAndView takenBack(@PathVariable String code, Principal principal) {
        PlaceCode read = PlaceCode.read(code).orElseThrow(NotFound::new);
        AreaId area = principal.inArea();
        as(area, read, () -> {
            register.takeBack(area, read);
            return read;
        });
        return FormAnswers.on("/partnership/asked/" + code);
    }

    private static <T> T as(AreaId area, PlaceCode code, Supplier<T> work) {
        return Principals.call(Participants.holder(area, code), work::get);
    }

    /**
     * What one network stores in a short time is limited, so that nobody can flood those who read it.
     *
     * @param before whether the same form was stored before
     */
    private ModelAndView limited(HttpServletRequest request, Supplier<Boolean> before, Supplier<ModelAndView> send) {
        var guess = new Guesses.Guess("partnership", request.getRemoteAddr(), AT_ONCE, COMES_BACK);
        if (!guesses.mayAsk(guess)) {
            ModelAndView wait = FormAnswers.page("partnership/wait", new OpportunitiesPage(List.of()));
            wait.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return wait;
        }
        boolean known = before.get();
        ModelAndView answer = send.get();
        String view = answer.getViewName();
        if (!known && view != null && view.startsWith("redirect:")) {
            guesses.spend(guess);
        }
        return answer;
    }

    /** A form without its random id was not made by us: what it makes can't be guessed all the same. */
    private static UUID form(Input input) {
        return input.id("submission") == null ? UUID.randomUUID() : input.fingerprint();
    }
}
