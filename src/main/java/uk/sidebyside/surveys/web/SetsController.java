package uk.sidebyside.surveys.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.surveys.QuestionSets;
import uk.sidebyside.surveys.SurveyDesk;

/** The question sets: what can be asked, in each edition, and the file by which an area brings in its own. */
@Controller
@AllowedToMembers
class SetsController {
    private final QuestionSets sets;

    SetsController(QuestionSets sets) {
        this.sets = sets;
    }

    @GetMapping("/surveys/sets")
    ModelAndView sets(Principal principal) {
        return FormAnswers.page(
                "surveys/sets", new SetsPage(sets.inArea(principal.inArea()), SurveyDesk.runs(principal)));
    }

    @GetMapping("/surveys/sets/{key}")
    ModelAndView set(@PathVariable String key, Principal principal) {
        return FormAnswers.page(
                "surveys/set", new SetPage(sets.byKey(principal.inArea(), key), SurveyDesk.runs(principal)));
    }

    @AllowedTo(Role.PUBLIC)
    @GetMapping("/surveys/sets/question-set.schema.json")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(QuestionSets.schema().getBytes(StandardCharsets.UTF_8));
    }

    @AllowedToAskers
    @GetMapping("/surveys/sets/load")
    ModelAndView load() {
        return FormAnswers.show(form());
    }

    @AllowedToAskers
    @PostMapping("/surveys/sets/load")
    ModelAndView loaded(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                form(),
                input,
                () -> sets.load(principal.inArea(), input.text("file")),
                key -> "/surveys/sets/" + key,
                SurveyWords::of);
    }

    private static FormPage form() {
        return FormPage.asking(
                        "Bring in a question set",
                        "Paste the whole file. A set that comes with the program can be copied from its page.",
                        "/surveys/sets",
                        "/surveys/sets/load",
                        "Bring it in")
                .with(new FormPage.Area("file", "The file, as JSON", "", "", 14, 60_000, false));
    }
}
