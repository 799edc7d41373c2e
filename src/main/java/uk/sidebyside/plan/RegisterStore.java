package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.PlanRegister.Activity;
import uk.sidebyside.plan.PlanRegister.Commitment;
import uk.sidebyside.plan.PlanRegister.Risk;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Risks, activities and commitments. */
@Repository
class RegisterStore {
    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Risk> risks(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT id, kind, words, effect, owner_seat_id, raised_on, review_on, closed_on, published,
                    version
                FROM plan.risk
                WHERE area_id = :area AND plan_id = :plan ORDER BY closed_on IS NOT NULL, raised_on, id
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query(RegisterStore::risk)
                .list();
    }

    private static Risk risk(ResultSet row, int n) throws SQLException {
        UUID owner = Rows.idOrNull(row, "owner_seat_id");
        return new Risk(
                new RiskId(Rows.id(row, "id")),
                row.getString("kind").equals("assumption"),
                row.getString("words"),
                row.getString("effect"),
                owner == null ? null : new SeatId(owner),
                Rows.day(row, "raised_on"),
                Rows.dayOrNull(row, "review_on"),
                Rows.dayOrNull(row, "closed_on"),
                row.getBoolean("published"),
                row.getInt("version"));
    }

    void insert(AreaId area, PlanId plan, RiskId id, Risk risk) {
        worded(jdbc.sql("""
                        INSERT INTO plan.risk (area_id, id, plan_id, kind, words, effect, owner_seat_id, raised_on,
                            review_on, closed_on, published, version)
                        VALUES (:area, :id, :plan, :kind, :words, :effect, :owner, :raised, :review, :closed, :published,
                            1)
                        """), risk)
                .param("area", area.value())
                .param("id", id.value())
                .param("plan", plan.value())
                .param("kind", risk.assumption() ? "assumption" : "risk")
                .param("raised", risk.raisedOn())
                .update();
    }

    private static StatementSpec worded(StatementSpec sql, Risk risk) {
        SeatId owner = risk.owner();
        return sql.param("words", risk.words())
                .param("effect", risk.effect())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("review", risk.reviewOn(), Types.DATE)
                .param("closed", risk.closedOn(), Types.DATE)
                .param("published", risk.published());
    }

    boolean update(AreaId area, RiskId id, Risk risk) {
        return worded(jdbc.sql("""
                UPDATE plan.risk SET words = :words, effect = :effect, owner_seat_id = :owner, review_on = :review,
                    closed_on = :closed, published = :published, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """), risk)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", risk.version())
                        .update()
                == 1;
    }

    Saving<RiskId> riskNow(AreaId area, RiskId id) {
        return jdbc.sql("SELECT words, effect, version FROM plan.risk WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Saving.Stale<RiskId>(
                        Map.of("words", row.getString("words"), "effect", row.getString("effect")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** By their ids, the latest first. */
    Map<UUID, Activity> activities(AreaId area, PlanId plan) {
        Map<UUID, Activity> activities = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT id, on_day, whole_month, kind, audience, words, material, questions, held_back_why FROM plan.activity
                WHERE area_id = :area AND plan_id = :plan ORDER BY on_day DESC, id DESC
                """).param("area", area.value()).param("plan", plan.value()).query((ResultSet row) -> {
            activities.put(Rows.id(row, "id"), activity(row));
        });
        return activities;
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                Rows.day(row, "on_day"),
                row.getBoolean("whole_month"),
                row.getString("kind"),
                row.getString("audience"),
                row.getString("words"),
                row.getString("material"),
                row.getString("questions"),
                row.getString("held_back_why"));
    }

    void insert(AreaId area, PlanId plan, UUID id, Activity activity) {
        jdbc.sql("""
                INSERT INTO plan.activity (area_id, id, plan_id, on_day, whole_month, kind, audience, words, material,
                    questions, held_back_why)
                VALUES (:area, :id, :plan, :on, :wholeMonth, :kind, :audience, :words, :material, :questions, :why)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("plan", plan.value())
                .param("on", activity.wholeMonth() ? activity.on().withDayOfMonth(1) : activity.on())
                .param("wholeMonth", activity.wholeMonth())
                .param("kind", activity.kind())
                .param("audience", activity.audience())
                .param("words", activity.words())
                .param("material", activity.material())
                .param("questions", activity.questions())
                .param("why", activity.heldBackWhy())
                .update();
    }

    List<Commitment> commitments(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT id, kind, words, answer, version FROM plan.commitment
                WHERE area_id = :area AND plan_id = :plan ORDER BY kind DESC, position
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> new Commitment(
                        Rows.id(row, "id"),
                        row.getString("kind").equals("assurance"),
                        row.getString("words"),
                        row.getString("answer"),
                        row.getInt("version")))
                .list();
    }

    void insert(AreaId area, PlanId plan, Commitment commitment) {
        jdbc.sql("""
                INSERT INTO plan.commitment (area_id, id, plan_id, kind, position, words, answer, version)
                SELECT :area, :id, :plan, :kind, coalesce(max(position), 0) + 1, :words, :answer, 1
                FROM plan.commitment WHERE area_id = :area AND plan_id = :plan
                """)
                .param("area", area.value())
                .param("id", commitment.id())
                .param("plan", plan.value())
                .param("kind", commitment.assurance() ? "assurance" : "commitment")
                .param("words", commitment.words())
                .param("answer", commitment.answer())
                .update();
    }

    boolean answer(AreaId area, UUID id, String answer, int version) {
        return jdbc.sql("""
                UPDATE plan.commitment SET answer = :answer, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("answer", answer)
                        .param("version", version)
                        .update()
                == 1;
    }

    Saving<UUID> commitmentNow(AreaId area, UUID id) {
        return jdbc.sql("SELECT answer, version FROM plan.commitment WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .query((row, n) ->
                        new Saving.Stale<UUID>(Map.of("answer", row.getString("answer")), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
