package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.ImportDrafts;
import uk.sidebyside.plan.PlanImport;

/** What a file says, what must be answered, and what would become of each line. */
public record ImportPage(UUID draft, ImportDrafts.Draft found, PlanImport.Reading reading) {

    public PlanImport.@Nullable ToMatch toMatch() {
        return reading instanceof PlanImport.ToMatch match ? match : null;
    }

    public PlanImport.@Nullable Checked checked() {
        return reading instanceof PlanImport.Checked checked ? checked : null;
    }

    public PlanImport.@Nullable Unreadable unreadable() {
        return reading instanceof PlanImport.Unreadable unreadable ? unreadable : null;
    }

    public List<PlanImport.Column> columns() {
        return switch (reading) {
            case PlanImport.ToMatch match -> match.columns();
            case PlanImport.Checked checked -> checked.columns();
            case PlanImport.Unreadable unreadable -> List.of();
        };
    }

    public List<Option> choices(PlanImport.Column column) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose")));
        column.suggested().forEach(choice -> options.add(Option.of(choice, choice.replace('_', ' '))));
        PlanImport.headings().forEach((choice, words) -> {
            if (!column.suggested().contains(choice)) {
                options.add(Option.of(choice, words));
            }
        });
        return options;
    }

    public long of(PlanImport.Kind kind) {
        PlanImport.Checked checked = checked();
        return checked == null
                ? 0
                : checked.lines().stream().filter(line -> line.kind() == kind).count();
    }

    public String sentence() {
        return "New: " + of(PlanImport.Kind.NEW) + ". Changed: " + of(PlanImport.Kind.CHANGED) + ". As it is: "
                + of(PlanImport.Kind.AS_IT_IS) + ".";
    }

    public String answer(String address) {
        return found.upload().answers().getOrDefault(address, "");
    }

    public String at(String path) {
        return "/plan/edit/import/" + draft + path;
    }
}
