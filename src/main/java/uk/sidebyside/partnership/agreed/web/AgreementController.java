package uk.sidebyside.partnership.agreed.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreements;
import uk.sidebyside.shared.AreaId;

/** What the partners agreed, and who has signed it, for everybody. */
@Controller
@AllowedTo(Role.PUBLIC)
class AgreementController {
    private final Agreements agreements;
    private final Clock clock;

    AgreementController(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @GetMapping("/joint-partnership/agreement")
    ModelAndView latest(Principal principal) {
        List<Agreement> all = agreements.inArea(principal.inArea());
        return page(principal, all.isEmpty() ? null : all.getFirst(), all);
    }

    @GetMapping("/joint-partnership/agreement/{number}")
    ModelAndView numbered(@PathVariable int number, Principal principal) {
        return page(principal, agreements.numbered(principal.inArea(), number), agreements.inArea(principal.inArea()));
    }

    private ModelAndView page(Principal principal, @Nullable Agreement shown, List<Agreement> all) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/agreed/agreement",
                new AgreementPage(
                        shown,
                        all,
                        shown == null ? Map.of() : agreements.successors(area, shown),
                        shown == null ? List.of() : agreements.mine(area, shown),
                        shown == null || !principal.signedIn() ? List.of() : agreements.papers(area, shown),
                        principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR),
                        LocalDate.now(clock)));
    }
}
