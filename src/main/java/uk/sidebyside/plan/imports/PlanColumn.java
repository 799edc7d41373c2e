package uk.sidebyside.plan.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a plan's table, with the headings under which offices write them. */
public enum PlanColumn {
    AREA_NUMBER(10, "area no", "area ref", "priority number"),
    AREA_TITLE(200, "area", "area for improvement", "area name", "priority", "priority area"),
    WEAKNESS(4000, "weakness as found", "weakness identified", "inspection finding", "significant weakness"),
    OUTCOME_NUMBER(20, "outcome no", "outcome ref", "number"),
    OUTCOME(1000, "outcomes", "outcome title", "intended outcome"),
    ACTION_REF(20, "action number", "action no", "ref", "reference", "line", "action reference"),
    ACTION(2000, "actions", "action title", "what we will do", "key actions"),
    LEAD(1000, "leads", "lead officer", "lead officers", "responsible", "owner", "action owner", "who"),
    START(60, "start date", "starts", "from", "start by"),
    END(60, "end date", "ends", "deadline", "due", "due date", "by when", "timescale", "completion date"),
    MEASURE_OF_SUCCESS(
            4000, "measures of success", "measure", "measures", "success measure", "success criteria", "kpi"),
    EVIDENCE(4000, "evidence of progress", "evidence and impact"),
    IMPACT(4000, "impact of action", "expected impact", "difference made");

    private final int longest;
    private final List<String> spellings;

    PlanColumn(int longest, String... spellings) {
        this.longest = longest;
        this.spellings = List.of(spellings);
    }

    /** How many characters a cell may have. */
    int longest() {
        return longest;
    }

    /** As our own files head it: {@code action_ref}. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a person reads it: "action ref". */
    public String words() {
        return plain(heading());
    }

    List<String> spellings() {
        return spellings;
    }

    boolean isCalled(String heading) {
        String plain = plain(heading);
        return plain.equals(words()) || spellings.contains(plain);
    }

    public static Optional<PlanColumn> headed(String heading) {
        return Arrays.stream(values()).filter(each -> each.isCalled(heading)).findFirst();
    }

    /** Lower case, with everything but letters and digits a single space. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
