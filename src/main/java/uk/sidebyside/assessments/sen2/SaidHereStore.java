package uk.sidebyside.assessments.sen2;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.TwentyWeeksExcused;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.FilledBySteps;
import uk.sidebyside.shared.AreaId;

/**
 * What somebody said here, on the page of a case, by a step or by an exception, and a file leaves blank: the file does not know it, so it
 * stays. What a return said and leaves blank now is gone.
 */
@Repository
class SaidHereStore {
    private static final String EXCEPTION = "exception";

    private static final String HERE = """
            CREATE TEMPORARY TABLE here ON COMMIT DROP AS
            SELECT h.request_id AS about, h.kind AS what, NULL AS said FROM assessments.happening h JOIN known k ON k.request_id = h.request_id
            WHERE h.area_id = ? AND NOT EXISTS
                (SELECT FROM assessments.put_right r WHERE r.area_id = h.area_id AND r.step_id = h.id)
            UNION
            SELECT e.request_id, '%s', NULL FROM assessments.exemption e JOIN known k ON k.request_id = e.request_id
            WHERE e.area_id = ? AND e.duty = 'C07'
            UNION
            SELECT t.about, t.what, t.said FROM assessments.return_typed t JOIN matched m ON m.case_id = t.case_id WHERE t.area_id = ?
            """.formatted(EXCEPTION);

    /** Of requests whose day the file puts right. */
    private static final String EXCEPTIONS_OF_ANOTHER_DAY = """
            SELECT DISTINCT i.case_id, i.request_id, i.received_on FROM here h JOIN in_request i ON i.request_id = h.about
            JOIN ours o ON o.id = h.about WHERE h.what = '%s' AND i.received_on <> o.received_on
            """.formatted(EXCEPTION);

    private final JdbcTemplate jdbc;
    private final TwentyWeeksExcused excused;

    SaidHereStore(JdbcTemplate jdbc, TwentyWeeksExcused excused) {
        this.jdbc = jdbc;
        this.excused = excused;
    }

    private record Begun(CaseId of, UUID request, LocalDate on) {}

    /** Fills it in beside what the file says, once its persons and requests go by our ids. */
    void keep(AreaId area) {
        jdbc.update(HERE, area.value(), area.value(), area.value());
        if (jdbc.queryForList("SELECT 1 FROM here LIMIT 1").isEmpty()) {
            return;
        }
        jdbc.execute("ANALYZE here");
        leaveOutWhatExcusesNoMore(area);
        for (Part part : List.of(Part.PERSON, Part.REQUEST, Part.ASSESSMENT, Part.PLAN, Part.ACTIVE)) {
            jdbc.update(filledIn(part), area.value());
        }
    }

    /** An exception whose ground lies outside the time that the file gives the request is not kept. */
    private void leaveOutWhatExcusesNoMore(AreaId area) {
        List<Begun> begun = jdbc.query(
                EXCEPTIONS_OF_ANOTHER_DAY,
                (row, n) -> new Begun(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("request_id", UUID.class),
                        row.getObject("received_on", LocalDate.class)));
        if (begun.isEmpty()) {
            return;
        }
        Set<UUID> holds = excused.of(
                area,
                begun.stream().map(Begun::of).distinct().toList(),
                begun.stream().collect(Collectors.toMap(Begun::request, Begun::on)));
        begun.stream()
                .filter(one -> !holds.contains(one.request()))
                .forEach(one -> jdbc.update("DELETE FROM here WHERE about = ? AND what = ?", one.request(), EXCEPTION));
    }

    private static String filledIn(Part part) {
        boolean person = part == Part.PERSON;
        String about = person ? "i.case_id" : "i.request_id";
        String key = person || part == Part.REQUEST ? "id" : "request_id";
        String there = person || part == Part.REQUEST ? "" : " AND i." + ReturnTable.prefix(part) + "there";
        return "UPDATE " + (person ? "in_person" : "in_request") + " i SET "
                + part.fields().stream().map(field -> filledIn(field, about)).collect(joining(", ")) + " FROM "
                + ReturnTable.of(part) + " t WHERE t.area_id = ? AND t." + key + " = " + about + there
                + " AND EXISTS (SELECT FROM here h WHERE h.about = " + about + ")";
    }

    private static String filledIn(Field field, String about) {
        String column = ReturnTable.onItsWay(field);
        return column + " = CASE WHEN i." + column + " IS NULL AND EXISTS (SELECT FROM here h WHERE h.about = " + about
                + " AND h.what IN (" + ways(field) + ") AND coalesce(h.said = t." + field.column()
                + "::text, true)) THEN t." + field.column() + " ELSE i." + column + " END";
    }

    /** By its name where it was typed, by the codes of the steps that fill it, and by an exception to the twenty weeks. */
    private static String ways(Field field) {
        return Stream.concat(
                        Stream.of(field.name(), field == Field.WEEK20 ? EXCEPTION : field.name()),
                        FilledBySteps.of(field).stream().map(CaseStep::code))
                .distinct()
                .map(way -> "'" + way + "'")
                .collect(joining(", "));
    }
}
