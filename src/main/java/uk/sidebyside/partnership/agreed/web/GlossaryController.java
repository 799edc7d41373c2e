package uk.sidebyside.partnership.agreed.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.agreed.Glossary;
import uk.sidebyside.partnership.agreed.GlossaryTerm;
import uk.sidebyside.shared.Csv;

/** The words that pages use, explained for everybody. */
@Controller
@AllowedTo(Role.PUBLIC)
class GlossaryController {
    private static final int SOUGHT_AT_MOST = 100;

    private final Glossary glossary;
    private final Areas areas;

    GlossaryController(Glossary glossary, Areas areas) {
        this.glossary = glossary;
        this.areas = areas;
    }

    @GetMapping("/glossary")
    ModelAndView show(@RequestParam(defaultValue = "") String q, Principal principal) {
        List<GlossaryTerm> all = glossary.of(areas.byId(principal.inArea()));
        String sought = shortened(q);
        return FormAnswers.page(
                "partnership/agreed/glossary",
                new GlossaryPage(
                        sought,
                        found(all, sought),
                        all.size(),
                        principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR)));
    }

    @GetMapping("/glossary.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String q, Principal principal) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Csv csv = Csv.to(out)) {
            csv.row("term", "stands for", "means");
            found(glossary.of(areas.byId(principal.inArea())), shortened(q))
                    .forEach(term -> csv.row(term.term(), term.writtenOut(), term.meaning()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"glossary.csv\"")
                .body(out.toByteArray());
    }

    private static List<GlossaryTerm> found(List<GlossaryTerm> all, String sought) {
        return all.stream().filter(term -> term.foundBy(sought)).toList();
    }

    private static String shortened(String q) {
        return q.length() > SOUGHT_AT_MOST ? q.substring(0, SOUGHT_AT_MOST) : q;
    }
}
