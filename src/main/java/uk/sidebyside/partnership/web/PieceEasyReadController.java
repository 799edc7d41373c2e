package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.join.OpportunityId;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** Easy Read versions of the models, of what was made and of what can be joined, beside the pages that they are versions of. */
@Controller
@AllowedTo(Role.PUBLIC)
class PieceEasyReadController {
    private final PieceEasyRead easyRead;
    private final PartnershipModels models;
    private final Portfolio portfolio;
    private final Opportunities opportunities;
    private final Pieces pieces;
    private final PieceDesk desk;

    PieceEasyReadController(
            PieceEasyRead easyRead,
            PartnershipModels models,
            Portfolio portfolio,
            Opportunities opportunities,
            Pieces pieces,
            PieceDesk desk) {
        this.easyRead = easyRead;
        this.models = models;
        this.portfolio = portfolio;
        this.opportunities = opportunities;
        this.pieces = pieces;
        this.desk = desk;
    }

    @GetMapping("/partnership/model/{code}/easy-read")
    ModelAndView model(@PathVariable String code, Principal principal) {
        Model model = models.byCode(principal.inArea(), code);
        var text = new PieceEasyRead.Written(String.join("\n", model.easyRead()), null, 0);
        return page(model.name(), "/partnership/model/" + code, text, null, false);
    }

    @GetMapping("/partnership/portfolio/{id}/easy-read")
    ModelAndView shown(@PathVariable UUID id, Principal principal) {
        Portfolio.Entry entry = portfolio.byId(principal.inArea(), new PieceId(id));
        boolean leads = !principal.seats().isEmpty() && pieces.mayLead(principal.inArea(), entry.id());
        return page(entry.title(), entry.at(), entry.easyRead(), entry.publishedOn(), leads);
    }

    @GetMapping("/partnership/opportunity/{id}/easy-read")
    ModelAndView open(@PathVariable UUID id, Principal principal) {
        Opportunities.Opportunity one = opportunities.byId(principal.inArea(), new OpportunityId(id));
        boolean leads = !principal.seats().isEmpty() && pieces.mayLead(principal.inArea(), one.piece());
        return page(one.words().title(), one.at(), one.easyRead(), one.fromOn(), leads);
    }

    /** @throws NotFound where nobody has written one yet */
    private static ModelAndView page(
            String title, String standard, PieceEasyRead.Written text, @Nullable LocalDate changedOn, boolean leads) {
        if (text.blank()) {
            throw new NotFound();
        }
        return FormAnswers.page(
                "partnership/easyRead",
                new EasyReadPage(title, standard, new EasyRead(text.text(), text.on(), changedOn), leads));
    }

    @GetMapping("/partnership/piece/{id}/easy-read")
    @AllowedToLeads
    ModelAndView write(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(form(area, desk.toLead(area, id)));
    }

    @PostMapping("/partnership/piece/{id}/easy-read")
    @AllowedToLeads
    ModelAndView written(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                form(area, piece).version(input.version()),
                input,
                () -> easyRead.write(area, piece.id(), input.version(), input.text("easyRead")),
                saved -> piece.at() + "/told",
                Wording::of);
    }

    private FormPage form(AreaId area, Piece piece) {
        PieceEasyRead.Written now = easyRead.toWrite(area, piece.id());
        return FormPage.asking(
                        "“" + piece.title() + "” in Easy Read",
                        "It stands beside the page on which people can join, and beside what everybody reads of it.",
                        piece.at() + "/told",
                        piece.at() + "/easy-read",
                        "Save")
                .with(new FormPage.Area("easyRead", "Easy Read version", EasyRead.HINT, now.text(), 10, 4000, true))
                .version(now.version());
    }
}
