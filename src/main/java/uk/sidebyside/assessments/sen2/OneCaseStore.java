package uk.sidebyside.assessments.sen2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.RequestOrder;
import uk.sidebyside.assessments.sen2.CaseReturns.OfRequest;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.shared.AreaId;

/** One stored case as the record of a return, and the fields of it that an officer types. */
@Repository
class OneCaseStore {
    private final JdbcTemplate jdbc;

    OneCaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param requests those of the person, the oldest first */
    record OfCase(Node person, List<OfRequest> requests) {}

    private record Row(ReturnStore.Request request, boolean counted) {}

    /**
     * What is stored of it, in two statements; empty where it has no request.
     *
     * @param census by whose rule it is told which requests count
     */
    Optional<OfCase> of(AreaId area, UUID caseId, LocalDate census) {
        List<Row> rows = jdbc.query(
                ReturnStore.selected(", (true" + ReturnStore.dated(census) + ") AS counted")
                        + " AND r.case_id = ? ORDER BY " + RequestOrder.oldestFirst("r"),
                (row, n) -> new Row(ReturnStore.request(row), row.getBoolean("counted")),
                area.value(),
                caseId);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Node person = rows.getFirst().request().person();
        Map<UUID, Node> requests = new LinkedHashMap<>();
        for (Row row : rows) {
            person.add(row.request().node());
            requests.put(row.request().id(), row.request().node());
        }
        jdbc.query(
                placementsAndNeeds(),
                row -> {
                    hang(Objects.requireNonNull(requests.get(row.getObject(1, UUID.class))), row);
                },
                area.value(),
                caseId,
                area.value(),
                caseId);
        return Optional.of(new OfCase(
                person,
                rows.stream()
                        .map(row ->
                                new OfRequest(row.request().id(), row.request().node(), row.counted()))
                        .toList()));
    }

    private static void hang(Node request, ResultSet row) throws SQLException {
        Part part =
                switch (row.getString(2)) {
                    case "named" -> Part.PLAN_DETAIL;
                    case "active" -> Part.PLACEMENT;
                    default -> Part.NEED;
                };
        Node on = part == Part.PLAN_DETAIL ? ReturnAsks.plan(request) : request.one(Part.ACTIVE);
        if (on != null) {
            // Module 4 has the first fields of module 5, in the same order.
            on.add(new ReturnStore.Cells(row, 4).node(part));
        }
    }

    private static String placementsAndNeeds() {
        int more = Part.PLACEMENT.fields().size() - Part.NEED.fields().size();
        return "SELECT t.request_id, t.stage, t.position, " + texts("t", Part.PLACEMENT)
                + " FROM assessments.placement t JOIN assessments.request r ON r.area_id = t.area_id AND r.id = t.request_id"
                + " WHERE t.area_id = ? AND r.case_id = ? UNION ALL SELECT n.request_id, 'need', n.position, "
                + texts("n", Part.NEED) + ", NULL".repeat(more)
                + " FROM assessments.need n JOIN assessments.request r ON r.area_id = n.area_id AND r.id = n.request_id"
                + " WHERE n.area_id = ? AND r.case_id = ? ORDER BY 1, 2, 3";
    }

    private static String texts(String table, Part part) {
        return part.fields().stream()
                .map(field -> table + "." + field.column() + "::text")
                .collect(Collectors.joining(", "));
    }

    /** Whoever had the case open before sees that somebody changed it. */
    void changed(AreaId area, UUID caseId) {
        jdbc.update(
                "UPDATE assessments.ehc_case SET version = version + 1 WHERE area_id = ? AND id = ?",
                area.value(),
                caseId);
    }

    /**
     * Fills fields of one record that is there; blank takes away what stood there.
     *
     * @param id of the case where they are the person's, else of the request
     */
    void fill(AreaId area, UUID id, Node record, List<Field> fields) {
        Part part = record.part();
        String key = part == Part.PERSON || part == Part.REQUEST ? "id" : "request_id";
        fields.forEach(field -> jdbc.update(
                "UPDATE " + ReturnTable.of(part) + " SET " + field.column() + " = CAST(? AS " + ReturnTable.type(field)
                        + ") WHERE area_id = ? AND " + key + " = ?",
                value(record, field),
                area.value(),
                id));
    }

    /** That there is a plan to keep up, with room for what is said of it. */
    void keepUp(AreaId area, UUID request) {
        jdbc.update(
                "INSERT INTO assessments.upkeep (area_id, request_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                area.value(),
                request);
    }

    /** Puts these records in the place of those that stood there. */
    void replace(AreaId area, UUID request, Part part, List<Node> records) {
        boolean need = part == Part.NEED;
        String stage = part == Part.PLAN_DETAIL ? "named" : "active";
        String table = ReturnTable.of(part);
        jdbc.update(
                "DELETE FROM " + table + " WHERE area_id = ? AND request_id = ?"
                        + (need ? "" : " AND stage = '" + stage + "'"),
                area.value(),
                request);
        String columns = part.fields().stream().map(Field::column).collect(Collectors.joining(", "));
        String values = part.fields().stream()
                .map(field -> "CAST(? AS " + ReturnTable.type(field) + ")")
                .collect(Collectors.joining(", "));
        for (int at = 0; at < records.size(); at++) {
            Node record = records.get(at);
            @Nullable
            Object[] args = Stream.concat(
                            Stream.<@Nullable Object>of(area.value(), request, at + 1),
                            part.fields().stream().map(field -> value(record, field)))
                    .toArray();
            jdbc.update(
                    "INSERT INTO " + table + " (area_id, request_id, position, " + columns
                            + (need ? "" : ", stage") + ") VALUES (?, ?, ?, " + values
                            + (need ? "" : ", '" + stage + "'") + ")",
                    args);
        }
    }

    private static @Nullable String value(Node record, Field field) {
        return record.has(field) ? record.text(field) : null;
    }
}
