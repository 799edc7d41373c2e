package uk.sidebyside.audits.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditCalendar;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditPeople;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.OpinionLetters;
import uk.sidebyside.audits.SignedAudit;
import uk.sidebyside.audits.Standing;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Audits of services: the list, one of them, and its signature. */
@Controller
@AllowedToMembers
class AuditController {
    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Audits audits;
    private final AuditPeople people;
    private final AuditSigning signing;
    private final OpinionLetters letters;
    private final Frameworks frameworks;
    private final SiteAddress site;
    private final Desk desk;

    AuditController(
            Audits audits,
            AuditPeople people,
            AuditSigning signing,
            OpinionLetters letters,
            Frameworks frameworks,
            SiteAddress site,
            Desk desk) {
        this.audits = audits;
        this.people = people;
        this.signing = signing;
        this.letters = letters;
        this.frameworks = frameworks;
        this.site = site;
        this.desk = desk;
    }

    @GetMapping("/audits")
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        Map<FrameworkId, Framework> known = new HashMap<>();
        frameworks.all(area).forEach(framework -> known.put(Frameworks.id(framework), framework));
        return FormAnswers.page(
                "audits/audits",
                new AuditsPage(
                        audits.inArea(area, Subject.SERVICE), Set.copyOf(people.mine(area)), known, audits.mayBegin()));
    }

    @GetMapping("/audits/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AuditPage page = page(id, principal);
        return FormAnswers.page(page.mayWrite() ? "audits/tasks" : "audits/audit", page);
    }

    private AuditPage page(UUID id, Principal principal) {
        AreaId area = principal.inArea();
        AuditSigning.Draft draft = signing.draft(area, new AuditId(id));
        Standing standing = audits.standing(area, draft.whole());
        return new AuditPage(
                draft,
                standing,
                audits.mayBegin() && !standing.auditor(),
                signing.of(area, draft.whole().audit().id()),
                letters.mayAsk(draft.whole().audit())
                        ? letters.asked(area, draft.whole().audit().id())
                        : null,
                desk.today());
    }

    @GetMapping("/audits/{id}/check")
    @AllowedToJudges
    ModelAndView check(@PathVariable UUID id, Principal principal) {
        AuditPage page = page(id, principal);
        Audits.mustHaveTurn(page.audit().id(), page.standing());
        if (!page.mayWrite()) {
            throw new NotFound();
        }
        return FormAnswers.page("audits/check", new CheckPage(page, ""));
    }

    @PostMapping("/audits/{id}/sign")
    @AllowedToJudges
    ModelAndView sign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return switch (signing.sign(principal.inArea(), new AuditId(id), input.text("seen"))) {
            case Saving.Saved<AuditId> saved -> FormAnswers.on("/audits/" + id);
            case Saving.Refused<AuditId> refused ->
                checkAgain(id, principal, "It can’t be signed yet. See what is missing.");
            case Saving.Stale<AuditId> stale ->
                checkAgain(
                        id,
                        principal,
                        "Something changed since you opened this page, so nothing is signed. Read it again, then sign.");
        };
    }

    private ModelAndView checkAgain(UUID id, Principal principal, String why) {
        AuditPage page = page(id, principal);
        return page.mayWrite()
                ? AuditForms.again(FormAnswers.page("audits/check", new CheckPage(page, why)))
                : FormAnswers.on("/audits/" + id);
    }

    @PostMapping("/audits/{id}/again")
    @AllowedToJudges
    ModelAndView again(@PathVariable UUID id, Principal principal) {
        signing.openAgain(principal.inArea(), new AuditId(id));
        return FormAnswers.on("/audits/" + id);
    }

    /** What was signed, as its bytes: whoever has the hash can check it. */
    @GetMapping("/audits/{id}/signed/{number}")
    ResponseEntity<byte[]> signed(@PathVariable UUID id, @PathVariable int number, Principal principal) {
        SignedAudit signed = signing.of(principal.inArea(), new AuditId(id)).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        return file(signed.document(), MediaType.APPLICATION_JSON, "audit-version-" + number + ".json");
    }

    @GetMapping("/audits/{id}/review.ics")
    ResponseEntity<byte[]> review(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Audit audit = desk.inTurn(area, id).audit();
        if (audit.reviewOn() == null) {
            throw new NotFound();
        }
        String text = CalendarFile.of(
                "Look again: " + audit.title(), List.of(AuditCalendar.review(audit)), path -> site.of(area, path));
        return file(text, ICALENDAR, "look-again.ics");
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
