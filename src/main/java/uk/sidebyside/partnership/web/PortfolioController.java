package uk.sidebyside.partnership.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.Unchanged;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** What everybody reads of working together: the front page, the portfolio, and you said, we did, because. */
@Controller
@AllowedTo(Role.PUBLIC)
class PortfolioController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int LINES = 200;
    private static final int IN_A_FEED = 50;

    private final Portfolio portfolio;
    private final YouSaid youSaid;
    private final Opportunities opportunities;
    private final PartnershipModels models;
    private final Choices choices;
    private final CameOfIt cameOfIt;
    private final Areas areas;
    private final SiteAddress site;

    PortfolioController(
            Portfolio portfolio,
            YouSaid youSaid,
            Opportunities opportunities,
            PartnershipModels models,
            Choices choices,
            CameOfIt cameOfIt,
            Areas areas,
            SiteAddress site) {
        this.portfolio = portfolio;
        this.youSaid = youSaid;
        this.opportunities = opportunities;
        this.models = models;
        this.choices = choices;
        this.cameOfIt = cameOfIt;
        this.areas = areas;
        this.site = site;
    }

    @GetMapping("/partnership")
    ModelAndView front(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/front",
                new FrontPage(
                        areas.byId(area).name(),
                        portfolio.everything(area),
                        opportunities.open(area),
                        youSaid.published(area, 3),
                        !principal.seats().isEmpty(),
                        principal.has(Role.COORDINATOR)));
    }

    @GetMapping("/partnership/portfolio")
    ModelAndView all(PortfolioFilter filter, Principal principal) {
        return FormAnswers.page("partnership/portfolio", page(filter, principal.inArea()));
    }

    private PortfolioPage page(PortfolioFilter filter, AreaId area) {
        Portfolio.Everything all = portfolio.everything(area);
        return new PortfolioPage(
                filter,
                all.shown(),
                underWay(area, all.begun()),
                all.heldBack(),
                choices.options(area, Strand.PRINCIPLES, "Any principle"),
                choices.options(area, Strand.BENEFITS, "Anything"));
    }

    private List<UnderWay> underWay(AreaId area, List<Portfolio.Begun> begun) {
        List<Opportunities.Opportunity> open = begun.isEmpty() ? List.of() : opportunities.open(area);
        Map<String, Model> known = new HashMap<>();
        return begun.stream()
                .map(piece -> UnderWay.of(
                        piece,
                        known.computeIfAbsent(
                                piece.model() + " " + piece.modelVersion(),
                                key -> models.version(area, piece.model(), piece.modelVersion())),
                        open))
                .toList();
    }

    @GetMapping("/partnership/portfolio.csv")
    ResponseEntity<byte[]> file(PortfolioFilter filter, Principal principal) {
        String text = PortfolioFile.of(page(filter, principal.inArea()));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("joint-partnership.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/partnership/portfolio/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Portfolio.Entry entry = portfolio.byId(area, new PieceId(id));
        return FormAnswers.page(
                "partnership/entry",
                new EntryPage(
                        entry,
                        choices.words(area, Strand.PRINCIPLES, entry.principles()),
                        choices.words(area, Strand.BENEFITS, entry.benefits()),
                        youSaid.of(area, entry.id()).stream()
                                .filter(line -> line.publishedAt() != null)
                                .toList(),
                        portfolio.evidence(area, entry.id()).stream()
                                .filter(item -> item.visibility() == Evidence.Visibility.PUBLIC)
                                .toList(),
                        cameOfIt.told(area, entry.id()),
                        picture(area, entry)));
    }

    /** Of a small piece, which goes through no steps one by one, its beginning and its end. */
    private List<Step> picture(AreaId area, Portfolio.Entry entry) {
        return entry.steps().small()
                ? StepsPicture.ofSmall(entry)
                : StepsPicture.shown(
                        models.version(
                                area, entry.steps().model(), entry.steps().version()),
                        entry.steps());
    }

    @GetMapping("/partnership/you-said")
    ModelAndView youSaid(Principal principal) {
        return FormAnswers.page("partnership/youSaid", new YouSaidPage(youSaid.published(principal.inArea(), LINES)));
    }

    @GetMapping("/partnership/you-said.atom")
    @Nullable
    ResponseEntity<byte[]> feed(Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        byte[] bytes =
                YouSaidFeed.of(areas.byId(area), youSaid.published(area, IN_A_FEED), path -> site.of(area, path));
        return Unchanged.or(request, bytes, () -> ResponseEntity.ok().contentType(ATOM));
    }
}
