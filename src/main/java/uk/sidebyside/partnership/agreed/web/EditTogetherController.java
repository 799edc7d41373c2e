package uk.sidebyside.partnership.agreed.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Glossary;
import uk.sidebyside.partnership.agreed.Part;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.partnership.agreed.rules.WordsOfAPart;
import uk.sidebyside.shared.AreaId;

/** Where the area's own words are written. Each change makes a new version with its day and what was changed. */
@Controller
@AllowedToAuthors
class EditTogetherController {
    private static final String EDIT = "/joint-partnership/edit";

    private final Foundations foundations;
    private final Glossary glossary;

    EditTogetherController(Foundations foundations, Glossary glossary) {
        this.foundations = foundations;
        this.glossary = glossary;
    }

    @GetMapping(EDIT)
    ModelAndView show(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/agreed/edit", new EditTogetherPage(foundations.written(area), foundations.versions(area)));
    }

    /** Begins with York's words; what is there already stays. */
    @PostMapping(EDIT + "/begin")
    ModelAndView begin(Principal principal) {
        foundations.load(principal.inArea(), "york");
        glossary.load(principal.inArea(), "york");
        return FormAnswers.on(EDIT);
    }

    @GetMapping(EDIT + "/definition")
    ModelAndView definition(Principal principal) {
        return FormAnswers.show(definitionForm(principal.inArea()));
    }

    @PostMapping(EDIT + "/definition")
    ModelAndView define(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                definitionForm(area).version(input.version()),
                input,
                () -> foundations.change(
                        area,
                        new Foundations.ChangeDefinition(
                                input.version(),
                                input.text("definition"),
                                input.text("visionIntro"),
                                input.text("note"))),
                saved -> EDIT,
                Wordings::of);
    }

    private FormPage definitionForm(AreaId area) {
        var now = foundations.written(area);
        return noted(FormPage.asking("What the word means", Foundations.PLACES, EDIT, EDIT + "/definition", "Save")
                .version(foundations.latestVersion(area))
                .with(new FormPage.Area(
                        "definition", "What it means", "", now.definition(), 6, WordsOfAPart.LONGEST_DEFINITION, false))
                .with(new FormPage.Area(
                        "visionIntro",
                        "What leads to the sentences of the vision",
                        "",
                        now.visionIntro(),
                        3,
                        WordsOfAPart.LONGEST_INTRO,
                        true)));
    }

    @GetMapping(EDIT + "/{strand}/{key}")
    ModelAndView part(@PathVariable String strand, @PathVariable String key, Principal principal) {
        return FormAnswers.show(partForm(principal.inArea(), strand(strand), key));
    }

    @PostMapping(EDIT + "/{strand}/{key}")
    ModelAndView change(
            @PathVariable String strand,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Strand of = strand(strand);
        Part before = known(area, of, key);
        return FormAnswers.send(
                partForm(area, of, key).version(input.version()),
                input,
                () -> foundations.change(
                        area,
                        new Foundations.ChangePart(
                                input.version(),
                                of,
                                key,
                                input.text("words"),
                                input.text("plain"),
                                under(before, input),
                                input.text("more"),
                                input.text("retired").equals("yes"),
                                input.text("note"))),
                saved -> EDIT,
                Wordings::of);
    }

    private static Map<String, String> under(Part before, Input input) {
        Map<String, String> under = new LinkedHashMap<>();
        before.offered().stream()
                .filter(part -> input.has(WordsOfAPart.fieldOf(part.key())))
                .forEach(part -> under.put(part.key(), input.text(WordsOfAPart.fieldOf(part.key()))));
        return under;
    }

    private FormPage partForm(AreaId area, Strand strand, String key) {
        Part part = known(area, strand, key);
        FormPage page = words(
                FormPage.asking(
                                "Change a " + strand.one(),
                                Foundations.PLACES,
                                EDIT,
                                EDIT + "/" + strand.code() + "/" + key,
                                "Save")
                        .version(foundations.latestVersion(area)),
                part.words(),
                part.plain());
        int n = 0;
        for (Part under : part.offered()) {
            n++;
            page = page.with(area(
                    WordsOfAPart.fieldOf(under.key()),
                    "Statement " + n,
                    "Leave it empty to take it away. What was marked with it keeps its words",
                    under.words()));
        }
        if (strand == Strand.PRINCIPLES || strand == Strand.BENEFITS) {
            page = page.with(area("more", "Another statement", "", ""));
        }
        return noted(page.with(new FormPage.OneOf(
                "retired",
                "Is it still offered?",
                "",
                List.of(Choice.of("no", "Yes"), Choice.of("yes", "No, only what is marked with it shows it")),
                part.retired() ? "yes" : "no")));
    }

    private Part known(AreaId area, Strand strand, String key) {
        return foundations.written(area).all(strand).stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/joint-partnership/add/{strand}")
    ModelAndView another(@PathVariable String strand, Principal principal) {
        return FormAnswers.show(newForm(strand(strand)));
    }

    @PostMapping("/joint-partnership/add/{strand}")
    ModelAndView add(
            @PathVariable String strand, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                newForm(strand(strand)),
                input,
                () -> foundations.add(
                        area, strand(strand), input.text("words"), input.text("plain"), input.text("note")),
                saved -> EDIT,
                Wordings::of);
    }

    private static FormPage newForm(Strand strand) {
        return noted(words(
                FormPage.asking(
                        "Add a " + strand.one(),
                        Foundations.PLACES,
                        EDIT,
                        "/joint-partnership/add/" + strand.code(),
                        "Add it"),
                "",
                ""));
    }

    private static FormPage words(FormPage page, String words, String plain) {
        return page.with(new FormPage.Area("words", "As it was agreed", "", words, 3, WordsOfAPart.LONGEST, false))
                .with(area("plain", "The same in plain words", "Where the agreed words are hard to read", plain));
    }

    private static FormPage.Area area(String name, String label, String hint, String value) {
        return new FormPage.Area(name, label, hint, value, 2, WordsOfAPart.LONGEST, true);
    }

    private static FormPage noted(FormPage page) {
        return page.with(new FormPage.Line(
                "note", "What did you change?", "In a few words. Everybody can read it beside the version", "", false));
    }

    private static Strand strand(String code) {
        return Strand.of(code).orElseThrow(NotFound::new);
    }
}
