package uk.sidebyside.assessments.sen2.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.ExportProgress;
import uk.sidebyside.assessments.sen2.ExportsUnderWay;
import uk.sidebyside.assessments.sen2.ReturnExports;
import uk.sidebyside.assessments.sen2.ReturnExports.Officers;
import uk.sidebyside.assessments.sen2.ReturnExports.Written;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.pages.form.FormAnswers;

/** The return goes out: for a census date, as XML or CSV; and the two lists of Annex A. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class ExportController {
    private final ReturnExports exports;
    private final ExportsUnderWay underWay;
    private final Clock clock;

    ExportController(ReturnExports exports, ExportsUnderWay underWay, Clock clock) {
        this.exports = exports;
        this.underWay = underWay;
        this.clock = clock;
    }

    @GetMapping("/sen2/export")
    ModelAndView choose(Principal principal) {
        return FormAnswers.page("sen2/export", page(principal, List.of()));
    }

    private ExportPage page(Principal principal, List<String> problems) {
        return new ExportPage(nextCensus(), UUID.randomUUID(), problems, exports.lacksSome(principal.inArea(), null));
    }

    private LocalDate nextCensus() {
        return Header.nextCensus(LocalDate.now(clock));
    }

    /** Nothing changes by asking, so a link will do; what doesn't fit the schema is not handed out, what lacks somebody says so. */
    @GetMapping("/sen2/export/return")
    @Nullable
    ModelAndView written(
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate census,
            @RequestParam(defaultValue = "xml") String format,
            @RequestParam(defaultValue = "") String dmo,
            @RequestParam(defaultValue = "") String dco,
            @RequestParam(defaultValue = "") String dsco,
            @RequestParam(required = false) @Nullable UUID key,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = census == null ? nextCensus() : census;
        if (day.getYear() < Field.FIRST_YEAR
                || day.getYear() > LocalDate.now(clock).getYear() + 1) {
            throw new NotFound();
        }
        ExportProgress progress = underWay.begin(principal.inArea(), key);
        var officers = new Officers(post(dmo), post(dco), post(dsco));
        boolean csv = format.equals("csv");
        var to = new AnswerLater(
                response,
                csv ? "application/zip" : "application/xml",
                "sen2-" + day + (exports.lacksSome(principal.inArea(), day) ? "-not-complete" : "")
                        + (csv ? ".zip" : ".xml"));
        Written written = csv
                ? exports.csv(principal.inArea(), day, officers, progress, to)
                : exports.xml(principal.inArea(), day, officers, progress, to);
        if (written.problems().isEmpty()) {
            to.flush();
            return null;
        }
        ModelAndView again = FormAnswers.page("sen2/export", page(principal, written.problems()));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    /** To be looked at beside the page that waits for the file. */
    @GetMapping("/sen2/export/progress/{key}")
    ModelAndView progress(@PathVariable UUID key, Principal principal) {
        return FormAnswers.page("sen2/progress", new ProgressPage(key, underWay.howFar(principal.inArea(), key)));
    }

    private static String post(String said) {
        return said.matches("[YNR]") ? said : "";
    }

    @GetMapping("/sen2/export/annex-a.zip")
    void annexA(Principal principal, HttpServletResponse response) throws IOException {
        var to = new AnswerLater(response, "application/zip", "annex-a.zip");
        exports.annexA(principal.inArea(), to);
        to.flush();
    }

    /** Begins the answer with the first byte, so that until then it can be another one. */
    private static final class AnswerLater extends OutputStream {
        private final HttpServletResponse response;
        private final String type;
        private final String name;
        private @Nullable OutputStream begun;

        AnswerLater(HttpServletResponse response, String type, String name) {
            this.response = response;
            this.type = type;
            this.name = name;
        }

        private OutputStream out() throws IOException {
            if (begun == null) {
                response.setContentType(type);
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ReturnFiles.attached(name));
                begun = response.getOutputStream();
            }
            return begun;
        }

        @Override
        public void write(int one) throws IOException {
            out().write(one);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out().write(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out().flush();
        }
    }
}
