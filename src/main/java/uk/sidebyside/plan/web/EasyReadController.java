package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;

/** Easy Read versions of areas and actions, beside the pages that they are versions of. */
@Controller
@AllowedTo(Role.PUBLIC)
class EasyReadController {
    private final Plans plans;

    EasyReadController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plan/area/{number}/easy-read")
    ModelAndView area(
            @PathVariable int number,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        PlanTree.AreaForImprovement area =
                plans.tree(principal.inArea(), plan).area(number).orElseThrow(NotFound::new);
        LocalDate changed = area.lines()
                .map(Line::reportedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return page(
                "Area " + number + ": " + area.title(),
                PlanPage.at("/plan#area-" + number, null),
                area.easyRead(),
                area.easyReadOn(),
                changed,
                principal);
    }

    @GetMapping("/plan/action/{ref}/easy-read")
    ModelAndView action(
            @PathVariable String ref,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        Line line = plans.tree(principal.inArea(), plan).line(ref).orElseThrow(NotFound::new);
        return page(
                "Action " + ref,
                PlanPage.at("/plan/action/" + ref, plan),
                line.easyRead(),
                line.easyReadOn(),
                line.reportedOn(),
                principal);
    }

    /** @throws NotFound where nobody has written one yet */
    private static ModelAndView page(
            String title,
            String standard,
            String text,
            @Nullable LocalDate writtenOn,
            @Nullable LocalDate changedOn,
            Principal principal) {
        if (text.isBlank()) {
            throw new NotFound();
        }
        boolean editor = principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
        return new ModelAndView(
                "plan/easyRead",
                "page",
                new EasyReadPage(title, standard, new EasyRead(text, writtenOn, changedOn), editor));
    }
}
