package uk.sidebyside.board.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BriefingId;
import uk.sidebyside.board.Briefings;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** One briefing, and the files and links that were handed out. */
@Controller
@AllowedToMembers
class BriefingController {
    private final Briefings briefings;

    BriefingController(Briefings briefings) {
        this.briefings = briefings;
    }

    @GetMapping("/board/briefings/{id}")
    ModelAndView briefing(@PathVariable UUID id, Principal principal) {
        return Forms.page(
                "board/briefing",
                page(principal.inArea(), new BriefingId(id), UUID.randomUUID(), "", "", FormErrors.none()));
    }

    @PostMapping("/board/briefings/{id}/material")
    @AllowedToBriefers
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        String title = input.text("title").strip();
        String link = input.text("link").strip();
        MultipartFile upload = file == null || file.isEmpty() ? null : file;
        FormErrors errors = faults(title, link, upload != null);
        if (!errors.any()) {
            try {
                String name = upload == null ? "" : upload.getOriginalFilename();
                briefings.addMaterial(
                        area,
                        new BriefingId(id),
                        new Briefings.Material(input.fingerprint(), title, link, name == null ? "" : name, upload));
                return Forms.on("/board/briefings/" + id);
            } catch (FileRefused refused) {
                errors = errors.and("file", refused.words());
            }
        }
        ModelAndView again =
                Forms.page("board/briefing", page(area, new BriefingId(id), input.submission(), title, link, errors));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static FormErrors faults(String title, String link, boolean upload) {
        FormErrors errors = FormErrors.none();
        if (title.isEmpty() || title.length() > 200) {
            errors = errors.and("title", "Enter what it is, in 200 characters or fewer");
        }
        if (!upload && link.isEmpty()) {
            errors = errors.and("file", "Choose a file or enter a link");
        }
        if (upload && !link.isEmpty()) {
            errors = errors.and("link", "Add a file or a link, one at a time");
        }
        if (!link.isEmpty() && (link.length() > 2000 || !link.matches("https?://\\S+\\.\\S+"))) {
            errors = errors.and("link", "Enter a link that begins with https://");
        }
        return errors;
    }

    private BriefingPage page(
            AreaId area, BriefingId id, UUID submission, String title, String link, FormErrors errors) {
        return new BriefingPage(
                briefings.byId(area, id),
                briefings.materialOf(area, id),
                Briefings.mayLog(),
                submission,
                title,
                link,
                errors);
    }
}
