package uk.sidebyside.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class ClosingStore {
    private final JdbcClient jdbc;
    private final ServiceNames services;

    ClosingStore(JdbcClient jdbc, ServiceNames services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** @param child whose it was; null for what is about a service @return false where the same was noted before */
    boolean insert(AreaId area, UUID id, UUID submission, Closings.Note note, @Nullable ChildId child) {
        return jdbc.sql("""
                        INSERT INTO surveys.closing (area_id, id, submission, kind, service, service_id, closed_on, about_kind, about_id,
                            child_id, asked, asked_on, reason, version)
                        VALUES (:area, :id, :submission, :kind, :service, :serviceId, :closed, :aboutKind, :about, :child, :asked, :askedOn,
                            :reason, 1)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("submission", submission)
                        .param("kind", note.kind().code())
                        .param("service", note.service().strip())
                        .param("serviceId", services.called(area, note.service()))
                        .param("closed", note.closedOn())
                        .param(
                                "aboutKind",
                                note.about() == null ? null : note.about().kind())
                        .param(
                                "about",
                                note.about() == null ? null : note.about().id())
                        .param("child", child == null ? null : child.value())
                        .param(
                                "asked",
                                note.asked() == null ? null : note.asked().code())
                        .param("askedOn", note.askedOn())
                        .param("reason", note.reason().strip())
                        .update()
                == 1;
    }

    Optional<Closing> of(AreaId area, Ref about, LocalDate closedOn) {
        return jdbc.sql("""
                        SELECT * FROM surveys.closing
                        WHERE area_id = :area AND about_kind = :kind AND about_id = :id AND closed_on = :closed FOR UPDATE
                        """)
                .param("area", area.value())
                .param("kind", about.kind())
                .param("id", about.id())
                .param("closed", closedOn)
                .query((row, n) -> closing(area, row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    Optional<Closing> byId(AreaId area, ClosingId id) {
        return jdbc.sql("SELECT * FROM surveys.closing WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> closing(area, row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    Optional<Closing> about(AreaId area, Ref about) {
        return jdbc.sql("""
                        SELECT * FROM surveys.closing WHERE area_id = :area AND about_kind = :kind AND about_id = :id
                        ORDER BY closed_on DESC LIMIT 1
                        """)
                .param("area", area.value())
                .param("kind", about.kind())
                .param("id", about.id())
                .query((row, n) -> closing(area, row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    /**
     * Something else of the same kind of that child, about which people were asked.
     *
     * @param letters what their letters were about first
     * @param byLetter false where somebody noted by hand that they were asked
     */
    record Beside(UUID letters, LocalDate askedOn, boolean byLetter) {}

    /** What closed so many days before or after, whichever was asked about first. */
    Optional<Beside> askedBeside(AreaId area, Closing closing, ChildId child, int days) {
        return jdbc.sql("""
                        SELECT coalesce(beside_id, id) AS letters, asked_on, num_nonnulls(survey_id, beside_id) > 0 AS by_letter
                        FROM surveys.closing
                        WHERE area_id = :area AND child_id = :child AND kind = :kind AND id <> :id AND asked = 'asked'
                            AND closed_on BETWEEN :from AND :until
                        ORDER BY asked_on, id LIMIT 1
                        """)
                .param("area", area.value())
                .param("child", child.value())
                .param("kind", closing.kind().code())
                .param("id", closing.id().value())
                .param("from", closing.closedOn().minusDays(days))
                .param("until", closing.closedOn().plusDays(days))
                .query((row, n) -> new Beside(
                        row.getObject("letters", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getBoolean("by_letter")))
                .optional();
    }

    /** It was asked about with that, by letters about that. */
    void letters(AreaId area, Closing closing, Beside beside) {
        jdbc.sql("UPDATE surveys.closing SET beside_id = :beside WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", closing.id().value())
                .param("beside", beside.letters())
                .update();
    }

    /**
     * Takes it back, and its links that were not used, unless something that did close was asked about by the same letters.
     */
    void withdraw(AreaId area, Ref about, LocalDate closedOn) {
        jdbc.sql("""
                WITH gone AS (DELETE FROM surveys.closing
                    WHERE area_id = :area AND about_kind = :kind AND about_id = :id AND closed_on = :closed
                    RETURNING id, coalesce(beside_id, id) AS letters)
                DELETE FROM surveys.link l USING gone g
                WHERE l.area_id = :area AND l.batch IN (g.id, g.letters) AND NOT l.spent
                    AND NOT EXISTS (SELECT FROM surveys.closing c WHERE c.area_id = :area AND c.id <> g.id
                        AND g.letters IN (c.id, c.beside_id))
                """)
                .param("area", area.value())
                .param("kind", about.kind())
                .param("id", about.id())
                .param("closed", closedOn)
                .update();
    }

    /** @return false where nothing closed on the one day, or something did on the other */
    boolean move(AreaId area, Ref about, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        UPDATE surveys.closing c SET closed_on = :to, version = version + 1
                        WHERE area_id = :area AND about_kind = :kind AND about_id = :id AND closed_on = :from
                            AND NOT EXISTS (SELECT FROM surveys.closing o WHERE o.area_id = c.area_id
                                AND o.about_kind = c.about_kind AND o.about_id = c.about_id AND o.closed_on = :to)
                        """)
                        .param("area", area.value())
                        .param("kind", about.kind())
                        .param("id", about.id())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Closing> inArea(AreaId area) {
        ServiceNames.Named names = services.inArea(area);
        return jdbc.sql("SELECT * FROM surveys.closing WHERE area_id = :area ORDER BY closed_on DESC, id")
                .param("area", area.value())
                .query((row, n) -> closing(area, row, names))
                .list();
    }

    /** Those of a child only as far as the principal may see the child, the latest first. */
    List<Closing> seen(AreaId area) {
        ServiceNames.Named names = services.inArea(area);
        return jdbc.sql("""
                        SELECT * FROM surveys.closing
                        WHERE area_id = :area AND (child_id IS NULL AND about_kind IS DISTINCT FROM :case
                            OR child_id IN (SELECT access.visible_children()))
                        ORDER BY closed_on DESC, id
                        """)
                .param("case", Closings.CASE)
                .param("area", area.value())
                .query((row, n) -> closing(area, row, names))
                .list();
    }

    /** @return false where somebody else changed it since that version */
    boolean asked(
            AreaId area,
            ClosingId id,
            int version,
            Closing.Asked asked,
            @Nullable LocalDate on,
            String reason,
            @Nullable SurveyId survey) {
        return jdbc.sql("""
                        UPDATE surveys.closing SET asked = :asked, asked_on = :on, reason = :reason, survey_id = :survey,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("asked", asked.code())
                        .param("on", on)
                        .param("reason", reason.strip())
                        .param("survey", survey == null ? null : survey.value())
                        .update()
                == 1;
    }

    private static Closing closing(AreaId area, ResultSet row, ServiceNames.Named names) throws SQLException {
        String kind = row.getString("about_kind");
        return new Closing(
                new ClosingId(row.getObject("id", UUID.class)),
                Closing.Kind.of(row.getString("kind")),
                names.of(row.getObject("service_id", UUID.class), row.getString("service")),
                row.getObject("closed_on", LocalDate.class),
                kind == null ? null : new Ref(area, kind, row.getObject("about_id", UUID.class)),
                Closing.Asked.of(row.getString("asked")),
                row.getObject("asked_on", LocalDate.class),
                row.getString("reason"),
                row.getInt("version"));
    }
}
