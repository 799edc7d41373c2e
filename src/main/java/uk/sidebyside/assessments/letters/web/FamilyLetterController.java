package uk.sidebyside.assessments.letters.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** Kept letters, for the family and whoever may see the child. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class FamilyLetterController {
    private final Letters letters;
    private final LetterFiles files;
    private final Areas areas;

    FamilyLetterController(Letters letters, LetterFiles files, Areas areas) {
        this.letters = letters;
        this.files = files;
        this.areas = areas;
    }

    @GetMapping("/assessment/{child}/letters/{letter}")
    ModelAndView read(@PathVariable ChildId child, @PathVariable LetterId letter, Principal principal) {
        return FormAnswers.page("assessments/letter", page(principal.inArea(), child, letter));
    }

    @GetMapping("/assessment/{child}/letters/{letter}/letter.pdf")
    ResponseEntity<byte[]> paper(@PathVariable ChildId child, @PathVariable LetterId letter, Principal principal) {
        return files.of(page(principal.inArea(), child, letter));
    }

    private LetterPage page(AreaId area, ChildId child, LetterId id) {
        Letters.OfFamily its = letters.ofFamily(area, child, id);
        return new LetterPage(
                areas.byId(area).name(),
                its.letter(),
                its.of().head().reference(),
                "/assessment/" + child + "/letters/" + id,
                "/assessment/" + child,
                its.of().child().readByThemself() ? Audience.YOUNG : Audience.FAMILY,
                List.of(),
                "",
                FormErrors.none(),
                UUID.randomUUID());
    }
}
