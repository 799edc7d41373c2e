package uk.sidebyside.assessments.sen2;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.SaidBefore;
import uk.sidebyside.assessments.StandingColumn;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.shared.AreaId;

/**
 * The statements that bring a return from its temporary tables into ours, a few for any number of persons, written from the table of
 * fields. A field that the file has no place for is neither compared nor changed. What the file leaves out stays: a record, or all the
 * placements or needs of a plan, since no plan is without.
 */
final class ImportSql {
    private static final String NOT_THERE = " WHERE NOT EXISTS (SELECT FROM matched m WHERE m.no = ";

    private final Set<Field> absent;

    ImportSql(Set<Field> absent) {
        this.absent = absent;
    }

    List<String> analyse() {
        return List.of("ANALYZE in_person", "ANALYZE in_request", "ANALYZE in_placement", "ANALYZE in_need");
    }

    /** Persons who have a case. */
    String matched() {
        return """
                CREATE TEMPORARY TABLE matched ON COMMIT DROP AS
                SELECT p.no, c.id AS case_id FROM in_person p JOIN assessments.ehc_case c ON c.person_key = p.person_key
                WHERE c.area_id = ?
                """;
    }

    String emptyChanges() {
        return "CREATE TEMPORARY TABLE changed (no int, part text, request_id uuid) ON COMMIT DROP";
    }

    /** Who says something else than we know, and in which record. */
    List<String> changes() {
        List<String> all = new ArrayList<>();
        said(Part.PERSON)
                .ifPresent(said -> all.add("INSERT INTO changed SELECT p.no, 'PERSON', NULL FROM in_person p"
                        + " JOIN assessments.ehc_case c ON c.id = p.case_id WHERE c.area_id = ? AND "
                        + differ(said, "p", "c")));
        all.add("INSERT INTO changed SELECT i.no, 'NEW', i.request_id FROM in_request i JOIN matched m ON m.no = i.no"
                + " WHERE NOT EXISTS (SELECT FROM assessments.request r WHERE r.area_id = ? AND r.id = i.request_id)");
        for (Part part : Incoming.IN_A_REQUEST) {
            said(part).ifPresent(said -> all.add(changed(part, said)));
        }
        listed(all, Part.PLAN_DETAIL, "in_placement", "stage = 'named'", "i.p_there");
        listed(all, Part.PLACEMENT, "in_placement", "stage = 'active'", "i.u_there");
        listed(all, Part.NEED, "in_need", "true", "i.u_there");
        return all;
    }

    private String changed(Part part, List<Field> said) {
        String key = part == Part.REQUEST ? "id" : "request_id";
        String there = part == Part.REQUEST ? "" : " AND i." + ReturnTable.prefix(part) + "there";
        return "INSERT INTO changed SELECT i.no, '" + part
                + "', i.request_id FROM in_request i JOIN known k USING (request_id)"
                + " LEFT JOIN " + ReturnTable.of(part) + " t ON t.area_id = ? AND t." + key
                + " = i.request_id WHERE true" + there
                + " AND (t." + key + " IS NULL OR " + differ(said, "i", "t") + ")";
    }

    /** Placements and needs are compared as lists: each in its place. */
    private void listed(List<String> all, Part part, String in, String which, String there) {
        said(part)
                .ifPresent(said -> all.add("INSERT INTO changed SELECT DISTINCT i.no, '" + part
                        + "', i.request_id FROM in_request i JOIN known k USING (request_id) JOIN ("
                        + "SELECT coalesce(n.request_id, t.request_id) AS request_id FROM (SELECT * FROM " + in
                        + " WHERE " + which
                        + " AND request_id IN (SELECT request_id FROM known)) n FULL JOIN (SELECT * FROM "
                        + ReturnTable.of(part) + " WHERE area_id = ? AND " + which
                        + " AND request_id IN (SELECT request_id FROM known)) t ON t.request_id = n.request_id"
                        + " AND t.position = n.position WHERE n.request_id IS NULL OR t.request_id IS NULL OR "
                        + differ(said, "n", "t")
                        + ") d ON d.request_id = i.request_id WHERE " + there + " AND EXISTS (SELECT FROM " + in
                        + " x WHERE x.request_id = i.request_id AND " + which + ")"));
    }

