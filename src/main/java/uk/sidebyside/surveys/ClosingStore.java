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

    /** When people were asked about something else of the same kind of that child, which closed so many days before or after. */
    Optional<LocalDate> askedBeside(AreaId area, Closing closing, ChildId child, int days) {
        return jdbc.sql("""
                        SELECT asked_on FROM surveys.closing
                        WHERE area_id = :area AND child_id = :child AND kind = :kind AND id <> :id AND asked = 'asked'
                            AND closed_on BETWEEN :from AND :until
                        ORDER BY asked_on LIMIT 1
                        """)
                .param("area", area.value())
                .param("child", child.value())
                .param("kind", closing.kind().code())
                .param("id", closing.id().value())
                .param("from", closing.closedOn().minusDays(days))
                .param("until", closing.closedOn().plusDays(days))
                .query(LocalDate.class)
                .optional();
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
