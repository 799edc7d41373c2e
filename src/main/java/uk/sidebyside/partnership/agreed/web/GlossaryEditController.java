package uk.sidebyside.partnership.agreed.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.agreed.Glossary;
import uk.sidebyside.partnership.agreed.GlossaryTerm;
import uk.sidebyside.partnership.agreed.rules.TermWords;

/** Where terms are added, changed and taken away. */
@Controller
@AllowedToAuthors
class GlossaryEditController {
    private static final String GLOSSARY = "/glossary";

    private final Glossary glossary;

    GlossaryEditController(Glossary glossary) {
        this.glossary = glossary;
    }

    @GetMapping("/glossary/new")
    ModelAndView asked() {
        return FormAnswers.show(newTerm());
    }

    @PostMapping("/glossary/new")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                newTerm(),
                input,
                () -> glossary.add(principal.inArea(), words(input)),
                key -> GLOSSARY + "#" + key,
                Wordings::of);
    }

    @GetMapping("/glossary/{key}/edit")
    ModelAndView shown(@PathVariable String key, Principal principal) {
        return FormAnswers.show(changed(glossary.written(principal.inArea(), key)));
    }

    @PostMapping("/glossary/{key}/edit")
    ModelAndView change(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        GlossaryTerm term = glossary.written(principal.inArea(), key);
        return FormAnswers.send(
                changed(term).version(input.version()),
                input,
                () -> glossary.change(principal.inArea(), key, input.version(), words(input)),
                saved -> term.address(),
                Wordings::of);
    }

    @GetMapping("/glossary/{key}/remove")
    ModelAndView sure(@PathVariable String key, Principal principal) {
        GlossaryTerm term = glossary.written(principal.inArea(), key);
        return FormAnswers.page("partnership/agreed/removeTerm", term);
    }

    @PostMapping("/glossary/{key}/remove")
    ModelAndView remove(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        glossary.remove(principal.inArea(), key, new Input(typed).version());
        return FormAnswers.on(GLOSSARY);
    }

    private static TermWords words(Input input) {
        return new TermWords(
                input.text("term"),
                input.text("writtenOut"),
                input.text("meaning"),
                lines(input.text("foundAs")),
                lines(input.text("searchedAs")));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static FormPage newTerm() {
        return fields(
                FormPage.asking("Explain a term", "", GLOSSARY, "/glossary/new", "Add it"),
                new GlossaryTerm("", "", "", "", List.of(), List.of(), 0));
    }

    private static FormPage changed(GlossaryTerm term) {
        return fields(
                        FormPage.asking(
                                "Change “" + term.term() + "”",
                                "",
                                term.address(),
                                "/glossary/" + term.key() + "/edit",
                                "Save"),
                        term)
                .version(term.version());
    }

    private static FormPage fields(FormPage page, GlossaryTerm term) {
        return page.with(new FormPage.Line("term", "Term", "As people read it, like JSNA", term.term(), false))
                .with(new FormPage.Line(
                        "writtenOut",
                        "What it stands for",
                        "Where it is an abbreviation. Pages write it out where they use it first",
                        term.writtenOut(),
                        true))
                .with(new FormPage.Area(
                        "meaning",
                        "What it means",
                        "In words that every family knows",
                        term.meaning(),
                        4,
                        TermWords.LONGEST_MEANING,
                        false))
                .with(new FormPage.Area(
                        "foundAs",
                        "How it stands in texts",
                        "One on each line. Pages link the first of them that they use. Leave it empty for no links",
                        String.join("\n", term.foundAs()),
                        3,
                        2000,
                        true))
                .with(new FormPage.Area(
                        "searchedAs",
                        "What else people look for when they mean it",
                        "One on each line. Only the search of the glossary uses them",
                        String.join("\n", term.searchedAs()),
                        3,
                        2000,
                        true));
    }
}
