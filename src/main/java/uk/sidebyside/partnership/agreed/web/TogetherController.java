package uk.sidebyside.partnership.agreed.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.agreed.Agreements;
import uk.sidebyside.partnership.agreed.Foundation;
import uk.sidebyside.partnership.agreed.Foundations;

/** What working together means here, for everybody, as it holds today and as it read in earlier versions. */
@Controller
@AllowedTo(Role.PUBLIC)
class TogetherController {
    private final Foundations foundations;
    private final Agreements agreements;
    private final Areas areas;

    TogetherController(Foundations foundations, Agreements agreements, Areas areas) {
        this.foundations = foundations;
        this.agreements = agreements;
        this.areas = areas;
    }

    @GetMapping("/joint-partnership")
    ModelAndView show(Principal principal) {
        List<Foundations.Version> versions = foundations.versions(principal.inArea());
        int latest = versions.isEmpty() ? 0 : versions.getFirst().version();
        return page(principal, foundations.of(areas.byId(principal.inArea())), latest, versions);
    }

    @GetMapping("/joint-partnership/versions/{version}")
    ModelAndView older(@PathVariable int version, Principal principal) {
        return page(
                principal,
                foundations.version(principal.inArea(), version),
                version,
                foundations.versions(principal.inArea()));
    }

    private ModelAndView page(
            Principal principal, Foundation foundation, int shown, List<Foundations.Version> versions) {
        return FormAnswers.page(
                "partnership/agreed/together",
                new TogetherPage(
                        foundation,
                        shown,
                        versions,
                        agreements.inArea(principal.inArea()).stream()
                                .findFirst()
                                .map(AgreementPage::standing)
                                .orElse(""),
                        principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR)));
    }
}
