package uk.sidebyside.measures.published.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.published.PublishedDecisions;
import uk.sidebyside.measures.published.PublishedDrafts;
import uk.sidebyside.measures.published.PublishedPreview;
import uk.sidebyside.measures.published.PublishedStatistics;
import uk.sidebyside.measures.published.PublishedStatistics.Answer;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;

/** A release of published statistics on screen: upload, look, decide, load. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class LoadController {
    private static final String HOME = "/benchmarks/load";

    private final PublishedStatistics statistics;
    private final PublishedDrafts drafts;

    LoadController(PublishedStatistics statistics, PublishedDrafts drafts) {
        this.statistics = statistics;
        this.drafts = drafts;
    }

    @GetMapping(HOME)
    ModelAndView choose() {
        return upload(FormErrors.none(), new Input(new org.springframework.util.LinkedMultiValueMap<>()));
    }

    @PostMapping(HOME)
    ModelAndView uploaded(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal)
            throws IOException {
        Input input = new Input(typed);
        if (file == null || file.isEmpty()) {
            return again(FormErrors.none().and("file", "Choose the file of a release."), input);
        }
        String release = input.text("release").strip();
        LocalDate dated = input.day("dated");
        FormErrors faults = faults(release, input, dated);
        if (faults.any()) {
            return again(faults, input);
        }
        var upload = new PublishedStatistics.Upload(
                name(file), file.getBytes(), release.isEmpty() ? null : Integer.valueOf(release), dated);
        return switch (statistics.read(upload)) {
            case PublishedStatistics.Read read -> begun(input, upload, read.preview(), principal);
            case PublishedStatistics.Unreadable unreadable ->
                again(FormErrors.none().and("file", unreadable.what() + " " + unreadable.mend()), input);
            case PublishedStatistics.WhichRelease which ->
                again(
                        FormErrors.none()
                                .and("release", "The file does not say of which release it is. Enter its year.")
                                .and("dated", "The file does not say of when it is. Enter the day of publication."),
                        input);
            default -> throw new IllegalStateException("A look stores nothing");
        };
    }

    private static FormErrors faults(String release, Input input, @Nullable LocalDate dated) {
        FormErrors faults = FormErrors.none();
        if (!release.isEmpty() && !release.matches("20\\d\\d")) {
            faults = faults.and("release", "Enter a year, such as 2025, or leave it empty.");
        }
        return dated == null && !input.date("dated").isBlank()
                ? faults.and("dated", "Enter a real day, such as 26 6 2025, or leave it empty.")
                : faults;
    }

    private ModelAndView begun(
            Input input, PublishedStatistics.Upload upload, PublishedPreview preview, Principal principal) {
        UUID id = input.submission();
        drafts.begin(principal.inArea(), id, upload.fileName(), upload.content(), preview.release(), preview.datedOn());
        return new ModelAndView("redirect:" + HOME + "/" + id);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String plain = name == null || name.isBlank() ? "release" : name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
    }

    @GetMapping(HOME + "/{id}")
    ModelAndView look(@PathVariable UUID id, Principal principal) {
        return switch (statistics.read(drafts.find(principal.inArea(), id))) {
            case PublishedStatistics.Read read -> preview(LoadPage.first(id, read.preview()));
            case PublishedStatistics.Unreadable unreadable ->
                upload(
                        FormErrors.none().and("file", unreadable.what() + " " + unreadable.mend()),
                        new Input(new org.springframework.util.LinkedMultiValueMap<>()));
            default -> throw new NotFound();
        };
    }

    /** Fields are called {@code seen.3}, {@code leave.3} and {@code reason.3}, by the number of the group. */
    @PostMapping(HOME + "/{id}")
    ModelAndView load(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            RedirectAttributes next) {
        PublishedStatistics.Upload upload = drafts.find(principal.inArea(), id);
        if (!(statistics.read(upload) instanceof PublishedStatistics.Read read)) {
            throw new NotFound();
        }
        LoadPage page = LoadPage.first(id, read.preview()).with(new Input(typed));
        if (page.errors().any()) {
            return invalid(preview(page));
        }
        return switch (statistics.load(upload, answers(page))) {
            case PublishedStatistics.Loaded loaded -> {
                drafts.done(principal.inArea(), id);
                next.addFlashAttribute("done", LoadPage.count(loaded.changed()) + " are loaded.");
                yield new ModelAndView("redirect:/benchmarks");
            }
            case PublishedStatistics.Undecided undecided -> invalid(preview(page.undecided(undecided.ids())));
            default -> throw new NotFound();
        };
    }

    private static Map<String, Answer> answers(LoadPage page) {
        Map<String, Answer> answers = new HashMap<>();
        for (LoadPage.Group group : page.groups()) {
            for (PublishedPreview.Asked asked : group.asked()) {
                boolean leftOut = group.leave().contains(asked.id());
                Answer before = answers.get(asked.id());
                if (before == null || leftOut) {
                    answers.put(asked.id(), new Answer(leftOut, leftOut ? group.reason() : "Looked at and taken."));
                }
            }
        }
        return answers;
    }

    @GetMapping(HOME + "/{id}/decisions.csv")
    ResponseEntity<byte[]> decisions(@PathVariable UUID id, Principal principal) {
        if (!(statistics.read(drafts.find(principal.inArea(), id)) instanceof PublishedStatistics.Read read)) {
            throw new NotFound();
        }
        return file("decisions.csv", PublishedDecisions.text(read.preview(), Map.of()));
    }

    @GetMapping(HOME + "/{id}/changes.csv")
    ResponseEntity<byte[]> changes(@PathVariable UUID id, Principal principal) {
        if (!(statistics.read(drafts.find(principal.inArea(), id)) instanceof PublishedStatistics.Read read)) {
            throw new NotFound();
        }
        return file(
                "changes.csv",
                uk.sidebyside.shared.Csv.text(
                        List.of("measure", "area", "year", "was", "becomes"),
                        read.preview().revised().stream()
                                .map(one -> List.of(one.measure(), one.area(), one.year(), one.was(), one.becomes()))
                                .toList()));
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView upload(FormErrors errors, Input input) {
        return new ModelAndView("measures/loadUpload", "page", new LoadUploadPage(errors, input));
    }

    private static ModelAndView again(FormErrors errors, Input input) {
        return invalid(upload(errors, input));
    }

    private static ModelAndView preview(LoadPage page) {
        return new ModelAndView("measures/load", "page", page);
    }

    private static ModelAndView invalid(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
