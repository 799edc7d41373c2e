package uk.sidebyside.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** The fields of the return, request by request. Placements and needs are read by whoever exports them. */
@Repository
class RequestStore {
    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first; one statement. */
    List<EhcRequest> of(AreaId area, Collection<CaseId> cases) {
        return jdbc.sql("""
                SELECT r.id, r.case_id, r.received_on, r.sent_on, r.came_by, r.source, r.rya, r.outcome, r.outcome_on,
                    r.mediation, r.tribunal, r.exported,
                    a.request_id AS assessed, a.outcome AS a_outcome, a.outcome_on AS a_outcome_on, a.mediation AS a_mediation,
                    a.tribunal AS a_tribunal, a.other_mediation, a.other_tribunal, a.week20, a.draft_served_on,
                    p.request_id AS planned, p.start_on, p.residential, p.work_based, p.pb, p.oa, p.dp, p.cease_on,
                    p.cease_reason,
                    u.request_id AS kept, u.transfer_la, u.review_meeting_on, u.review_outcome, u.review_draft_on,
                    u.phase_transfer_due_on, u.phase_transfer_final_on, u.last_review_on
                FROM assessments.request r
                LEFT JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id
                LEFT JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id
                LEFT JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id
                WHERE r.area_id = :area AND r.case_id = ANY (:cases) ORDER BY\s
                """ + RequestOrder.oldestFirst("r"))
                .param("area", area.value())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> request(row))
                .list();
    }

    private static EhcRequest request(ResultSet row) throws SQLException {
        return new EhcRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                day(row, "received_on"),
                day(row, "sent_on"),
                row.getString("came_by"),
                row.getString("source"),
                row.getString("rya"),
                row.getString("outcome"),
                day(row, "outcome_on"),
                row.getString("mediation"),
                row.getString("tribunal"),
                row.getString("exported"),
                row.getObject("assessed") == null ? null : assessment(row),
                row.getObject("planned") == null ? null : plan(row),
                row.getObject("kept") == null ? null : upkeep(row));
    }

    private static EhcRequest.Assessment assessment(ResultSet row) throws SQLException {
        return new EhcRequest.Assessment(
                row.getString("a_outcome"),
                day(row, "a_outcome_on"),
                row.getString("a_mediation"),
                row.getString("a_tribunal"),
                row.getString("other_mediation"),
                row.getString("other_tribunal"),
                row.getString("week20"),
                day(row, "draft_served_on"));
    }

    private static EhcRequest.Plan plan(ResultSet row) throws SQLException {
        return new EhcRequest.Plan(
                day(row, "start_on"),
                List.of(),
                row.getString("residential"),
                row.getString("work_based"),
                row.getString("pb"),
                row.getString("oa"),
                row.getString("dp"),
                day(row, "cease_on"),
                row.getString("cease_reason"));
    }

    private static EhcRequest.Upkeep upkeep(ResultSet row) throws SQLException {
        return new EhcRequest.Upkeep(
                row.getString("transfer_la"),
                List.of(),
                List.of(),
                day(row, "review_meeting_on"),
                row.getString("review_outcome"),
                day(row, "review_draft_on"),
                day(row, "phase_transfer_due_on"),
                day(row, "phase_transfer_final_on"),
                day(row, "last_review_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The field of a table that a step fills. */
    enum Field {
        RECEIVED_ON("request", "received_on"),
        SOURCE("request", "source"),
        REQUEST_OUTCOME("request", "outcome"),
        REQUEST_OUTCOME_ON("request", "outcome_on"),
        REQUEST_MEDIATION("request", "mediation"),
        REQUEST_TRIBUNAL("request", "tribunal"),
        EXPORTED("request", "exported"),
        OUTCOME("assessment", "outcome"),
        OUTCOME_ON("assessment", "outcome_on"),
        MEDIATION("assessment", "mediation"),
        TRIBUNAL("assessment", "tribunal"),
        OTHER_MEDIATION("assessment", "other_mediation"),
        OTHER_TRIBUNAL("assessment", "other_tribunal"),
        WEEK_20("assessment", "week20"),
        DRAFT_SERVED_ON("assessment", "draft_served_on"),
        START_ON("plan", "start_on"),
        PERSONAL_BUDGET("plan", "pb"),
        ORGANISED("plan", "oa"),
        DIRECT_PAYMENT("plan", "dp"),
        CEASE_ON("plan", "cease_on"),
        CEASE_REASON("plan", "cease_reason"),
        REVIEW_MEETING_ON("upkeep", "review_meeting_on"),
        REVIEW_OUTCOME("upkeep", "review_outcome"),
        REVIEW_DRAFT_ON("upkeep", "review_draft_on"),
        LAST_REVIEW_ON("upkeep", "last_review_on"),
        PHASE_TRANSFER_DUE_ON("upkeep", "phase_transfer_due_on"),
        PHASE_TRANSFER_FINAL_ON("upkeep", "phase_transfer_final_on");

        private final String table;
        private final String column;

        Field(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /** What stands in a field now; null where nothing does. */
    static @Nullable Object said(Field field, EhcRequest of) {
        EhcRequest.Assessment assessed = of.assessment();
        EhcRequest.Plan plan = of.plan();
        EhcRequest.Upkeep upkeep = of.upkeep();
        return switch (field.table) {
            case "assessment" -> assessed == null ? null : said(field, assessed);
            case "plan" -> plan == null ? null : said(field, plan);
            case "upkeep" -> upkeep == null ? null : said(field, upkeep);
            default ->
                switch (field) {
                    case RECEIVED_ON -> of.receivedOn();
                    case SOURCE -> of.source();
                    case REQUEST_OUTCOME -> of.outcome();
                    case REQUEST_OUTCOME_ON -> of.outcomeOn();
                    case REQUEST_MEDIATION -> of.mediation();
                    case EXPORTED -> of.exported();
                    default -> of.tribunal();
                };
        };
    }

    private static @Nullable Object said(Field field, EhcRequest.Assessment of) {
        return switch (field) {
            case OUTCOME -> of.outcome();
            case OUTCOME_ON -> of.outcomeOn();
            case MEDIATION -> of.mediation();
            case TRIBUNAL -> of.tribunal();
            case OTHER_MEDIATION -> of.otherMediation();
            case OTHER_TRIBUNAL -> of.otherTribunal();
            case WEEK_20 -> of.week20();
            default -> of.draftServedOn();
        };
    }

    private static @Nullable Object said(Field field, EhcRequest.Plan of) {
        return switch (field) {
            case START_ON -> of.startOn();
            case PERSONAL_BUDGET -> of.pb();
            case ORGANISED -> of.oa();
            case DIRECT_PAYMENT -> of.dp();
            case CEASE_ON -> of.ceaseOn();
            default -> of.ceaseReason();
        };
    }

    private static @Nullable Object said(Field field, EhcRequest.Upkeep of) {
        return switch (field) {
            case REVIEW_MEETING_ON -> of.reviewMeetingOn();
            case REVIEW_OUTCOME -> of.reviewOutcome();
            case REVIEW_DRAFT_ON -> of.reviewDraftOn();
            case LAST_REVIEW_ON -> of.lastReviewOn();
            case PHASE_TRANSFER_DUE_ON -> of.phaseTransferDueOn();
            default -> of.phaseTransferFinalOn();
        };
    }

    /** Whether a request has a row of this table already: a row is a module of the return, and a field alone makes none. */
    static boolean isIn(Field field, @Nullable EhcRequest request) {
        return switch (field.table) {
            case "assessment" -> request != null && request.assessment() != null;
            case "plan" -> request != null && request.plan() != null;
            default -> request != null;
        };
    }

    /** Fills one field, with its row where there is none yet. */
    void set(AreaId area, RequestId request, Field field, @Nullable Object value) {
        String key = field.table.equals("request") ? "id" : "request_id";
        String cast = value instanceof LocalDate ? "::date" : "";
        String sql = field.table.equals("request")
                ? "UPDATE assessments.request SET " + field.column + " = :value" + cast
                        + " WHERE area_id = :area AND id = :request"
                : "INSERT INTO assessments." + field.table + " (area_id, " + key + ", " + field.column
                        + ") VALUES (:area, :request, :value" + cast + ") ON CONFLICT (area_id, " + key
                        + ") DO UPDATE SET " + field.column + " = EXCLUDED." + field.column;
        jdbc.sql(sql)
                .param("area", area.value())
                .param("request", request.value())
                .param("value", value)
                .update();
    }

    /** Says that there is a plan to keep up: the return lists it as alive. Where that is said already, it stays as it is. */
    void keepUp(AreaId area, RequestId request) {
        jdbc.sql("INSERT INTO assessments.upkeep (area_id, request_id) VALUES (:area, :request) ON CONFLICT DO NOTHING")
                .param("area", area.value())
                .param("request", request.value())
                .update();
    }

    void set(AreaId area, RequestId request, Map<Field, Object> values) {
        values.forEach((field, value) -> set(area, request, field, Objects.requireNonNull(value)));
    }

    /**
     * Takes away the modules of the return in which nothing stands any more, once fields were emptied. A plan that is kept up has a row
     * in which nothing need stand.
     */
    void dropEmpty(AreaId area, RequestId request) {
        drop(area, request, """
                DELETE FROM assessments.assessment x WHERE area_id = :area AND request_id = :request AND num_nonnulls(outcome, outcome_on,
                    mediation, tribunal, other_mediation, other_tribunal, week20, draft_served_on) = 0
                """);
        drop(area, request, """
                DELETE FROM assessments.plan x WHERE area_id = :area AND request_id = :request AND num_nonnulls(start_on, residential,
                    work_based, pb, oa, dp, cease_on, cease_reason) = 0
                AND NOT EXISTS (SELECT FROM assessments.placement p WHERE p.area_id = x.area_id AND p.request_id = x.request_id
                    AND p.stage = 'named')
                """);
        drop(area, request, """
                DELETE FROM assessments.upkeep x WHERE area_id = :area AND request_id = :request AND num_nonnulls(transfer_la,
                    review_meeting_on, review_outcome, review_draft_on, phase_transfer_due_on, phase_transfer_final_on,
                    last_review_on) = 0
                AND NOT EXISTS (SELECT FROM assessments.plan p WHERE p.area_id = x.area_id AND p.request_id = x.request_id)
                AND NOT EXISTS (SELECT FROM assessments.placement p WHERE p.area_id = x.area_id AND p.request_id = x.request_id
                    AND p.stage = 'active')
                AND NOT EXISTS (SELECT FROM assessments.need n WHERE n.area_id = x.area_id AND n.request_id = x.request_id)
                """);
    }

    /** @return false where something stands in it that no step filled, or hangs on it: then it stays */
    boolean dropRequest(AreaId area, RequestId request) {
        return drop(area, request, """
                DELETE FROM assessments.request x WHERE area_id = :area AND id = :request AND num_nonnulls(received_on, source, rya,
                    outcome, outcome_on, mediation, tribunal, exported) = 0
                AND NOT EXISTS (SELECT FROM assessments.assessment a WHERE a.area_id = x.area_id AND a.request_id = x.id)
                AND NOT EXISTS (SELECT FROM assessments.plan p WHERE p.area_id = x.area_id AND p.request_id = x.id)
                AND NOT EXISTS (SELECT FROM assessments.upkeep u WHERE u.area_id = x.area_id AND u.request_id = x.id)
                """);
    }

    private boolean drop(AreaId area, RequestId request, String sql) {
        return jdbc.sql(sql)
                        .param("area", area.value())
                        .param("request", request.value())
                        .update()
                == 1;
    }
}
