package uk.sidebyside.audits.collected.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** What everybody sees of audits: who bears the quality mark, and stories of good practice. */
@Controller
@AllowedTo(Role.PUBLIC)
class ShownAuditsController {
    private final ShownAudits shown;
    private final Areas areas;

    ShownAuditsController(ShownAudits shown, Areas areas) {
        this.shown = shown;
        this.areas = areas;
    }

    @GetMapping("/audits/marks")
    ModelAndView marks(@RequestParam(defaultValue = "") String sector, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "audits/collected/marks", new MarksPage(areas.byId(area).name(), sector, shown.marks(area)));
    }

    @GetMapping("/audits/marks/{service}")
    ModelAndView mark(@PathVariable UUID service, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "audits/collected/mark",
                new MarkPage(areas.byId(area).name(), shown.mark(area, new ServiceId(service))));
    }

    @GetMapping("/audits/good-practice")
    ModelAndView good(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String principle,
            @RequestParam(defaultValue = "") String age,
            Principal principal) {
        return FormAnswers.page(
                "audits/collected/goodPractice",
                new GoodPracticePage(sector, principle, age, shown.goodPractice(principal.inArea()), shown.mayWork()));
    }
}
