package uk.sidebyside.plan.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.plan.imports.CandidateLine.Area;
import uk.sidebyside.plan.imports.CandidateLine.Outcome;
import uk.sidebyside.plan.rules.ProgressKey;

/** Turns the rows of a sheet into checked lines. Every row is checked before any is used. */
public final class PlanRows {

    private static final Set<PlanColumn> NOTES =
            Set.of(PlanColumn.MEASURE_OF_SUCCESS, PlanColumn.EVIDENCE, PlanColumn.IMPACT, PlanColumn.LEAD);

    private final Sheet sheet;
    private final Headings headings;
    private final ProgressKey key;
    private final Map<String, String> answers;
    private final Predicate<String> knownLead;

    private final List<CandidateLine> lines = new ArrayList<>();
    private final List<RowFinding> stray = new ArrayList<>();
    private final Map<String, Integer> refs = new HashMap<>();
    private Area area = new Area("", "", "");
    private Outcome outcome = new Outcome("", "");

    private PlanRows(
            Sheet sheet, Headings headings, ProgressKey key, Map<String, String> answers, Predicate<String> knownLead) {
        this.sheet = sheet;
        this.headings = headings;
        this.key = key;
        this.answers = Map.copyOf(answers);
        this.knownLead = knownLead;
    }

    /**
     * @param answers what somebody answered about a cell, by its address: it stands in the cell's place
     * @param knownLead whether a lead, as written, is a post of the area; one that is not is only asked about
     * @throws IllegalArgumentException where a column is missing without which no row can be read
     */
    public static CheckedPlan check(
            Sheet sheet, Headings headings, ProgressKey key, Map<String, String> answers, Predicate<String> knownLead) {
        if (!headings.missing().isEmpty()) {
            throw new IllegalArgumentException("Without the columns " + headings.missing() + " no row can be read");
        }
        PlanRows rows = new PlanRows(sheet, headings, key, answers, knownLead);
        sheet.rows().stream().filter(row -> row.number() > headings.row()).forEach(rows::row);
        return new CheckedPlan(sheet, headings, rows.lines, rows.stray);
    }

    private void row(Sheet.Row row) {
        RowCells cells = new RowCells(row, headings, answers);
        if (cells.repeatsTheHeadings()) {
            return;
        }
        carry(cells);
        if (cells.text(PlanColumn.ACTION_REF).isEmpty()
                && cells.text(PlanColumn.ACTION).isEmpty()) {
            noLine(cells);
            return;
        }
        lines.add(line(cells));
    }

    /** A row that names no action: a heading of an area or outcome, or text that belongs to the row above. */
    private void noLine(RowCells cells) {
        boolean text = Arrays.stream(PlanColumn.values())
                .anyMatch(
                        column -> NOTES.contains(column) && !cells.text(column).isEmpty());
        if (text) {
            cells.refuse(
                    null,
                    "The row has no action_ref and no action.",
                    "If it belongs to the row above, put its text there; if it is a line, give it a reference.");
        }
        stray.addAll(cells.findings());
    }

    private CandidateLine line(RowCells cells) {
        cells.strayCells();
        cells.lengths();
        new LineChecks(cells, area, outcome).check();
        String ref = cells.text(PlanColumn.ACTION_REF);
        unique(cells, ref);
        List<String> leads = leads(cells);
        RowCells.Dates dates = cells.dates();
        return new CandidateLine(
                cells.number(),
                area,
                outcome,
                ref,
                cells.text(PlanColumn.ACTION),
                leads,
                dates.start(),
                dates.end(),
                cells.text(PlanColumn.MEASURE_OF_SUCCESS),
                cells.text(PlanColumn.EVIDENCE),
                cells.text(PlanColumn.IMPACT),
                new StateCells(cells, headings, key).read(),
                cells.findings());
    }

    /** What is blank, as in merged cells, is what stands above, until another number begins. */
    private void carry(RowCells cells) {
        String areaNumber = cells.text(PlanColumn.AREA_NUMBER);
        String areaTitle = cells.text(PlanColumn.AREA_TITLE);
        boolean anotherArea = !areaNumber.isEmpty() && !areaNumber.equals(area.number())
                || areaNumber.isEmpty() && !areaTitle.isEmpty() && !areaTitle.equals(area.title());
        Area above = anotherArea ? new Area("", "", "") : area;
        area = new Area(
                or(areaNumber, above.number()),
                or(areaTitle, above.title()),
                or(cells.text(PlanColumn.WEAKNESS), above.weakness()));
        String number = cells.text(PlanColumn.OUTCOME_NUMBER);
        String text = cells.text(PlanColumn.OUTCOME);
        boolean anotherOutcome = anotherArea
                || !number.isEmpty() && !number.equals(outcome.number())
                || number.isEmpty() && !text.isEmpty() && !text.equals(outcome.text());
        Outcome before = anotherOutcome ? new Outcome("", "") : outcome;
        outcome = new Outcome(or(number, before.number()), or(text, before.text()));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private void unique(RowCells cells, String ref) {
        if (ref.isEmpty()) {
            return;
        }
        Integer earlier = refs.putIfAbsent(ref.toLowerCase(Locale.ROOT).replace(" ", ""), cells.number());
        if (earlier != null) {
            cells.refuse(
                    PlanColumn.ACTION_REF,
                    "“" + ref + "” is already the reference of row " + earlier + ".",
                    "Give one of them another reference.");
        }
    }

    private List<String> leads(RowCells cells) {
        List<String> leads = Arrays.stream(cells.text(PlanColumn.LEAD).split("[;\\n/]"))
                .flatMap(this::posts)
                .map(String::strip)
                .filter(lead -> !lead.isEmpty())
                .distinct()
                .toList();
        if (leads.isEmpty()) {
            cells.note(PlanColumn.LEAD, "No lead is named.", "The line can't be published before it has one.");
        }
        for (String lead : leads) {
            if (!knownLead.test(lead)) {
                cells.note(PlanColumn.LEAD, "No post is called “" + lead + "”.", "Choose or add the post afterwards.");
            }
        }
        return leads;
    }

    /** A comma parts two posts, unless what stands around it is one post: "Head of Commissioning, Council". */
    private Stream<String> posts(String part) {
        return knownLead.test(part.strip()) ? Stream.of(part) : Arrays.stream(part.split(", (?=\\p{Lu})"));
    }
}
