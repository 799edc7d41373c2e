package uk.sidebyside.assessments.advice.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.PastedReports;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
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

    ReportController(PastedReports reports) {
        this.reports = reports;
    }

    @GetMapping(REPORT)
    ModelAndView report(@PathVariable UUID id, Principal principal) {
        return shown(ReportPage.of(reports.open(principal.inArea(), new AdviceId(id))));
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
                again(ReportPage.of(reports.open(area, advice))
                        .typed(text, FormErrors.of(no.findings(), AdviceWords::of)));
            case Saving.Stale<AdviceId> stale ->
                again(ReportPage.of(reports.open(area, advice)).typed(text, overtaken()));
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
            return again(ReportPage.of(opened).chosen(Map.of(), changed()));
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
                again(ReportPage.of(reports.open(area, advice))
                        .chosen(chosen, FormErrors.of(no.findings(), AdviceWords::of)));
            case Saving.Stale<AdviceId> stale ->
                again(ReportPage.of(reports.open(area, advice)).chosen(chosen, saved()));
        };
    }

    private static FormErrors changed() {
        return FormErrors.none().and("", "Another report was pasted meanwhile. Say where its paragraphs go");
    }

    private static FormErrors saved() {
        return FormErrors.none().and("", "The advice was saved on another page at this moment. Try again");
    }
}
