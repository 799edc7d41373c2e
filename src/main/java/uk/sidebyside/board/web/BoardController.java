package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Governance;
import uk.sidebyside.board.Impacts;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Overviews;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Packs;
import uk.sidebyside.pages.AsAt;

/** The board's one page, the ten-minute pre-read and the picture of who reports to whom. */
@Controller
@AllowedToMembers
class BoardController {
    private final Overviews overviews;
    private final Packs packs;
    private final Bodies bodies;
    private final Impacts impacts;
    private final Clock clock;

    BoardController(Overviews overviews, Packs packs, Bodies bodies, Impacts impacts, Clock clock) {
        this.impacts = impacts;
        this.overviews = overviews;
        this.packs = packs;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/board")
    ModelAndView board(@RequestParam(name = "as-at", required = false) @Nullable String asAt, Principal principal) {
        if (asAt != null && !asAt.isBlank()) {
            LocalDate day = AsAt.day(asAt, LocalDate.now(clock), overviews.first(principal.inArea()));
            if (day != null) {
                return Forms.page("board/boardThen", new PastBoardPage(overviews.asKnown(principal.inArea(), day)));
            }
        }
        return Forms.page("board/board", new BoardPage(overviews.today(principal.inArea()), LocalDate.now(clock)));
    }

    @GetMapping("/board/pre-read/{meeting}")
    ModelAndView preRead(@PathVariable UUID meeting, Principal principal) {
        Pack pack = packs.of(principal.inArea(), new MeetingId(meeting));
        return Forms.page(
                "board/preRead",
                new PreReadPage(
                        pack,
                        overviews.besideThePlan(
                                principal.inArea(), pack.content().standing())));
    }

    @GetMapping("/board/impact")
    ModelAndView impact(Principal principal) {
        return Forms.page("board/impacts", new ImpactsPage(impacts.all(principal.inArea())));
    }

    @GetMapping("/board/governance")
    @AllowedTo(Role.PUBLIC)
    ModelAndView governance(Principal principal) {
        Governance governance = bodies.governance(principal.inArea());
        return Forms.page(
                "board/governance",
                new GovernancePage(governance, GovernanceDiagram.of(governance), principal.has(Role.ADMINISTRATOR)));
    }
}
