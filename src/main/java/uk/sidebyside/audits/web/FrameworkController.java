package uk.sidebyside.audits.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.frameworks.FrameworksAhead;
import uk.sidebyside.audits.frameworks.MadeTogether;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.LinkId;

/** Frameworks: to read, to take as a file, to load, and the area's own words beside ours. */
@Controller
@AllowedToMembers
class FrameworkController {
    private static final String AT = "/audits/frameworks";

    private final Frameworks frameworks;
    private final MadeTogether made;
    private final FrameworksAhead ahead;
    private final Desk desk;

    FrameworkController(Frameworks frameworks, MadeTogether made, FrameworksAhead ahead, Desk desk) {
        this.frameworks = frameworks;
        this.made = made;
        this.ahead = ahead;
        this.desk = desk;
    }

    @GetMapping(AT)
    ModelAndView all(Principal principal) {
        return FormAnswers.page("audits/frameworks", page(principal, List.of()));
    }

    private FrameworksPage page(Principal principal, List<FaultAt> faults) {
        AreaId area = principal.inArea();
        return new FrameworksPage(
                frameworks.all(area), ahead.waiting(area), frameworks.mayKeep(), faults, desk.today());
    }

    @GetMapping(AT + "/{code}/{version}")
    ModelAndView one(@PathVariable String code, @PathVariable int version, Principal principal) {
        AreaId area = principal.inArea();
        FrameworkId id = new FrameworkId(code, version);
        return FormAnswers.page(
                "audits/framework",
                new FrameworkPage(
                        frameworks.version(area, id),
                        frameworks.agreedWords(area, id),
                        made.pieces(area, id),
                        ahead.of(area, id),
                        frameworks.mayKeep()));
    }

    /** Says that this version takes up what audits asked of the one after an earlier version. */
    @PostMapping(AT + "/{code}/{version}/take-up/{link}")
    @AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
    ModelAndView takenUp(
            @PathVariable String code, @PathVariable int version, @PathVariable UUID link, Principal principal) {
        FrameworkId id = new FrameworkId(code, version);
        ahead.takeUp(principal.inArea(), id, new LinkId(link));
        return FormAnswers.on(id.at());
    }

    /** As one readable file, with the area's own words. */
    @GetMapping(AT + "/{code}/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int version, Principal principal) {
        String text = frameworks.export(principal.inArea(), new FrameworkId(code, version));
        return json(text, code + "-" + version + ".json");
    }

    /** What a file must look like. */
    @GetMapping(AT + "/audit-framework.schema.json")
    @AllowedTo(Role.PUBLIC)
    ResponseEntity<byte[]> schema() {
        try (InputStream in = Objects.requireNonNull(
                FrameworkController.class.getResourceAsStream("/audit-frameworks/audit-framework.schema.json"))) {
            return json(new String(in.readAllBytes(), StandardCharsets.UTF_8), "audit-framework.schema.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> json(String text, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(AT)
    @AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
    ModelAndView load(@RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(principal, List.of(new FaultAt(1, "Choose the file of a framework.")));
        }
        if (file.getSize() > 2_000_000) {
            return refused(principal, List.of(new FaultAt(1, "The file is larger than 2 MB. Shorten it.")));
        }
        return switch (frameworks.load(principal.inArea(), file.getBytes())) {
            case Frameworks.Imported done ->
                FormAnswers.on(AT + "/" + done.id().code() + "/" + done.id().version());
            case Frameworks.Refused no -> refused(principal, no.faults());
        };
    }

    private ModelAndView refused(Principal principal, List<FaultAt> faults) {
        return AuditForms.again(FormAnswers.page("audits/frameworks", page(principal, faults)));
    }

    @GetMapping(AT + "/{code}/{version}/words")
    @AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
    ModelAndView words(@PathVariable String code, @PathVariable int version, Principal principal) {
        AreaId area = principal.inArea();
        FrameworkId id = new FrameworkId(code, version);
        return FormAnswers.page("audits/words", wordsPage(area, id, frameworks.agreedText(area, id), List.of()));
    }

    private WordsPage wordsPage(AreaId area, FrameworkId id, String text, List<FaultAt> faults) {
        if (!frameworks.mayKeep()) {
            throw new NotFound();
        }
        Framework framework = frameworks.version(area, id);
        return new WordsPage(framework, frameworks.agreedKeys(framework), text, faults);
    }

    @PostMapping(AT + "/{code}/{version}/words")
    @AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
    ModelAndView agreed(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String words,
            Principal principal) {
        AreaId area = principal.inArea();
        FrameworkId id = new FrameworkId(code, version);
        String text = words.replace("\r\n", "\n");
        List<FaultAt> faults = frameworks.agree(area, id, text);
        return faults.isEmpty()
                ? FormAnswers.on(AT + "/" + code + "/" + version)
                : AuditForms.again(FormAnswers.page("audits/words", wordsPage(area, id, text, faults)));
    }
}
