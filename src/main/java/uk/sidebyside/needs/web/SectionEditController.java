package uk.sidebyside.needs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.SectionId;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Sections of the needs assessment are planned, written and published; the ages of the phases are set. */
@Controller
@AllowedToWriters
class SectionEditController {
    private final Sections sections;
    private final NeedsChoices choices;
    private final Clock clock;

    SectionEditController(Sections sections, NeedsChoices choices, Clock clock) {
        this.sections = sections;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/needs/ages")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView ages(Principal principal) {
        return FormAnswers.show(agesForm(principal.inArea()));
    }

    @PostMapping("/needs/ages")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView setAges(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                agesForm(area).version(input.version()),
                input,
                () -> sections.setAges(area, number(input, "firstTo"), number(input, "lastTo"), input.version()),
                set -> "/needs",
                Wording::of);
    }

    private FormPage agesForm(AreaId area) {
        AgeBands ages = sections.ages(area);
        return FormPage.asking(
                        "Where the first phase ends and the second begins",
                        "Both ages are included. The law on SEND ends with the 25th year of age, so the second phase can’t"
                                + " go further.",
                        "/needs",
                        "/needs/ages",
                        "Save")
                .version(sections.versionOfAges(area))
                .with(new FormPage.Line(
                        "firstTo", "Last year of age of phase A", "", String.valueOf(ages.firstTo()), false))
                .with(new FormPage.Line(
                        "lastTo", "Last year of age of phase B", "", String.valueOf(ages.lastTo()), false));
    }

    private static @Nullable Integer number(Input input, String name) {
        String typed = input.text(name).strip();
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
    }

    @GetMapping("/needs/section/new")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView plan(Principal principal) {
        return FormAnswers.show(newForm(principal.inArea()));
    }

    @PostMapping("/needs/section/new")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
    ModelAndView planned(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                newForm(area),
                input,
                () -> sections.add(
                        area,
                        new Sections.Add(
                                input.fingerprint(),
                                phase(input),
                                input.text("title"),
                                NeedsChoices.seat(input, "owner"))),
                id -> "/needs/section/" + id.value(),
                Wording::of);
    }

    private FormPage newForm(AreaId area) {
        return FormPage.asking(
                        "Plan a section",
                        "Everybody sees that the section is to come. What it says is shown when you publish it.",
                        "/needs",
                        "/needs/section/new",
                        "Plan it")
                .with(new FormPage.Line("title", "What is it about?", "", "", false))
                .with(new FormPage.OneOf(
                        "phase", "Which phase?", "", NeedsChoices.phases(sections.ages(area)), Phase.A.name()))
                .with(new FormPage.Select("owner", "Who writes it?", "", choices.posts(area, "Nobody yet"), "", true));
    }

    @GetMapping("/needs/section/{id}/edit")
    ModelAndView write(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), mine(principal, id)));
    }

    @PostMapping("/needs/section/{id}/edit")
    ModelAndView written(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Section section = mine(principal, id);
        return FormAnswers.send(
                form(area, section).version(input.version()),
                input,
                () -> sections.change(
                        area,
                        new Sections.Change(
                                section.id(),
                                input.version(),
                                phase(input),
                                input.text("title"),
                                input.text("words"),
                                NeedsChoices.seat(input, "owner"))),
                saved -> at(section),
                Wording::of);
    }

    private FormPage form(AreaId area, Section section) {
        String owner = section.owner() == null ? "" : section.owner().value().toString();
        return FormPage.asking("Write “" + section.title() + "”", "", at(section), at(section) + "/edit", "Save")
                .version(section.version())
                .with(new FormPage.Line("title", "What is it about?", "", section.title(), false))
                .with(new FormPage.OneOf(
                        "phase",
                        "Which phase?",
                        "",
                        NeedsChoices.phases(sections.ages(area)),
                        section.phase().name()))
                .with(new FormPage.Area(
                        "words",
                        "What it says",
                        "In plain words. Leave an empty line between paragraphs.",
                        section.words(),
                        12,
                        8000,
                        true))
                .with(new FormPage.Select(
                        "owner", "Who writes it?", "", choices.posts(area, "Nobody yet"), owner, true));
    }

    @GetMapping("/needs/section/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(publishForm(mine(principal, id)));
    }

    @PostMapping("/needs/section/{id}/publish")
    ModelAndView published(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Section section = mine(principal, id);
        return FormAnswers.send(
                publishForm(section).version(input.version()),
                input,
                () -> sections.publish(principal.inArea(), section.id(), input.version(), input.day("publishedOn")),
                saved -> at(section),
                Wording::of);
    }

    private FormPage publishForm(Section section) {
        LocalDate on = section.publishedOn();
        return FormPage.asking(
                        "Publish “" + section.title() + "”",
                        "From then on everybody can read the section, what it rests on and what it found.",
                        at(section),
                        at(section) + "/publish",
                        "Publish it")
                .version(section.version())
                .with(new FormPage.Day(
                        "publishedOn",
                        "Day of publishing",
                        DateEntry.of(on == null ? LocalDate.now(clock) : on),
                        false));
    }

    private Section mine(Principal principal, UUID id) {
        Section section = sections.byId(principal.inArea(), new SectionId(id));
        if (!section.mayWrite()) {
            throw new NotFound();
        }
        return section;
    }

    private static Phase phase(Input input) {
        return input.text("phase").isBlank() ? Phase.A : Phase.valueOf(input.text("phase"));
    }

    private static String at(Section section) {
        return "/needs/section/" + section.id().value();
    }
}
