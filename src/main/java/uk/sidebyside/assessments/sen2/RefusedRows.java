package uk.sidebyside.assessments.sen2;

import java.util.List;
import uk.sidebyside.assessments.sen2.rules.Rule;

/** A refused record with its reason, as a row of a table. */
final class RefusedRows {
    private RefusedRows() {}

    static List<Object> of(ImportStore.RefusedRow row) {
        Rule rule = Rule.byId(row.rule());
        return List.of(
                row.line() == 0 ? "" : row.line(),
                row.surname(),
                row.forename(),
                row.born(),
                row.upn(),
                row.requestOn(),
                row.part(),
                row.field(),
                row.value(),
                rule.id(),
                rule.words(),
                rule.mend());
    }
}