    private static String differ(List<Field> said, String in, String there) {
        return "(" + list(said, field -> in + "." + ReturnTable.onItsWay(field)) + ") IS DISTINCT FROM ("
                + list(said, field -> there + "." + field.column()) + ")";
    }

    private java.util.Optional<List<Field>> said(Part part) {
        List<Field> said = ReturnTable.said(part, absent);
        return said.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(said);
    }

    private static String list(List<Field> fields, Function<Field, String> column) {
        return fields.stream().map(column).collect(joining(", "));
    }

    /** The same of what is stored. */
    static String storedFinalBeforeDraft(String rule) {
        return "INSERT INTO in_fault SELECT p.no, 900, 0, '" + rule
                + "', false, 'NamedPlan', 'StartDate', f.start_on::text,"
                + " coalesce(r.received_on::text, ''), '', '', '', '' FROM in_person p"
                + " JOIN assessments.request r ON r.case_id = p.case_id"
                + " JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id"
                + " JOIN assessments.plan f ON f.area_id = r.area_id AND f.request_id = r.id"
                + " WHERE r.area_id = ? AND f.start_on < a.draft_served_on";
    }

    /** Our draft was served later than the plan that the file calls final. */
    String finalBeforeDraft(String rule) {
        return "INSERT INTO in_fault SELECT i.no, 900, 0, '" + rule
                + "', false, 'NamedPlan', 'StartDate', i.p_start_on::text,"
                + " coalesce(i.received_on::text, ''), '', '', '', '' FROM in_request i JOIN assessments.assessment a"
                + " ON a.request_id = i.request_id WHERE a.area_id = ? AND i.p_start_on < a.draft_served_on";
    }

    /**
     * As a rule nobody new has a case that is kept from who brings the return in, and no row need be looked for before it is written.
     * Where one is in the way, all is written again without those. (A block takes no parameters: these four are the program's own.)
     */
    String openCases(AreaId area, int firstNumber, EhcCase.Source source, OffsetDateTime at) {
        List<Field> all = Part.PERSON.fields();
        String open =
                "INSERT INTO assessments.ehc_case (area_id, id, reference, person_key, " + list(all, Field::column)
                        + ", source, version, opened_at) SELECT '" + area.value() + "', p.case_id, 'SEN2-' || lpad(("
                        + firstNumber
                        + " + row_number() OVER (ORDER BY p.no))::text, 6, '0'), p.person_key, "
                        + list(all, field -> "p." + field.column()) + ", '" + source.code() + "', 1, '" + at
                        + "' FROM in_person p" + NOT_THERE + "p.no)";
        return "DO $$ BEGIN " + open + "; EXCEPTION WHEN unique_violation THEN " + open
                + " ON CONFLICT DO NOTHING; END $$";
    }

    /** Somebody has a case with us that is kept from who brings the return in: nothing of it is stored. */
    String keptAway() {
        return """
                CREATE TEMPORARY TABLE away ON COMMIT DROP AS SELECT p.no FROM in_person p
                WHERE NOT EXISTS (SELECT FROM assessments.ehc_case c WHERE c.area_id = ? AND c.id = p.case_id)
                """;
    }

    /**
     * A no in whose place the file says yes stays in the history, as where a step says yes, if mediation or an appeal was written down here:
     * that was about it.
     */
    static List<String> refusedBefore() {
        return List.of(
                refusedBefore(Part.REQUEST, "id", CaseStep.WILL_NOT_ASSESS),
                refusedBefore(Part.ASSESSMENT, "request_id", CaseStep.WILL_NOT_ISSUE));
    }

