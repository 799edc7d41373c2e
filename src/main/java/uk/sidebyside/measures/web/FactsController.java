package uk.sidebyside.measures.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.ledger.FactBehind;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.FactsBehind;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.Csv;

/** From a figure to its facts, as a page and as a file. A measure that is typed has none. */
@Controller
@AllowedToMembers
class FactsController {
    private static final int ON_A_PAGE = 50;
    private static final int IN_A_FILE = 100_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Measures measures;
    private final FactsBehind behind;
    private final Clock clock;

    FactsController(Measures measures, FactsBehind behind, Clock clock) {
        this.measures = measures;
        this.behind = behind;
        this.clock = clock;
    }

    @GetMapping("/measures/{key}/facts")
    ModelAndView page(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(name = "as-at", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate asAt,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Principal principal) {
        return new ModelAndView(
                "measures/facts", "page", read(key, new When(month, on, asAt, show), principal, page, ON_A_PAGE));
    }

    @GetMapping("/measures/{key}/facts.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(name = "as-at", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate asAt,
            @RequestParam(defaultValue = "") String show,
            Principal principal) {
        FactsPage page = read(key, new When(month, on, asAt, show), principal, 1, IN_A_FILE);
        String text = Csv.text(
                List.of("counts_on", "numerator", "denominator", "bands", "known_at", "record", "address"),
                page.found().facts().stream()
                        .map(one -> row(one, page.bands(one)))
                        .toList());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(key + "-facts.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<@Nullable Object> row(FactBehind one, String bands) {
        var record = one.record();
        return Arrays.asList(
                one.fact().on(),
                one.fact().numerator(),
                one.fact().denominator(),
                bands,
                one.knownAt(),
                record == null ? "" : record.title(),
                record == null ? "" : record.address());
    }

    /** What the address asks for. */
    private record When(
            @Nullable YearMonth month,
            @Nullable LocalDate on,
            @Nullable LocalDate asAt,
            String show) {}

    private FactsPage read(String key, When when, Principal principal, int number, int size) {
        Measure measure = measures.find(principal.inArea(), key).orElseThrow(NotFound::new);
        SourceKey source = measure.source();
        if (source == null) {
            throw new NotFound();
        }
        FactSource counted = behind.source(source).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = when.on() != null ? when.on() : when.asAt() != null ? when.asAt() : today;
        boolean stands = counted.counts() == FactSource.Counts.FROM_ITS_DAY;
        YearMonth month = stands ? null : when.month() != null ? when.month() : YearMonth.from(day);
        LocalDate until = month == null ? lastOf(when.month(), day) : settled(month, counted, when, today);
        var asked = new FactsBehind.Asked(
                source,
                month == null ? null : month.atDay(1),
                until,
                when.asAt(),
                month != null || when.show().equals("all"));
        var found = behind.of(principal.inArea(), asked, number, size);
        return new FactsPage(measure, counted.words(), asked, month, found, Math.max(1, number), size);
    }

    private static LocalDate lastOf(@Nullable YearMonth month, LocalDate day) {
        return month == null ? day : month.atEndOfMonth();
    }

    /** What falls due is settled when its day is over: today's counts from tomorrow. */
    private static LocalDate settled(YearMonth month, FactSource counted, When when, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        LocalDate asAt = when.asAt();
        LocalDate last = asAt != null && asAt.isBefore(today) ? asAt : today.minusDays(1);
        return counted.counts() == FactSource.Counts.AS_IT_FALLS_DUE && end.isAfter(last) ? last : end;
    }
}
