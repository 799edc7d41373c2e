package uk.sidebyside.access.admin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.AccessSeals;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.shared.Csv;

/** Who looked at children's records, why and when, and whether the log says what it said when it was sealed. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class AccessLogController {
    private static final int SHOWN = 200;
    private static final int IN_A_FILE = 100_000;

    private final AccessLog log;
    private final AccessSeals seals;

    AccessLogController(AccessLog log, AccessSeals seals) {
        this.log = log;
        this.seals = seals;
    }

    @GetMapping("/admin/access-log")
    ModelAndView show(
            Principal principal,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "from.day", required = false) @Nullable String fromDay,
            @RequestParam(name = "from.month", required = false) @Nullable String fromMonth,
            @RequestParam(name = "from.year", required = false) @Nullable String fromYear) {
        var since = new DateEntry(fromDay, fromMonth, fromYear);
        var search = new AccessLog.Search(reference, since.date().orElse(null), null);
        List<AccessLog.Entry> found = log.inArea(principal.inArea(), search, SHOWN + 1);
        return new ModelAndView(
                "access/access-log",
                "page",
                new AccessLogPage(found.stream().limit(SHOWN).toList(), found.size() > SHOWN, reference, since));
    }

    @GetMapping("/admin/access-log.csv")
    ResponseEntity<byte[]> file(Principal principal, @RequestParam(defaultValue = "") String reference) {
        var search = new AccessLog.Search(reference, (LocalDate) null, null);
        String csv = Csv.text(
                List.of("when", "reference", "who", "as", "organisation", "why", "kept_from_the_family"),
                log.inArea(principal.inArea(), search, IN_A_FILE).stream()
                        .map(entry -> List.of(
                                entry.at().toString(),
                                entry.reference(),
                                entry.name(),
                                AdminWords.actedAs(entry.actedAs()),
                                entry.organisation(),
                                entry.why(),
                                entry.withheld() ? "yes" : "no"))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"access-log.csv\"")
                .header("Cache-Control", "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes through the whole chain, which takes a while for a long log. */
    @GetMapping("/admin/access-log/check")
    ModelAndView check(Principal principal) {
        return new ModelAndView("access/access-log-check", "page", seals.check(principal.inArea()));
    }
}
