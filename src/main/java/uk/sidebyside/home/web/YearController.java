package uk.sidebyside.home.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.shared.AreaId;

/** The year in good practice, for everybody. */
@Controller
@AllowedTo(Role.PUBLIC)
class YearController {
    /** The year of the first guidance on joint partnership that this program knows of. */
    private static final int FIRST = 2020;

    private final Portfolio portfolio;
    private final ShownAudits audits;
    private final Clock clock;

    YearController(Portfolio portfolio, ShownAudits audits, Clock clock) {
        this.portfolio = portfolio;
        this.audits = audits;
        this.clock = clock;
    }

    @GetMapping("/good-practice")
    ModelAndView thisYear(Principal principal) {
        return page(principal, LocalDate.now(clock).getYear());
    }

    /** @throws NotFound for a year that is not there yet, or before the first */
    @GetMapping("/good-practice/{year}")
    ModelAndView year(@PathVariable int year, Principal principal) {
        return page(principal, year);
    }

    private ModelAndView page(Principal principal, int year) {
        int thisYear = LocalDate.now(clock).getYear();
        if (year < FIRST || year > thisYear) {
            throw new NotFound();
        }
        AreaId area = principal.inArea();
        return new ModelAndView(
                "home/year",
                "page",
                new YearPage(
                        year,
                        thisYear,
                        portfolio.shown(area).stream()
                                .filter(one -> one.words().goodPractice()
                                        && one.publishedOn().getYear() == year)
                                .toList(),
                        audits.goodPractice(area).stream()
                                .filter(one -> one.shownOn().getYear() == year)
                                .toList()));
    }
}
