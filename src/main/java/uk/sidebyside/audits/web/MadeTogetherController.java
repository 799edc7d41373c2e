package uk.sidebyside.audits.web;

import java.util.ArrayList;
import java.util.List;
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
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.frameworks.MadeTogether;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.LinkTargets;

/** In which piece of work a framework was made together: said, said anew, and taken back. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
class MadeTogetherController {
    private static final String AT = "/audits/frameworks/{code}/{version}/made";

    private final Frameworks frameworks;
    private final MadeTogether made;

    MadeTogetherController(Frameworks frameworks, MadeTogether made) {
        this.frameworks = frameworks;
        this.made = made;
    }

    @GetMapping(AT)
    ModelAndView ask(@PathVariable String code, @PathVariable int version, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), new FrameworkId(code, version)));
    }

    @PostMapping(AT)
    ModelAndView said(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        FrameworkId id = new FrameworkId(code, version);
        return FormAnswers.send(
                form(area, id),
                input,
                () -> made.say(area, id, piece(input), input.text("how")),
                FrameworkId::at,
                AuditWords::of);
    }

    /** One of those that are offered, and nothing else. */
    private @Nullable Ref piece(Input input) {
        String chosen = input.text("piece");
        return made.offered().stream()
                .map(LinkTargets.Target::ref)
                .filter(ref -> ref.local().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    @PostMapping(AT + "/{link}/take-back")
    ModelAndView takenBack(
            @PathVariable String code, @PathVariable int version, @PathVariable UUID link, Principal principal) {
        FrameworkId id = new FrameworkId(code, version);
        made.takeBack(principal.inArea(), id, new LinkId(link));
        return FormAnswers.on(id.at());
    }

    private FormPage form(AreaId area, FrameworkId id) {
        if (!frameworks.mayKeep()) {
            throw new NotFound();
        }
        Framework framework = frameworks.version(area, id);
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a piece of work")));
        made.offered().forEach(target -> options.add(Option.of(target.ref().local(), target.title())));
        return FormPage.asking(
                        "In which piece of work was it made?",
                        framework.name() + ", version " + framework.version()
                                + ". The piece of work shows who took part, and what they changed.",
                        id.at(),
                        id.at() + "/made",
                        "Save")
                .with(new FormPage.Select(
                        "piece", "Piece of work", "Those on services that run or are finished", options, "", false))
                .with(new FormPage.Area(
                        "how",
                        "What did families and partners change in it?",
                        "In a sentence or two, without names",
                        "",
                        3,
                        1000,
                        true));
    }
}
