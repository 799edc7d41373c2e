package uk.sidebyside.plan.imports;

import java.util.regex.Pattern;
import uk.sidebyside.plan.imports.CandidateLine.Area;
import uk.sidebyside.plan.imports.CandidateLine.Outcome;

/** What a line must have to be stored: the numbers, the words, and that they belong together. */
record LineChecks(RowCells cells, Area area, Outcome outcome) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,3})*");
    private static final Pattern REF = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.()-]{0,19}");

    void check() {
        need(area.number(), PlanColumn.AREA_NUMBER, "the number of its area");
        need(area.title(), PlanColumn.AREA_TITLE, "the title of its area");
        need(outcome.number(), PlanColumn.OUTCOME_NUMBER, "the number of its outcome");
        need(outcome.text(), PlanColumn.OUTCOME, "its outcome");
        need(cells.text(PlanColumn.ACTION_REF), PlanColumn.ACTION_REF, "a reference");
        need(cells.text(PlanColumn.ACTION), PlanColumn.ACTION, "an action");
        form(area.number(), Pattern.compile("\\d{1,3}"), PlanColumn.AREA_NUMBER, "Write a number, as 1.");
        form(outcome.number(), NUMBER, PlanColumn.OUTCOME_NUMBER, "Write numbers with dots, as 1.3.");
        form(cells.text(PlanColumn.ACTION_REF), REF, PlanColumn.ACTION_REF, "Write it without spaces, as 1.3(A).");
        belongsToTheArea();
    }

    private void need(String text, PlanColumn column, String what) {
        if (text.isEmpty()) {
            cells.refuse(column, "The line has not got " + what + ".", "Fill in the cell, or the one above it.");
        }
    }

    private void form(String text, Pattern form, PlanColumn column, String mend) {
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            cells.refuse(column, "“" + text + "” can't be read.", mend);
        }
    }

    /** An outcome 2.1 under area 1 is a sign that a cell above was not filled in. */
    private void belongsToTheArea() {
        int dot = outcome.number().indexOf('.');
        boolean elsewhere = dot > 0
                && !area.number().isEmpty()
                && !outcome.number().substring(0, dot).equals(area.number());
        if (elsewhere) {
            cells.refuse(
                    PlanColumn.AREA_NUMBER,
                    "Outcome " + outcome.number() + " stands under area " + area.number() + ".",
                    "Fill in the area of this row, or mend the outcome's number.");
        }
    }
}
