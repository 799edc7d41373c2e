package uk.sidebyside.assessments.sen2.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.assessments.sen2.ReturnFindings.Found;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** What is wrong with the records, worked through rule by rule. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class FindingController {
    private final ReturnFindings findings;

    FindingController(ReturnFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/sen2/findings")
    ModelAndView list(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String explained,
            @RequestParam(required = false) @Nullable UUID after,
            Principal principal) {
        AreaId area = principal.inArea();
        Rule only = Arrays.stream(Rule.values())
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElse(null);
        boolean told = explained.equals("yes");
        List<Found> found = findings.list(area, only, told, after);
        return FormAnswers.page("sen2/findings", new FindingsPage(findings.counts(area), only, told, found));
    }

    @PostMapping("/sen2/findings/check")
    ModelAndView check(Principal principal) {
        findings.checkAll(principal.inArea());
        return FormAnswers.on("/sen2/findings");
    }

    @GetMapping("/sen2/finding/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(findings.find(principal.inArea(), id)));
    }

    @PostMapping("/sen2/finding/{id}")
    ModelAndView explain(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        Found found = findings.find(area, id);
        return FormAnswers.send(
                form(found),
                input,
                () -> findings.explain(area, id, input.version(), input.text("reason")),
                done -> "/sen2/findings?rule=" + found.rule().id(),
                fault -> fault.key().equals("sen2.reason.none")
                        ? "Say why it is right, or mend the record in the case system"
                        : "Say it in at most " + ReturnFindings.LONGEST_REASON + " letters");
    }

    private static FormPage form(Found found) {
        boolean explained = !found.reason().isBlank();
        return FormPage.asking(
                        "Why is this right as it is?",
                        found.reference() + ", " + found.name() + ". " + FindingsPage.about(found) + " "
                                + found.rule().words() + " " + found.rule().mend()
                                + " Where the record is right, say why."
                                + (explained ? " A blank reason takes it back." : ""),
                        "/sen2/findings?rule=" + found.rule().id(),
                        "/sen2/finding/" + found.id(),
                        "Save")
                .with(new FormPage.Area(
                        "reason", "Why it is right", "", found.reason(), 4, ReturnFindings.LONGEST_REASON, explained))
                .version(found.version());
    }
}