    private static String refusedBefore(Part part, String key, CaseStep no) {
        String disputes = Stream.of(CaseStep.values())
                .filter(CaseStep::dispute)
                .map(step -> "'" + step.code() + "'")
                .collect(joining(", "));
        return "INSERT INTO assessments.happening (area_id, id, submission, case_id, request_id, kind, choice, on_day, words,"
                + " recorded_as, recorded_at) SELECT t.area_id, gen_random_uuid(), gen_random_uuid(), m.case_id, i.request_id, '"
                + no.code() + "', '', t.outcome_on, '', '" + SaidBefore.BY
                + "', ? FROM in_request i JOIN matched m ON m.no = i.no JOIN "
                + ReturnTable.of(part) + " t ON t.area_id = ? AND t." + key + " = i.request_id"
                + " WHERE t.outcome = 'N' AND i." + ReturnTable.prefix(part)
                + "outcome = 'Y' AND t.outcome_on IS NOT NULL AND EXISTS (SELECT FROM assessments.happening h"
                + " WHERE h.area_id = t.area_id AND h.case_id = m.case_id AND h.kind IN (" + disputes
                + ")) AND NOT EXISTS (SELECT FROM assessments.happening h WHERE h.area_id = t.area_id"
                + " AND h.request_id = i.request_id AND h.kind = '" + no.code() + "')";
    }

    /** Everything but the new cases themselves. */
    List<String> store() {
        List<String> all = new ArrayList<>();
        said(Part.PERSON)
                .ifPresent(
                        said -> all.add(
                                "UPDATE assessments.ehc_case c SET " + set(said, "p")
                                        + " FROM in_person p JOIN changed d ON d.no = p.no AND d.part = 'PERSON' WHERE c.area_id = ? AND c.id = p.case_id"));
        all.add("UPDATE assessments.ehc_case c SET version = version + 1 FROM (SELECT DISTINCT m.case_id FROM matched m"
                + " JOIN changed d ON d.no = m.no) m WHERE c.area_id = ? AND c.id = m.case_id");
        said(Part.REQUEST)
                .ifPresent(said -> all.add("UPDATE assessments.request r SET " + set(said, "i")
                        + " FROM in_request i JOIN changed d ON d.request_id = i.request_id AND d.part = 'REQUEST'"
                        + " WHERE r.area_id = ? AND r.id = i.request_id"));
        all.add("INSERT INTO assessments.request (area_id, id, case_id, " + list(Part.REQUEST.fields(), Field::column)
                + ") SELECT ?, i.request_id, i.case_id, " + list(Part.REQUEST.fields(), field -> "i." + field.column())
                + " FROM in_request i WHERE " + fresh("NEW"));
        parts(all);
        replaced(all, Part.PLAN_DETAIL, "in_placement", "stage = 'named'");
        replaced(all, Part.PLACEMENT, "in_placement", "stage = 'active'");
        replaced(all, Part.NEED, "in_need", "true");
        all.add(standings());
        return all;
    }

    /** Where new cases stand; of those that were there already the tables say more than the file. */
    private static String standings() {
        return "INSERT INTO assessments.standing (area_id, " + Incoming.standing(StandingColumn::column)
                + ") SELECT ?, " + Incoming.standing(column -> "i." + column.column()) + " FROM in_standing i"
                + " WHERE " + ofNewPersons();
    }

    /** What is asked of the new cases next is planned by what there is, not by what there was before they came. */
    static String tellThePlanner() {
        return "ANALYZE assessments.ehc_case, assessments.standing, "
                + Stream.of(Part.REQUEST, Part.ASSESSMENT, Part.PLAN, Part.ACTIVE, Part.PLACEMENT, Part.NEED)
                        .map(ReturnTable::of)
                        .collect(joining(", "));
    }

    /** Those of new persons, and of requests that are new or changed so; without those that are kept away. */
    private static String fresh(String changed) {
        return "NOT EXISTS (SELECT FROM away a WHERE a.no = i.no) AND (NOT EXISTS (SELECT FROM matched m WHERE m.no = i.no)"
                + " OR " + differs(changed) + ")";
    }

