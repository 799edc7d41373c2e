package uk.sidebyside.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceWords;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.DescribeTool;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.partnership.tools.Tool;
import uk.sidebyside.partnership.tools.ToolId;
import uk.sidebyside.partnership.tools.Tools;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Tools for every day, for those who look after them: added, changed, given another file, and taken out of use. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class ToolEditController {
    /** The choice that stands for no single step; no model can be called so, since a step has a slash in it. */
    private static final String ALL_ALONG = "none";

    private final Tools tools;
    private final PartnershipModels models;

    ToolEditController(Tools tools, PartnershipModels models) {
        this.tools = tools;
        this.models = models;
    }

    @GetMapping("/partnership/tools/new")
    ModelAndView asked(Principal principal) {
        return FormAnswers.show(newForm(principal.inArea()));
    }

    @PostMapping("/partnership/tools/new")
    ModelAndView added(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Tools.Upload upload = upload(file);
        return sent(
                newForm(area), input, upload, () -> tools.add(area, once(input, upload, file), words(input), upload));
    }

    private FormPage newForm(AreaId area) {
        return fields(
                FormPage.asking("Add a tool", "", ToolsPage.AT, ToolsPage.AT + "/new", "Add it"),
                models.newest(area),
                null,
                null);
    }

    @GetMapping("/partnership/tool/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(form(area, tools.toChange(area, new ToolId(id))));
    }

    @PostMapping("/partnership/tool/{id}/edit")
    ModelAndView edited(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Tool tool = tools.toKeep(area, new ToolId(id));
        Tools.Upload upload = upload(file);
        return sent(
                form(area, tool).version(input.version()),
                input,
                upload,
                () -> tools.change(area, tool.id(), input.version(), input.submission(), words(input), upload));
    }

    private FormPage form(AreaId area, Tool tool) {
        List<Model> newest = models.newest(area);
        List<String> gone = ToolsPage.goneSteps(tool, newest);
        String intro = gone.isEmpty()
                ? ""
                : "It names a step that is no longer there: " + String.join(", ", gone)
                        + ". Choose the steps that it helps with now.";
        return fields(
                        FormPage.asking(
                                "Change “" + tool.name() + "”", intro, ToolsPage.AT, tool.at() + "/edit", "Save"),
                        newest,
                        tool,
                        tools.files(area, List.of(tool)).get(tool.id()))
                .version(tool.version());
    }

    /** Where something must be mended, a file has to be chosen again. */
    private static ModelAndView sent(
            FormPage form, Input input, Tools.@Nullable Upload file, Supplier<Saving<ToolId>> save) {
        ModelAndView answer = FormAnswers.send(form, input, save, saved -> ToolsPage.AT, ToolEditController::words);
        return file != null && answer.getModel().get("page") instanceof FormPage again
                ? FormAnswers.refused(again.and("file", "Choose the file again. A browser does not keep it"))
                : answer;
    }

    private static String words(Finding finding) {
        return finding.key().startsWith("file.") ? EvidenceWords.of(finding) : Wording.of(finding);
    }

    private static Tools.@Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String name = file.getOriginalFilename();
        return new Tools.Upload(name == null ? "file" : name, file);
    }

    /** The same words with another file are another sending. */
    private static UUID once(Input input, Tools.@Nullable Upload upload, @Nullable MultipartFile file) {
        return upload == null || file == null
                ? input.fingerprint()
                : Input.fingerprint(List.of(input.fingerprint(), upload.name(), file.getSize()));
    }

    private static Tools.Words words(Input input) {
        List<String> steps = input.several("steps");
        return new Tools.Words(
                input.text("name"),
                ToolKind.find(input.text("kind")).orElse(null),
                input.text("helpsWith"),
                Choices.several(input, "steps", ToolStep::find),
                steps.contains(ALL_ALONG),
                input.text("link"),
                input.day("reviewOn"));
    }

    /**
     * @param now null for a new one
     * @param file the present one; null where there is none
     */
    private static FormPage fields(FormPage page, List<Model> models, @Nullable Tool now, @Nullable Evidence file) {
        return page.with(new FormPage.Line(
                        "name", "Name", "As people will look for it", now == null ? "" : now.name(), false))
                .with(new FormPage.OneOf(
                        "kind",
                        "What is it?",
                        "",
                        Choices.of(ToolKind.values(), ToolKind::code, ToolKind::label),
                        now == null ? "" : now.kind().code()))
                .with(new FormPage.Area(
                        "helpsWith",
                        "What does it help with?",
                        "In words that every family knows",
                        now == null ? "" : now.helpsWith(),
                        3,
                        DescribeTool.LONGEST_HELP,
                        false))
                .with(new FormPage.Several("steps", "At which steps does it help?", steps(models), chosen(models, now)))
                .with(new FormPage.Line(
                        "link",
                        "Link",
                        "Where it is to be had, if it is no file. It begins with https://",
                        now == null ? "" : now.link(),
                        true))
                .with(new FormPage.Upload(
                        "file",
                        file != null && file.content() instanceof Evidence.File stored
                                ? "Another file in place of " + stored.name()
                                : "File",
                        EvidenceWords.HINT,
                        EvidenceWords.ACCEPT,
                        true))
                .with(new FormPage.Day(
                        "reviewOn",
                        "When will you look at it again?",
                        DateEntry.of(now == null ? null : now.reviewOn()),
                        false));
    }

    private static List<Choice> steps(List<Model> models) {
        List<Choice> steps = new ArrayList<>();
        for (Model model : models) {
            model.steps()
                    .forEach(step -> steps.add(Choice.of(
                            new ToolStep(model.code(), step.key()).written(),
                            model.level().label() + ", step " + model.number(step.key()) + ": " + step.title())));
        }
        steps.add(Choice.divider("or"));
        steps.add(Choice.of(ALL_ALONG, "No single step: it helps all along").exclusive());
        return steps;
    }

    private static List<String> chosen(List<Model> models, @Nullable Tool now) {
        if (now == null) {
            return List.of();
        }
        return now.steps().isEmpty()
                ? List.of(ALL_ALONG)
                : now.steps().stream()
                        .filter(step -> step.isIn(models))
                        .map(ToolStep::written)
                        .toList();
    }

    @GetMapping("/partnership/tool/{id}/retire")
    ModelAndView sure(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(retireForm(tools.toChange(principal.inArea(), new ToolId(id))));
    }

    @PostMapping("/partnership/tool/{id}/retire")
    ModelAndView retired(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Tool tool = tools.toKeep(principal.inArea(), new ToolId(id));
        return FormAnswers.send(
                retireForm(tool),
                input,
                () -> tools.retire(principal.inArea(), tool.id(), input.text("because")),
                saved -> ToolsPage.AT,
                Wording::of);
    }

    private static FormPage retireForm(Tool tool) {
        return FormPage.asking(
                        "Take “" + tool.name() + "” out of use",
                        "Everybody still reads that there was one, and why it is not used any more. Nobody can fetch it,"
                                + " and its file is deleted.",
                        ToolsPage.AT,
                        tool.at() + "/retire",
                        "Take it out of use")
                .with(new FormPage.Area(
                        "because", "Why, and what is there instead?", "", "", 3, DescribeTool.LONGEST_WHY, false));
    }
}
