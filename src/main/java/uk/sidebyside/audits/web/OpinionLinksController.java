package uk.sidebyside.audits.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.audits.OpinionLetters;
import uk.sidebyside.audits.OpinionsByLink;
import uk.sidebyside.audits.rules.TookPartAs;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;

/** Those who took part and have no account are asked by a letter, and say by its link whether they see it the same way. */
@Controller
@AllowedToJudges
class OpinionLinksController {
    private final OpinionLetters letters;
    private final OpinionsByLink opinions;
    private final Desk desk;

    OpinionLinksController(OpinionLetters letters, OpinionsByLink opinions, Desk desk) {
        this.letters = letters;
        this.opinions = opinions;
        this.desk = desk;
    }

    @GetMapping("/audits/{id}/ask")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(askForm(toAsk(principal.inArea(), id)));
    }

    private AuditHead toAsk(AreaId area, UUID id) {
        AuditHead head = desk.open(area, id);
        if (!letters.mayAsk(head.audit())) {
            throw new NotFound();
        }
        return head;
    }

    @PostMapping("/audits/{id}/ask")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        AuditHead head = toAsk(area, id);
        return FormAnswers.send(
                askForm(head),
                input,
                () -> letters.ask(
                        area,
                        head.audit().id(),
                        input.fingerprint(),
                        input.text("email"),
                        TookPartAs.find(input.text("who")).orElse(null)),
                saved -> head.at("#asked"),
                AuditWords::of);
    }

    private static FormPage askForm(AuditHead head) {
        List<Choice> kinds = Arrays.stream(TookPartAs.values())
                .map(kind -> Choice.of(kind.code(), kind.words()))
                .toList();
        return FormPage.asking(
                        "Ask somebody who took part",
                        "They get a letter with a link, and need no account. They say of each level whether they see it the same way."
                                + " You don’t see the link, and nobody sees their name.",
                        head.at(""),
                        head.at("/ask"),
                        "Send the letter")
                .with(new FormPage.Line(
                        "email", "Their email address", "We write once and don’t keep it with the audit.", "", false))
                .with(new FormPage.OneOf("who", "Who are they?", "", kinds, ""));
    }

    @GetMapping("/audits/say/{code}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView say(@PathVariable String code, @RequestParam(required = false) boolean said, Principal principal) {
        OpinionsByLink.Opened opened = opinions.open(principal.inArea(), code);
        String thanks =
                "Thank you. What you said stands beside what the service said of itself. You can say something else until "
                        + AuditWords.day(opened.untilOn()) + ".";
        return show(opened, form(opened, code), said ? thanks : "");
    }

    @PostMapping("/audits/say/{code}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView said(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        OpinionsByLink.Opened opened = opinions.open(area, code);
        return AuditForms.send(
                form(opened, code),
                input,
                form -> show(opened, form, ""),
                () -> opinions.say(area, code, ViewsForm.said(opened.framework(), input)),
                saved -> at(code) + "?said=true");
    }

    private static FormPage form(OpinionsByLink.Opened opened, String code) {
        return ViewsForm.of(opened.framework(), opened.answers(), opened.said(), "/partnership", at(code));
    }

    private static ModelAndView show(OpinionsByLink.Opened opened, FormPage form, String said) {
        String caption = "How " + opened.audit().title() + " works together with families";
        return FormAnswers.page("audits/views", new ViewsPage(caption, form, Audience.FAMILY, said));
    }

    private static String at(String code) {
        return "/audits/say/" + code;
    }
}
