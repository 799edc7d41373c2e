package uk.sidebyside.assessments.advice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.PastedReports;
import uk.sidebyside.assessments.advice.ReportFile;
import uk.sidebyside.assessments.advice.ReportFiles;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** A report that is written already: pasted, and put paragraph by paragraph into the advice. */
@Controller
@AllowedToWriters
class ReportController {
    private static final String REPORT = "/advice/{id}/report";

    private final PastedReports reports;
    private final ReportFiles files;

    ReportController(PastedReports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping(REPORT)
    ModelAndView report(@PathVariable UUID id, Principal principal) {
        return shown(page(principal.inArea(), new AdviceId(id)));
    }

    private ReportPage page(AreaId area, AdviceId id) {
        PastedReports.Opened opened = reports.open(area, id);
        return ReportPage.of(opened, files.of(area, opened.request()));
    }

    private static ModelAndView shown(ReportPage page) {
        return FormAnswers.page("assessments/advice/report", page);
    }

    private static ModelAndView again(ReportPage page) {
        ModelAndView again = shown(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping(REPORT)
    ModelAndView pasted(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var advice = new AdviceId(id);
        var input = new Input(typed);
        String text = input.text("report");
        return switch (reports.paste(area, advice, text, input.version())) {
            case Saving.Saved<AdviceId> done -> FormAnswers.on("/advice/" + id + "/report");
            case Saving.Refused<AdviceId> no ->
                again(page(area, advice).typed(text, FormErrors.of(no.findings(), AdviceWords::of)));
            case Saving.Stale<AdviceId> stale -> again(page(area, advice).typed(text, overtaken()));
        };
    }

    private static FormErrors overtaken() {
        return FormErrors.none()
                .and(
                        "report",
                        "Another report was pasted meanwhile, and is on this page. Sending this one takes its place");
    }

    @PostMapping(REPORT + "/places")
    ModelAndView placed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var advice = new AdviceId(id);
        var input = new Input(typed);
        PastedReports.Opened opened = reports.open(area, advice);
        if (opened.stamp() != input.version()) {
            return again(page(area, advice).chosen(Map.of(), changed()));
        }
        Map<Integer, Place> places = new HashMap<>();
        Map<Integer, String> chosen = new HashMap<>();
        opened.paragraphs().forEach(one -> {
            String code = input.text("place." + one.number());
            chosen.put(one.number(), code);
            Place.of(code).ifPresent(place -> places.put(one.number(), place));
        });
        return switch (reports.fill(area, advice, input.fingerprint(), places)) {
            case Saving.Saved<AdviceId> done -> FormAnswers.on("/advice/" + id + "/report");
            case Saving.Refused<AdviceId> no ->
                again(page(area, advice).chosen(chosen, FormErrors.of(no.findings(), AdviceWords::of)));
            case Saving.Stale<AdviceId> stale -> again(page(area, advice).chosen(chosen, saved()));
        };
    }

    @PostMapping(REPORT + "/file")
    ModelAndView attached(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Principal principal) {
        AreaId area = principal.inArea();
        var advice = new AdviceId(id);
        if (file == null || file.isEmpty()) {
            return again(page(area, advice).wrong(FormErrors.none().and("file", "Choose a file that is not empty")));
        }
        try {
            String name = file.getOriginalFilename();
            return files.attach(area, advice, name == null ? "file" : name, file) instanceof Saving.Refused<AdviceId> no
                    ? again(page(area, advice).wrong(FormErrors.of(no.findings(), AdviceWords::of)))
                    : FormAnswers.on("/advice/" + id + "/report");
        } catch (FileRefused e) {
            return again(page(area, advice).wrong(FormErrors.none().and("file", e.words())));
        }
    }

    @PostMapping(REPORT + "/{file}/take-back")
    ModelAndView takenBack(@PathVariable UUID id, @PathVariable UUID file, Principal principal) {
        files.takeBack(principal.inArea(), new AdviceId(id), file);
        return FormAnswers.on("/advice/" + id + "/report");
    }

    /** Handed out to be saved and never to be run. Each piece is read by itself, so that a slow reader holds no connection. */
    @GetMapping(REPORT + "/{file}/file")
    void file(@PathVariable UUID id, @PathVariable UUID file, Principal principal, HttpServletResponse response)
            throws IOException {
        AreaId area = principal.inArea();
        var advice = new AdviceId(id);
        ReportFile report = files.open(area, advice, file);
        response.setContentType(report.mediaType());
        response.setContentLengthLong(report.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(report.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        int n = 0;
        for (Optional<byte[]> piece = files.piece(area, advice, file, n);
                piece.isPresent();
                piece = files.piece(area, advice, file, ++n)) {
            out.write(piece.get());
        }
    }

    private static FormErrors changed() {
        return FormErrors.none().and("", "Another report was pasted meanwhile. Say where its paragraphs go");
    }

    private static FormErrors saved() {
        return FormErrors.none().and("", "The advice was saved on another page at this moment. Try again");
    }
}
