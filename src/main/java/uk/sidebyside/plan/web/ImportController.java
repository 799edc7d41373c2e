package uk.sidebyside.plan.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.ImportDrafts;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanImport;

/** A plan from a spreadsheet: upload, match the headings, answer what can't be read, look, bring it in. */
@Controller
@AllowedToEditors
class ImportController {
    private final PlanImport imports;
    private final ImportDrafts drafts;

    ImportController(PlanImport imports, ImportDrafts drafts) {
        this.imports = imports;
        this.drafts = drafts;
    }

    @GetMapping("/plan/edit/import")
    ModelAndView choose(Principal principal) {
        return upload(target(principal), FormErrors.none());
    }

    @PostMapping("/plan/edit/import")
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        PlanHead plan = target(principal);
        if (file == null || file.isEmpty()) {
            return invalid(upload(plan, FormErrors.none().and("file", "Choose the file of the plan.")));
        }
        if (file.getSize() > PlanImport.MAX_BYTES) {
            return invalid(upload(plan, FormErrors.none().and("file", "Choose a file of at most 5 MB.")));
        }
        byte[] content = file.getBytes();
        var read = imports.read(principal.inArea(), new PlanImport.Upload(plan.id(), content, Map.of(), Map.of()));
        if (read instanceof PlanImport.Unreadable unreadable) {
            String words = unreadable.what() + " " + unreadable.mend();
            return invalid(upload(plan, FormErrors.none().and("file", words)));
        }
        UUID draft = drafts.begin(principal.inArea(), plan.id(), name(file), content);
        return new ModelAndView("redirect:/plan/edit/import/" + draft);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String plain = name == null || name.isBlank() ? "plan" : name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
    }

    @GetMapping("/plan/edit/import/{draft}")
    ModelAndView look(@PathVariable UUID draft, Principal principal) {
        var found = drafts.find(principal.inArea(), draft);
        var reading = imports.read(principal.inArea(), found.upload());
        return new ModelAndView("plan/import", "page", new ImportPage(draft, found, reading));
    }

    /** Fields are called {@code choice.3} for a column and {@code answer.H7} for a cell. */
    @PostMapping("/plan/edit/import/{draft}")
    ModelAndView answer(@PathVariable UUID draft, @RequestParam Map<String, String> fields, Principal principal) {
        var known = drafts.find(principal.inArea(), draft).upload();
        Map<Integer, String> choices = new LinkedHashMap<>(known.choices());
        Map<String, String> answers = new LinkedHashMap<>(known.answers());
        fields.forEach((name, value) -> {
            if (name.matches("choice\\.\\d{1,3}") && !value.isBlank()) {
                choices.put(Integer.valueOf(name.substring("choice.".length())), value);
            } else if (name.matches("answer\\.[A-Z]{1,3}\\d{1,6}") && !value.isBlank()) {
                answers.put(name.substring("answer.".length()), value.strip());
            }
        });
        drafts.answer(principal.inArea(), draft, choices, answers);
        return new ModelAndView("redirect:/plan/edit/import/{draft}");
    }

    @PostMapping("/plan/edit/import/{draft}/apply")
    ModelAndView apply(@PathVariable UUID draft, Principal principal) {
        var found = drafts.find(principal.inArea(), draft);
        var reading = drafts.apply(principal.inArea(), draft);
        boolean whole = reading instanceof PlanImport.Checked checked && checked.complete();
        return whole
                ? new ModelAndView("redirect:/plan/edit")
                : new ModelAndView("plan/import", "page", new ImportPage(draft, found, reading));
    }

    @GetMapping("/plan/edit/import/{draft}/refused.csv")
    ResponseEntity<String> refused(@PathVariable UUID draft, Principal principal) {
        var found = drafts.find(principal.inArea(), draft);
        if (!(imports.read(principal.inArea(), found.upload()) instanceof PlanImport.Checked checked)) {
            throw new NotFound();
        }
        String name = ContentDisposition.attachment()
                .filename("refused-rows.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(checked.refusedRows());
    }

    private PlanHead target(Principal principal) {
        PlanHead plan = imports.target(principal.inArea());
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    private static ModelAndView upload(PlanHead plan, FormErrors errors) {
        return new ModelAndView("plan/importUpload", "page", new ImportUploadPage(plan.title(), errors));
    }

    private static ModelAndView invalid(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
