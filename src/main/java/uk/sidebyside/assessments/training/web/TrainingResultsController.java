package uk.sidebyside.assessments.training.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.training.TrainingResults;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;

/** Who came beside how advice went, by body and profession, and what is returned beside what is taught. */
@Controller
@AllowedTo({Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
class TrainingResultsController {
    private static final List<String> HEADS =
            List.of("body", "profession", "training", "when", "due", "on_time", "answered", "on_the_framework");

    private final TrainingResults results;
    private final Trainings trainings;
    private final Clock clock;

    TrainingResultsController(TrainingResults results, Trainings trainings, Clock clock) {
        this.results = results;
        this.trainings = trainings;
        this.clock = clock;
    }

    @GetMapping("/advice/training/results")
    ModelAndView results(Principal principal) {
        return FormAnswers.page("assessments/training/results", page(principal.inArea()));
    }

    private ResultsPage page(AreaId area) {
        return new ResultsPage(results.byBody(area), results.returned(area), trainings.all(area), LocalDate.now(clock));
    }

    @GetMapping("/advice/training/results.csv")
    ResponseEntity<byte[]> file(Principal principal) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"training-and-advice.csv\"")
                .header("Cache-Control", "private, no-store")
                .body(Csv.text(HEADS, page(principal.inArea()).file()).getBytes(StandardCharsets.UTF_8));
    }
}
