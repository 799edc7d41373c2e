package uk.sidebyside.partnership.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.shared.AreaId;

/** The pieces of work with one child, for those who work with the child. */
@Controller
@AllowedToLeads
class ChildPiecesController {
    private final Pieces pieces;
    private final Looks looks;

    ChildPiecesController(Pieces pieces, Looks looks) {
        this.pieces = pieces;
        this.looks = looks;
    }

    @GetMapping("/partnership/child/{child}")
    ModelAndView ofChild(@PathVariable UUID child, Principal principal) {
        AreaId area = principal.inArea();
        Child about = looks.open(area, new ChildId(child), "to read which pieces of work there are");
        if (!pieces.mayBeginWith(area, about.id())) {
            throw new NotFound();
        }
        return FormAnswers.page(
                "partnership/childPieces",
                new ChildPiecesPage(about.id().value(), about.knownAs(), pieces.ofChild(area, about.id())));
    }
}
