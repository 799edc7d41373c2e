package uk.sidebyside.partnership.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.shared.AreaId;

/** The pieces of work with one child, for those who work with the child. */
@Controller
@AllowedToLeads
class ChildPiecesController {
    private final Pieces pieces;
    private final Children children;

    ChildPiecesController(Pieces pieces, Children children) {
        this.pieces = pieces;
        this.children = children;
    }

    @GetMapping("/partnership/child/{child}")
    ModelAndView ofChild(@PathVariable UUID child, Principal principal) {
        AreaId area = principal.inArea();
        Child about = children.find(area, new ChildId(child), Purpose.of("to read which pieces of work there are"));
        if (!pieces.mayBeginWith(area, about.id())) {
            throw new NotFound();
        }
        return FormAnswers.page(
                "partnership/childPieces",
                new ChildPiecesPage(about.id().value(), about.knownAs(), pieces.ofChild(area, about.id())));
    }
}
