package uk.sidebyside.plan.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.LineUpdates.MyLines;

/** The lines that the reader answers for. */
public record MyLinesPage(@Nullable MyLines lines, LocalDate today) {

    public boolean none() {
        return lines == null
                || (lines.mine().isEmpty() && lines.ofMyWorkstream().isEmpty());
    }

    public String sentence() {
        if (lines == null || none()) {
            return "You lead no action of the plan in force.";
        }
        long late = lines.mine().stream().filter(line -> line.overdue() != null).count();
        String sentence = "You lead " + Say.count(lines.mine().size(), "action", "actions") + ".";
        return late == 0 ? sentence : sentence + " " + late + (late == 1 ? " is overdue." : " are overdue.");
    }

    public String nextPoint() {
        return lines == null || lines.nextPoint() == null
                ? "No reporting point is set."
                : "The next reporting point is " + Say.day(lines.nextPoint().on()) + ".";
    }
}
