package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.plan.WithoutLead;

/** @param administrator whether the reader can say who comes into a post */
public record WithoutLeadPage(List<WithoutLead> lines, boolean administrator) {

    public WithoutLeadPage {
        lines = List.copyOf(lines);
    }

    public String sentence() {
        return switch (lines.size()) {
            case 0 -> "Every action that goes on has its leads.";
            case 1 -> "1 action goes on with a post that nobody holds.";
            default -> lines.size() + " actions go on with a post that nobody holds.";
        };
    }
}
