package uk.sidebyside.partnership.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolReview;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.partnership.tools.Tool;
import uk.sidebyside.partnership.tools.ToolId;

/**
 * Tools for every day, by model and step.
 *
 * @param allAlong those that help with no single step
 * @param gone those of which a step is no longer there; empty for whoever does not look after them
 * @param any whether there is any, of whichever kind
 */
public record ToolsPage(
        List<OfModel> models,
        List<Shown> allAlong,
        List<Gone> gone,
        List<Tool> retired,
        @Nullable ToolKind kind,
        boolean any,
        boolean mayKeep) {
    static final String AT = "/partnership/tools";

    public ToolsPage {
        models = List.copyOf(models);
        allAlong = List.copyOf(allAlong);
        gone = List.copyOf(gone);
        retired = List.copyOf(retired);
    }

    /** @param steps those with which a tool helps */
    public record OfModel(String name, List<OfStep> steps) {}

    /** @param anchor where the model's own page leads to */
    public record OfStep(String anchor, String title, List<Shown> tools) {}

    /**
     * @param what its kind and its size, or where the link leads; blank where its file is missing
     * @param review when it is looked at again, as a sentence
     * @param fetched how often it was fetched, as a sentence
     */
    public record Shown(Tool tool, String what, String review, String fetched) {}

    /** @param steps as "“hear” of “individual”" */
    public record Gone(Tool tool, List<String> steps) {}

    /** @param files of those that have one */
    static ToolsPage of(
            List<Tool> all,
            List<Model> models,
            Map<ToolId, Evidence> files,
            @Nullable ToolKind kind,
            LocalDate today,
            boolean mayKeep) {
        List<Tool> inUse = all.stream().filter(Tool::inUse).toList();
        List<Shown> shown = inUse.stream()
                .filter(tool -> kind == null || tool.kind() == kind)
                .map(tool -> shown(tool, files.get(tool.id()), today))
                .toList();
        return new ToolsPage(
                models.stream()
                        .map(model -> new OfModel(model.name(), ofSteps(model, shown)))
                        .filter(model -> !model.steps().isEmpty())
                        .toList(),
                shown.stream()
                        .filter(one -> one.tool().steps().stream().noneMatch(step -> step.isIn(models)))
                        .toList(),
                mayKeep ? gone(inUse, models) : List.of(),
                all.stream().filter(tool -> !tool.inUse()).toList(),
                kind,
                !inUse.isEmpty(),
                mayKeep);
    }

    private static List<OfStep> ofSteps(Model model, List<Shown> shown) {
        List<OfStep> steps = new ArrayList<>();
        for (Model.Step step : model.steps()) {
            var wanted = new ToolStep(model.code(), step.key());
            List<Shown> its = shown.stream()
                    .filter(one -> one.tool().steps().contains(wanted))
                    .toList();
            if (!its.isEmpty()) {
                steps.add(new OfStep(anchor(model, step), model.number(step.key()) + ". " + step.title(), its));
            }
        }
        return steps;
    }

    /** Where the tools of a step stand on this page. */
    public static String anchor(Model model, Model.Step step) {
        return model.code() + "-" + step.key();
    }

    private static List<Gone> gone(List<Tool> inUse, List<Model> models) {
        return inUse.stream()
                .map(tool -> new Gone(tool, goneSteps(tool, models)))
                .filter(one -> !one.steps().isEmpty())
                .toList();
    }

    /** The steps that a tool names and that are no longer there, by their keys: nobody knows their titles any more. */
    static List<String> goneSteps(Tool tool, List<Model> models) {
        return tool.steps().stream()
                .filter(step -> !step.isIn(models))
                .map(step -> "“" + step.step() + "” of “" + step.model() + "”")
                .toList();
    }

    private static Shown shown(Tool tool, @Nullable Evidence file, LocalDate today) {
        return new Shown(
                tool,
                what(tool, file),
                ToolReview.standing(tool.reviewOn(), today) == ToolReview.PAST
                        ? "It is being looked at again."
                        : "It will be looked at again on " + PartnershipWords.day(tool.reviewOn()) + ".",
                fetched(tool.fetched()));
    }

    /** As "Checklist, PDF, 2 kB" or "Poster, on www.example.org". */
    private static String what(Tool tool, @Nullable Evidence file) {
        String where;
        if (!tool.link().isEmpty()) {
            where = "on " + URI.create(tool.link()).getHost();
        } else if (file != null && file.content() instanceof Evidence.File stored) {
            where = stored.words();
        } else {
            return "";
        }
        return tool.kind() == ToolKind.OTHER ? where : tool.kind().label() + ", " + where;
    }

    private static String fetched(long times) {
        if (times == 0) {
            return "Nobody has fetched it yet.";
        }
        return times == 1 ? "Fetched once." : "Fetched " + times + " times.";
    }

    public List<Option> kinds() {
        return Stream.concat(
                        Stream.of(Option.of("", "Any")),
                        Stream.of(ToolKind.values()).map(one -> Option.of(one.code(), one.label())))
                .toList();
    }

    public boolean nothing() {
        return models.isEmpty() && allAlong.isEmpty();
    }
}
