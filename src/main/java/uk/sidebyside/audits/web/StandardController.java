package uk.sidebyside.audits.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.AuditEvidence;
import uk.sidebyside.audits.AuditFacts;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.Asked;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.RecordedFacts.RecordedFact;

/** One standard or principle a page: levels side by side, facts beside the question, notes, and evidence. */
@Controller
@AllowedToJudges
class StandardController {
    private final Audits audits;
    private final Frameworks frameworks;
    private final AuditFacts facts;
    private final AuditEvidence evidence;
    private final Opinions opinions;
    private final Desk desk;

    StandardController(
            Audits audits,
            Frameworks frameworks,
            AuditFacts facts,
            AuditEvidence evidence,
            Opinions opinions,
            Desk desk) {
        this.audits = audits;
        this.frameworks = frameworks;
        this.facts = facts;
        this.evidence = evidence;
        this.opinions = opinions;
        this.desk = desk;
    }

    @GetMapping("/audits/{id}/standard/{key}")
    ModelAndView one(@PathVariable UUID id, @PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        AuditHead head = desk.toWrite(area, id);
        return FormAnswers.page("audits/standard", page(area, head, standard(head, key), null));
    }

    private static Standard standard(AuditHead head, String key) {
        return head.framework().standard(key).orElseThrow(NotFound::new);
    }

    @PostMapping("/audits/{id}/standard/{key}")
    ModelAndView judged(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        AuditHead head = desk.toWrite(area, id);
        Standard standard = standard(head, key);
        List<Audits.Rating> ratings = standard.indicators().stream()
                .filter(indicator -> input.has(indicator.key() + ".version"))
                .map(indicator -> rating(input, indicator))
                .toList();
        return switch (audits.rate(area, head.audit().id(), ratings)) {
            case Saving.Saved<AuditId> saved -> FormAnswers.on(after(head, standard, input));
            case Saving.Refused<AuditId> refused ->
                AuditForms.again(FormAnswers.page(
                        "audits/standard",
                        page(area, head, standard, input)
                                .with(FormErrors.of(refused.findings(), AuditWords::of), Map.of())));
            case Saving.Stale<AuditId> stale ->
                AuditForms.again(FormAnswers.page(
                        "audits/standard",
                        page(area, head, standard, input)
                                .with(
                                        FormErrors.none()
                                                .and(
                                                        "",
                                                        "Somebody else saved this while you were writing. What they wrote is"
                                                                + " below yours. Save again to keep yours."),
                                        stale.theirs())));
        };
    }

    private static Audits.Rating rating(Input input, Indicator indicator) {
        String level = input.text(indicator.key());
        return new Audits.Rating(
                indicator.key(),
                level.isBlank() ? null : level,
                input.text(indicator.key() + ".notes"),
                number(input.text(indicator.key() + ".version")));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private String after(AuditHead head, Standard standard, Input input) {
        String go = input.text("go");
        if (go.equals("list")) {
            return head.at("");
        }
        return go.startsWith("evidence.")
                        && head.framework().indicator(go.substring(9)).isPresent()
                ? head.at("/evidence/" + go.substring(9))
                : new StandardPage(head, standard, List.of(), Map.of(), FormErrors.none(), Map.of()).after();
    }

    private StandardPage page(AreaId area, AuditHead head, Standard standard, @Nullable Input typed) {
        Map<String, Answer> answers = audits.answers(area, head.audit().id());
        List<Indicator> asked = Asked.of(head.framework(), Audits.levels(answers));
        Map<String, List<Evidence>> shown = evidence.of(area, answers);
        List<Opinion> said = opinions.of(area, head.audit().id());
        List<RecordedFact> known = facts.of(
                area,
                head.audit(),
                standard.indicators().stream()
                        .flatMap(one -> one.facts().stream())
                        .toList());
        List<StandardPage.Row> rows = new ArrayList<>();
        for (Indicator one : standard.indicators()) {
            Answer answer = answers.get(one.key());
            if (answer != null) {
                rows.add(new StandardPage.Row(
                        one,
                        head.framework().scaleOf(one),
                        answer,
                        typed == null ? answer.level() == null ? "" : answer.level() : typed.text(one.key()),
                        typed == null ? answer.notes() : typed.text(one.key() + ".notes"),
                        answer.version(),
                        asked.contains(one),
                        known.stream()
                                .filter(fact -> one.facts().contains(fact.key()))
                                .toList(),
                        shown.getOrDefault(one.key(), List.of()),
                        said.stream()
                                .filter(opinion -> opinion.indicator().equals(one.key()))
                                .toList()));
            }
        }
        return new StandardPage(
                head,
                standard,
                rows,
                frameworks.agreedWords(area, head.audit().framework()),
                FormErrors.none(),
                Map.of());
    }

    @GetMapping("/audits/{id}/evidence/{key}")
    ModelAndView evidence(@PathVariable UUID id, @PathVariable String key, Principal principal) {
        return FormAnswers.page(
                "audits/evidence",
                evidencePage(principal.inArea(), id, key, EvidencePage.Typed.nothing(), FormErrors.none()));
    }

    private EvidencePage evidencePage(AreaId area, UUID id, String key, EvidencePage.Typed typed, FormErrors errors) {
        AuditHead head = desk.toWrite(area, id);
        Standard standard = head.framework().standards().stream()
                .filter(one -> one.indicators().stream()
                        .anyMatch(indicator -> indicator.key().equals(key)))
                .findFirst()
                .orElseThrow(NotFound::new);
        Indicator indicator = head.framework().indicator(key).orElseThrow(NotFound::new);
        List<Evidence> shown =
                evidence.of(area, audits.answers(area, head.audit().id())).getOrDefault(key, List.of());
        return new EvidencePage(head, standard, indicator, shown, typed, errors);
    }

    @PostMapping("/audits/{id}/evidence/{key}")
    ModelAndView added(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal principal)
            throws IOException {
        AreaId area = principal.inArea();
        var input = new Input(fields);
        MultipartFile upload = file == null || file.isEmpty() ? null : file;
        var typed = new EvidencePage.Typed(input.submission(), input.text("title"), input.text("link"));
        try {
            Saving<AuditId> saving = evidence.add(
                    area,
                    new AuditId(id),
                    key,
                    typed.submission(),
                    typed.title(),
                    typed.link().strip(),
                    upload == null ? null : upload.getOriginalFilename(),
                    upload);
            return saving instanceof Saving.Refused<AuditId> refused
                    ? AuditForms.again(FormAnswers.page(
                            "audits/evidence",
                            evidencePage(area, id, key, typed, FormErrors.of(refused.findings(), AuditWords::of))))
                    : FormAnswers.on("/audits/" + id + "/evidence/" + key);
        } catch (FileRefused e) {
            return AuditForms.again(FormAnswers.page(
                    "audits/evidence",
                    evidencePage(area, id, key, typed, FormErrors.none().and("file", String.valueOf(e.getMessage())))));
        }
    }

    @PostMapping("/audits/{id}/evidence/{key}/withdraw/{item}")
    ModelAndView withdrawn(
            @PathVariable UUID id, @PathVariable String key, @PathVariable UUID item, Principal principal) {
        evidence.withdraw(principal.inArea(), new AuditId(id), new EvidenceId(item));
        return FormAnswers.on("/audits/" + id + "/evidence/" + key);
    }
}
