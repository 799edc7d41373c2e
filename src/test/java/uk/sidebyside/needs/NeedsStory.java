package uk.sidebyside.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;

/**
 * A partnership with a plan and a needs assessment: one section, which belongs to Nadia's post and is being written, with a
 * resource and a finding. Its council's code is York's, so that there are shapes.
 */
public final class NeedsStory {
    public static final LocalDate TODAY = PlanStory.BEGINS;

    public final PlanStory plan;
    public final AreaId area;
    public final Sections sections;
    public final Resources resources;
    public final NeedsFindings findings;
    public final WorkingGroups groups;
    public final GroupActions actions;
    public final FigureTables tables;

    public final SectionId section;
    public final ResourceId resource;
    public final NeedsFindingId finding;

    public static NeedsStory tell(ApplicationContext program) {
        return new NeedsStory(program);
    }

    private NeedsStory(ApplicationContext program) {
        plan = PlanStory.tell(program);
        area = plan.area.id();
        sections = program.getBean(Sections.class);
        resources = program.getBean(Resources.class);
        findings = program.getBean(NeedsFindings.class);
        groups = program.getBean(WorkingGroups.class);
        actions = program.getBean(GroupActions.class);
        tables = program.getBean(FigureTables.class);
        plan.asOperator(() -> {
            program.getBean(Areas.class).giveCode(area, "ons", "E06000014", LocalDate.of(2020, 1, 1));
            return area;
        });
        section = as(plan.ines, () -> sections.add(
                        area, new Sections.Add(UUID.randomUUID(), Phase.A, "Children", plan.nadiasSeat))
                .orThrow());
        as(plan.nadia, () -> sections.change(
                        area, new Sections.Change(section, 1, Phase.A, "Children", "There are many.", plan.nadiasSeat))
                .orThrow());
        resource = as(plan.nadia, () -> resources
                .add(area, UUID.randomUUID(), section, words("Census"))
                .orThrow());
        finding = as(plan.nadia, () -> findings.add(
                        area,
                        UUID.randomUUID(),
                        section,
                        new NeedsFindings.Words("1 in 6 people are disabled.", resource, LocalDate.of(2021, 3, 21)))
                .orThrow());
    }

    static Resources.Words words(String title) {
        return new Resources.Words(
                Resource.Kind.DATASET, title, "", "Census 2021", "ONS", Licence.OGL_3, "March 2021", "Testwick", "");
    }

    public void publish() {
        as(plan.nadia, () -> sections.publish(area, section, version(), TODAY).orThrow());
    }

    public int version() {
        return as(plan.nadia, () -> sections.byId(area, section).version());
    }

    /** A table of small areas of York, as somebody describes it. */
    public static FigureTables.Words table(String title, boolean hideSmall) {
        return new FigureTables.Words(
                title,
                uk.sidebyside.needs.rules.AreaCodes.Level.LSOA,
                false,
                uk.sidebyside.needs.rules.FigureUnit.PEOPLE,
                hideSmall,
                "Census 2021",
                "ONS",
                Licence.OGL_3,
                "March 2021",
                "");
    }

    public String load(FigureTables.Words words, String... rows) {
        return as(
                plan.ines,
                () -> tables.bringIn(
                        area,
                        tables.check(area, words, String.join("\n", List.of(rows)))
                                .orThrow()));
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return plan.as(principal, work);
    }
}
