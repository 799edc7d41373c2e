package uk.sidebyside.assessments.advice.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.AdviceTrends;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.Csv;

/** How advice goes over time, by body and profession. */
@Controller
@AllowedToDesk
class TrendController {
    private final AdviceTrends trends;
    private final Clock clock;

    TrendController(AdviceTrends trends, Clock clock) {
        this.trends = trends;
        this.clock = clock;
    }

    @GetMapping("/advice/trend")
    ModelAndView trend(@RequestParam(defaultValue = "") String by, Principal principal) {
        return FormAnswers.page("assessments/advice/trend", page(by, principal));
    }

    private TrendPage page(String by, Principal principal) {
        Span span = Span.of(by);
        return new TrendPage(trends.of(principal.inArea(), span), span, LocalDate.now(clock));
    }

    @GetMapping("/advice/trend.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String by, Principal principal) {
        List<String> heads = List.of(
                "body",
                "profession",
                "from",
                "to",
                "asked",
                "on_time",
                "with_an_exception",
                "answered",
                "returned",
                "on_the_framework",
                "half_came_within_days");
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"advice-over-time.csv\"")
                .header("Cache-Control", "private, no-store")
                .body(Csv.text(heads, page(by, principal).file()).getBytes(StandardCharsets.UTF_8));
    }
}
