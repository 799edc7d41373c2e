package uk.sidebyside.assessments.sen2.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.ImportId;
import uk.sidebyside.assessments.sen2.NightlyFolder;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.assessments.sen2.ReturnImport;
import uk.sidebyside.assessments.sen2.ReturnImports;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** The return: what came in, and a file that comes in, step by step. Large files are read while the page tells how far it is. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class ReturnController {
    /** Smaller ones are read while one waits. */
    private static final long AT_ONCE = 2_000_000;

    private final ReturnImports imports;
    private final ReturnFindings findings;
    private final NightlyFolder nightly;
    private final Areas areas;

    ReturnController(ReturnImports imports, ReturnFindings findings, NightlyFolder nightly, Areas areas) {
        this.imports = imports;
        this.findings = findings;
        this.nightly = nightly;
        this.areas = areas;
    }

    @GetMapping("/sen2")
    @AllowedTo({Role.CASE_OFFICER, Role.ADMINISTRATOR})
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        boolean leads = principal.has(Role.CASE_OFFICER);
        return FormAnswers.page(
                "sen2/returns",
                new ReturnsPage(
                        imports.last(area),
                        leads,
                        leads ? findings.counts(area) : List.of(),
                        nightly.of(areas.byId(area))));
    }

    @GetMapping("/sen2/import")
    ModelAndView choose() {
        return FormAnswers.page("sen2/import", FormErrors.none());
    }

    @PostMapping("/sen2/import")
    ModelAndView chosen(
            @RequestParam(required = false) @Nullable MultipartFile[] files,
            @RequestParam UUID submission,
            Principal principal)
            throws IOException {
        List<ReturnImports.Chosen> chosen = new ArrayList<>();
        long size = 0;
        for (MultipartFile file : files == null ? new MultipartFile[0] : files) {
            if (file != null && !file.isEmpty()) {
                chosen.add(new ReturnImports.Chosen(name(file), file));
                size += file.getSize();
            }
        }
        if (chosen.isEmpty()) {
            return refused("Choose the file or files of the return.");
        }
        AreaId area = principal.inArea();
        ImportId id = imports.keep(area, submission, false, chosen);
        begin(size, () -> imports.check(area, id));
        return FormAnswers.on("/sen2/import/" + id);
    }

    private static ModelAndView refused(String why) {
        ModelAndView again = FormAnswers.page("sen2/import", FormErrors.none().and("files", why));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** A small one at once; a large one while the page is looked at, in the same name. */
    private static void begin(long size, Runnable work) {
        if (size <= AT_ONCE) {
            work.run();
            return;
        }
        Principal principal = Principals.current();
        Thread.ofPlatform().daemon().name("sen2-import").start(() -> Principals.run(principal, work));
    }

    @GetMapping("/sen2/import/{id}")
    @AllowedTo({Role.CASE_OFFICER, Role.ADMINISTRATOR})
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        ReturnImport found = imports.find(principal.inArea(), new ImportId(id));
        return FormAnswers.page("sen2/imported", new ImportPage(found, principal.has(Role.CASE_OFFICER)));
    }

    @PostMapping("/sen2/import/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        var its = new ImportId(id);
        ReturnImport found = imports.find(area, its);
        if (imports.confirm(area, its)) {
            begin(found.size(), () -> imports.store(area, its));
        }
        return FormAnswers.on("/sen2/import/" + id);
    }

    @GetMapping("/sen2/import/{id}/refused.csv")
    ResponseEntity<byte[]> refusedRows(@PathVariable UUID id, Principal principal) {
        return ReturnFiles.csv(
                "refused-rows.csv",
                imports.refusedRows(principal.inArea(), new ImportId(id)).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String plain = name == null ? "" : name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.isBlank() ? "return" : plain.substring(Math.max(0, plain.length() - 100));
    }
}
