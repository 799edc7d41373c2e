package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.BothSides;
import uk.sidebyside.partnership.PartnershipServices;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.join.AskedRegister;
import uk.sidebyside.partnership.join.EntryId;
import uk.sidebyside.partnership.join.ProposalId;
import uk.sidebyside.partnership.join.Proposals;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.shared.AreaId;

/** What a coordinator keeps an eye on: services without a piece, proposals, and those who may be asked. */
@Controller
@AllowedTo(Role.COORDINATOR)
class CoordinateController {
    private final PartnershipServices services;
    private final BothSides bothSides;
    private final Proposals proposals;
    private final AskedRegister register;
    private final Pieces pieces;
    private final Clock clock;

    CoordinateController(
            PartnershipServices services,
            BothSides bothSides,
            Proposals proposals,
            AskedRegister register,
            Pieces pieces,
            Clock clock) {
        this.services = services;
        this.bothSides = bothSides;
        this.proposals = proposals;
        this.register = register;
        this.pieces = pieces;
        this.clock = clock;
    }

    @GetMapping("/partnership/services")
    @AllowedToPartners
    ModelAndView services(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/services",
                new ServicesPage(
                        services.year(area),
                        services.yearBegan(area),
                        bothSides.inArea(area),
                        services.mayCoordinate()));
    }

    @GetMapping("/partnership/services/{id}/support")
    @AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
    ModelAndView support(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(supportForm(services.byId(principal.inArea(), new ServiceId(id))));
    }

    @PostMapping("/partnership/services/{id}/support")
    @AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
    ModelAndView supported(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var service = services.byId(area, new ServiceId(id));
        return FormAnswers.send(
                supportForm(service),
                input,
                () -> services.offer(area, service.id(), input.text("words")),
                saved -> "/partnership/services",
                Wording::of);
    }

    private static FormPage supportForm(LocalService service) {
        return FormPage.asking(
                        "Offer support to “" + service.name() + "”",
                        "",
                        "/partnership/services",
                        "/partnership/services/" + service.id().value() + "/support",
                        "Save")
                .with(new FormPage.Area(
                        "words",
                        "What did you offer?",
                        "Like help to find families, or to lead a session",
                        "",
                        3,
                        1000,
                        false));
    }

    @GetMapping("/partnership/proposals")
    ModelAndView proposals(Principal principal) {
        return FormAnswers.page(
                "partnership/proposals", new ProposalsPage(proposals.all(principal.inArea()), LocalDate.now(clock)));
    }

    @GetMapping("/partnership/proposals/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(answerForm(area, proposals.byId(area, new ProposalId(id))));
    }

    @PostMapping("/partnership/proposals/{id}/answer")
    ModelAndView answered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var proposal = proposals.byId(area, new ProposalId(id));
        UUID piece = input.id("piece");
        return FormAnswers.send(
                answerForm(area, proposal).version(input.version()),
                input,
                () -> proposals.answer(
                        area,
                        proposal.id(),
                        input.version(),
                        Propose.Answer.find(input.text("answer")),
                        input.text("words"),
                        piece == null ? null : new PieceId(piece)),
                saved -> "/partnership/proposals",
                Wording::of);
    }

    private FormPage answerForm(AreaId area, Proposals.Proposal proposal) {
        return FormPage.asking(
                        "Answer a proposal",
                        proposal.words().what() + " " + proposal.words().why(),
                        "/partnership/proposals",
                        "/partnership/proposals/" + proposal.id().value() + "/answer",
                        "Send the answer")
                .with(new FormPage.OneOf(
                        "answer",
                        "What do you answer?",
                        "",
                        List.of(Propose.Answer.values()).stream()
                                .map(one -> Choice.of(one.code(), one.label()))
                                .toList(),
                        proposal.answer() == null ? "" : proposal.answer().code()))
                .with(new FormPage.Select(
                        "piece",
                        "Which piece of work does it lead to?",
                        "Begin a new one first, if there is none",
                        Choices.pieces(pieces.inArea(area).stream()
                                .filter(piece -> piece.child() == null && piece.running())
                                .toList()),
                        proposal.piece() == null ? "" : proposal.piece().value().toString(),
                        true))
                .with(new FormPage.Area("words", "What do you say, and why?", "", proposal.said(), 4, 2000, false))
                .version(proposal.version());
    }

    @GetMapping("/partnership/register")
    ModelAndView register(Principal principal) {
        return FormAnswers.page("partnership/register", new RegisterPage(register.all(principal.inArea())));
    }

    @GetMapping("/partnership/register/{id}/asked")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(askedForm(register.byId(principal.inArea(), new EntryId(id))));
    }

    @PostMapping("/partnership/register/{id}/asked")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var entry = register.byId(area, new EntryId(id));
        return FormAnswers.send(
                askedForm(entry),
                input,
                () -> register.asked(area, entry.id(), input.text("what")),
                saved -> "/partnership/register",
                Wording::of);
    }

    private static FormPage askedForm(AskedRegister.Entry entry) {
        return FormPage.asking(
                        "You asked " + entry.words().name(),
                        "It is written down, so that others are asked the next time.",
                        "/partnership/register",
                        "/partnership/register/" + entry.id().value() + "/asked",
                        "Save")
                .with(new FormPage.Line("what", "What did you ask them for?", "", "", false));
    }
}