    private static String ofNewPersons() {
        return "NOT EXISTS (SELECT FROM away a WHERE a.no = i.no) AND NOT EXISTS (SELECT FROM matched m WHERE m.no = i.no)";
    }

    private static String differs(String part) {
        return "EXISTS (SELECT FROM changed d WHERE d.request_id = i.request_id AND d.part IN ('NEW', '" + part + "'))";
    }

    private void parts(List<String> all) {
        for (Part part : List.of(Part.ASSESSMENT, Part.PLAN, Part.ACTIVE)) {
            List<Field> fields = part.fields();
            List<Field> said = ReturnTable.said(part, absent);
            String there = "INSERT INTO " + ReturnTable.of(part) + " (area_id, request_id, "
                    + list(fields, Field::column)
                    + ") SELECT ?, i.request_id, " + list(fields, field -> "i." + ReturnTable.onItsWay(field))
                    + " FROM in_request i WHERE i." + ReturnTable.prefix(part) + "there AND ";
            // Nothing of somebody new can be there already, and to look first takes as long as to write.
            all.add(there + ofNewPersons());
            all.add(there + differs(part.name()) + " ON CONFLICT (area_id, request_id) DO "
                    + (said.isEmpty()
                            ? "NOTHING"
                            : "UPDATE SET "
                                    + said.stream()
                                            .map(field -> field.column() + " = excluded." + field.column())
                                            .collect(joining(", "))));
        }
    }

    private void replaced(List<String> all, Part part, String in, String which) {
        if (said(part).isEmpty()) {
            return;
        }
        String table = ReturnTable.of(part);
        List<Field> fields = part == Part.NEED ? part.fields() : Part.PLACEMENT.fields();
        String place = part == Part.NEED ? "position" : "stage, position";
        all.add("DELETE FROM " + table + " t USING changed d WHERE t.area_id = ? AND t.request_id = d.request_id AND "
                + (part == Part.NEED ? "true" : "t." + which) + " AND d.part = '" + part + "'");
        all.add("INSERT INTO " + table + " (area_id, request_id, " + place + ", " + list(fields, Field::column)
                + ") SELECT ?, i.request_id, " + place + ", " + list(fields, field -> "i." + field.column()) + " FROM "
                + in
                + " i WHERE " + which + " AND " + fresh(part.name()));
    }

    private static String set(List<Field> said, String from) {
        return said.stream()
                .map(field -> field.column() + " = " + from + "." + ReturnTable.onItsWay(field))
                .collect(joining(", "));
    }

    /** Findings of those who were read are found anew; what was explained and is found again stays explained. */
    static String forgetFindings() {
        return """
                DELETE FROM assessments.sen2_finding f USING in_person p WHERE f.area_id = ? AND f.case_id = p.case_id
                    AND NOT EXISTS (SELECT FROM in_fault n WHERE n.no = p.no AND n.rule = f.rule AND n.part = f.part
                        AND n.field = f.field AND n.value = f.value AND n.request_on = coalesce(f.request_on::text, ''))
                """;
    }

    static String keepFindings() {
        return """
                INSERT INTO assessments.sen2_finding (area_id, id, case_id, rule, part, field, request_on, value, reason,
                    explained_as, found_at, version)
                SELECT ?, gen_random_uuid(), c.id, n.rule, n.part, n.field, nullif(n.request_on, '')::date, n.value, '', '', ?, 1
                FROM (SELECT DISTINCT no, rule, part, field, value, request_on FROM in_fault WHERE NOT refuses) n
                JOIN in_person p ON p.no = n.no JOIN assessments.ehc_case c ON c.area_id = ? AND c.id = p.case_id
                WHERE NOT EXISTS (SELECT FROM assessments.sen2_finding f WHERE f.area_id = ? AND f.case_id = c.id
                    AND f.rule = n.rule AND f.part = n.part AND f.field = n.field AND f.value = n.value
                    AND coalesce(f.request_on::text, '') = n.request_on)
                """;
    }
}
