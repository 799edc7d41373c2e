package uk.sidebyside.measures.loads.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.loads.Loads;
import uk.sidebyside.measures.loads.Loads.Becomes;
import uk.sidebyside.measures.loads.Loads.Checked;
import uk.sidebyside.measures.web.AllowedToReporters;
import uk.sidebyside.measures.web.MeasureFaults;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;

/**
 * Many figures from a file: the template, the check of every row, the loading, and the rows that can't be used. The file goes
 * with the forms from step to step, and is checked anew at each, so nothing waits on the server.
 */
@Controller
@AllowedToReporters
class FigureLoadController {
    private static final List<String> TEMPLATE =
            List.of("measure", "name", "from", "on", "value", "numerator", "denominator", "words", "source");

    private final Loads loads;
    private final Seats seats;

    FigureLoadController(Loads loads, Seats seats) {
        this.loads = loads;
        this.seats = seats;
    }

    @GetMapping("/measures/load")
    ModelAndView choose(Principal principal) {
        return FormAnswers.page("measures/loadFigures", page(principal, "", "", null, false, FormErrors.none()));
    }

    /** The headings, and a row for each measure that the one who asks may report. */
    @GetMapping("/measures/load/template.csv")
    ResponseEntity<String> template(Principal principal) {
        List<List<String>> rows = reportable(principal.inArea()).stream()
                .map(measure -> List.of(measure.key(), measure.name(), "", "", "", "", "", "", measure.sourceWords()))
                .toList();
        return csv("figures.csv", Csv.text(TEMPLATE, rows));
    }

    @PostMapping("/measures/load")
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(principal, "Choose the file of the figures.");
        }
        if (file.getSize() > Loads.MAX_BYTES) {
            return refused(principal, "Choose a file of at most 1 MB.");
        }
        byte[] content = file.getBytes();
        reportable(principal.inArea());
        return switch (loads.look(principal.inArea(), content)) {
            case Loads.Unreadable no -> refused(principal, no.what() + " " + no.mend());
            case Checked checked ->
                FormAnswers.page(
                        "measures/loadFiguresCheck",
                        page(
                                principal,
                                name(file),
                                Base64.getEncoder().encodeToString(content),
                                checked,
                                false,
                                FormErrors.none()));
        };
    }

    @PostMapping("/measures/load/apply")
    ModelAndView apply(@RequestParam String fileName, @RequestParam String content, Principal principal) {
        AreaId area = principal.inArea();
        reportable(area);
        String name = shortened(fileName);
        return switch (loads.apply(area, name, decoded(content))) {
            case Loads.Unreadable no -> refused(principal, no.what() + " " + no.mend());
            case Checked checked ->
                FormAnswers.page(
                        "measures/loadFiguresCheck", page(principal, name, content, checked, true, FormErrors.none()));
        };
    }

    /** The rows that can't be used, as they came, with the reasons after them. */
    @PostMapping("/measures/load/refused.csv")
    ResponseEntity<String> refusedRows(@RequestParam String content, Principal principal) {
        reportable(principal.inArea());
        if (!(loads.look(principal.inArea(), decoded(content)) instanceof Checked checked)) {
            throw new NotFound();
        }
        List<String> headings = new ArrayList<>(checked.headings());
        headings.add("row in your file");
        headings.add("what is wrong");
        List<List<String>> rows = checked.of(Becomes.REFUSED).stream()
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

    /** Those that the one who asks may report; whoever may report none finds no page. */
    private List<Measure> reportable(AreaId area) {
        List<Measure> measures = loads.reportable(area);
        if (measures.isEmpty()) {
            throw new NotFound();
        }
        return measures;
    }

    private FigureLoadPage page(
            Principal principal,
            String fileName,
            String content,
            @Nullable Checked checked,
            boolean done,
            FormErrors errors) {
        AreaId area = principal.inArea();
        return new FigureLoadPage(
                reportable(area), seats.byId(area), loads.latest(area), fileName, content, checked, done, errors);
    }

    private ModelAndView refused(Principal principal, String why) {
        ModelAndView again = FormAnswers.page(
                "measures/loadFigures",
                page(principal, "", "", null, false, FormErrors.none().and("file", why)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return shortened(name == null || name.isBlank() ? "figures" : name);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.isBlank() ? "figures" : plain.substring(Math.max(0, plain.length() - 200));
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
