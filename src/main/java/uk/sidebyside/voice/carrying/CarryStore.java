package uk.sidebyside.voice.carrying;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.ViewId;

/** Occasions, who was asked for them, and what they said. */
@Repository
class CarryStore {
    private final JdbcClient jdbc;

    CarryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OccasionId> submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM voice.occasion WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new OccasionId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, Occasion occasion, UUID submission, @Nullable PersonId by) {
        return jdbc.sql("""
                        INSERT INTO voice.occasion (area_id, id, submission, child_id, kind, on_day, asked_by, asked_as, asked_at)
                        VALUES (:area, :id, :submission, :child, :kind, :on, :by, :as, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", occasion.id().value())
                        .param("submission", submission)
                        .param("child", occasion.child())
                        .param("kind", code(occasion.kind()))
                        .param("on", occasion.on())
                        .param("by", by == null ? null : by.value())
                        .param("as", occasion.askedAs())
                        .param("at", Columns.utc(occasion.askedAt()))
                        .update()
                == 1;
    }

    void ask(AreaId area, OccasionId occasion, SittingId sitting, ViewId view) {
        jdbc.sql("""
                INSERT INTO voice.still_asked (area_id, occasion_id, view_id, sitting_id)
                VALUES (:area, :occasion, :view, :sitting)
                """)
                .param("area", area.value())
                .param("occasion", occasion.value())
                .param("view", view.value())
                .param("sitting", sitting.value())
                .update();
    }

    /** Holds the sitting until the transaction ends, so that two who answer at once come one after the other. */
    void lock(AreaId area, SittingId sitting) {
        jdbc.sql("SELECT id FROM voice.sitting WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", sitting.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    void say(AreaId area, UUID id, SittingId sitting, ViewId view, int n, Turn.SaidAgain word) {
        OccasionId occasion = word.occasion();
        jdbc.sql("""
                INSERT INTO voice.still_said (area_id, view_id, n, id, sitting_id, occasion_id, said, by_whom, at)
                VALUES (:area, :view, :n, :id, :sitting, :occasion, :said, :by, :at)
                """)
                .param("area", area.value())
                .param("view", view.value())
                .param("n", n)
                .param("id", id)
                .param("sitting", sitting.value())
                .param("occasion", occasion == null ? null : occasion.value())
                .param("said", code(word.said()))
                .param("by", code(word.by()))
                .param("at", Columns.utc(word.at()))
                .update();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
