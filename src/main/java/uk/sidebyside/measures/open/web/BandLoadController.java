package uk.sidebyside.measures.open.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.open.BandLoads;
import uk.sidebyside.measures.open.BandLoads.Checked;
import uk.sidebyside.measures.open.Publication;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.measures.rules.BandedRow;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.web.AllowedToReporters;
import uk.sidebyside.measures.web.MeasureFaults;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;

/**
 * Figures of a measure told apart, from a file: the template, the check, the loading, the rows that can't be used. The file goes
 * with the forms from step to step and is checked anew at each, so nothing waits on the server.
 */
@Controller
@AllowedToReporters
class BandLoadController {
    private static final List<String> TEMPLATE = List.of("on", "band", "label", "numerator", "denominator");

    private final BandLoads loads;
    private final Publications publications;

    BandLoadController(BandLoads loads, Publications publications) {
        this.loads = loads;
        this.publications = publications;
    }

    @GetMapping("/measures/{key}/bands")
    ModelAndView choose(@PathVariable String key, Principal principal) {
        return FormAnswers.page("measures/bands", page(principal, key, "", null, false, FormErrors.none()));
    }

    /** A row for each part of last time, or for each band, of the last day that was reported. */
    @GetMapping("/measures/{key}/bands/template.csv")
    ResponseEntity<String> template(@PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = loads.find(area, key);
        List<LocalDate> days = loads.days(area, measure);
        String day = days.isEmpty() ? "" : days.getFirst().toString();
        SortedMap<String, SortedMap<String, Counted>> before = new TreeMap<>();
        loads.known(area, measure).values().forEach(before::putAll);
        List<List<String>> rows = new ArrayList<>();
        for (String band : BandedRow.BANDS) {
            List<String> labels =
                    List.copyOf(before.getOrDefault(band, new TreeMap<>()).keySet());
            (labels.isEmpty() ? List.of("") : labels).forEach(label -> rows.add(List.of(day, band, label, "", "")));
        }
        return csv(key + "-bands.csv", Csv.text(TEMPLATE, rows));
    }

    @PostMapping("/measures/{key}/bands")
    ModelAndView check(
            @PathVariable String key, @RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(principal, key, "Choose the file of the figures.");
        }
        if (file.getSize() > BandLoads.MAX_BYTES) {
            return refused(principal, key, "Choose a file of at most 1 MB.");
        }
        byte[] content = file.getBytes();
        return switch (loads.look(principal.inArea(), key, content)) {
            case BandLoads.Unreadable no -> refused(principal, key, no.what() + " " + no.mend());
            case Checked checked ->
                FormAnswers.page(
                        "measures/bandsCheck",
                        page(
                                principal,
                                key,
                                Base64.getEncoder().encodeToString(content),
                                checked,
                                false,
                                FormErrors.none()));
        };
    }

    @PostMapping("/measures/{key}/bands/apply")
    ModelAndView apply(@PathVariable String key, @RequestParam String content, Principal principal) {
        return switch (loads.apply(principal.inArea(), key, decoded(content))) {
            case BandLoads.Unreadable no -> refused(principal, key, no.what() + " " + no.mend());
            case Checked checked ->
                FormAnswers.page(
                        "measures/bandsCheck", page(principal, key, content, checked, true, FormErrors.none()));
        };
    }

    /** The rows that can't be used, as they came, with the reasons after them. */
    @PostMapping("/measures/{key}/bands/refused.csv")
    ResponseEntity<String> refusedRows(@PathVariable String key, @RequestParam String content, Principal principal) {
        if (!(loads.look(principal.inArea(), key, decoded(content)) instanceof Checked checked)) {
            throw new NotFound();
        }
        List<String> headings = new ArrayList<>(checked.headings());
        headings.add("row in your file");
        headings.add("what is wrong");
        List<List<String>> rows = checked.refused().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row.cells());
                    cells.add(String.valueOf(row.number()));
                    cells.add(row.findings().stream().map(MeasureFaults::of).collect(Collectors.joining(" ")));
                    return cells;
                })
                .toList();
        return csv("refused-rows.csv", Csv.text(headings, rows));
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException forged) {
            throw new NotFound();
        }
    }

    private BandLoadPage page(
            Principal principal,
            String key,
            String content,
            @Nullable Checked checked,
            boolean done,
            FormErrors errors) {
        AreaId area = principal.inArea();
        Measure measure = loads.find(area, key);
        Publication how = publications.all(area).get(measure.id());
        return new BandLoadPage(
                measure,
                loads.known(area, measure),
                how == null ? List.of() : how.bands(),
                content,
                checked,
                done,
                errors);
    }

    private ModelAndView refused(Principal principal, String key, String why) {
        ModelAndView again = FormAnswers.page(
                "measures/bands",
                page(principal, key, "", null, false, FormErrors.none().and("file", why)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ResponseEntity<String> csv(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
