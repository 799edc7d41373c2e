package uk.sidebyside.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(LinkId id, Ref from, Ref to, String kind, String note, LocalDate onDay) {}

    record EndedRow(Row row, LocalDate endedOn) {}

    /** Does nothing where the same link is open already. */
    void insert(LinkId id, Link link, Instant at) {
        jdbc.sql("""
                INSERT INTO thread.link (area_id, id, from_kind, from_id, to_kind, to_id, kind, note, on_day,
                    linked_by, linked_at)
                VALUES (:area, :id, :fromKind, :fromId, :toKind, :toId, :kind, :note, :onDay, :by, :at)
                ON CONFLICT (area_id, from_kind, from_id, to_kind, to_id, kind) WHERE ended_on IS NULL DO NOTHING
                """)
                .param("area", link.from().area().value())
                .param("id", id.value())
                .param("fromKind", link.from().kind())
                .param("fromId", link.from().id())
                .param("toKind", link.to().kind())
                .param("toId", link.to().id())
                .param("kind", link.kind())
                .param("note", link.note())
                .param("onDay", link.onDay())
                .param("by", link.by() == null ? null : link.by().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    LinkId open(Link link) {
        return jdbc.sql("""
                SELECT id FROM thread.link
                WHERE area_id = :area AND from_kind = :fromKind AND from_id = :fromId AND to_kind = :toKind
                    AND to_id = :toId AND kind = :kind AND ended_on IS NULL
                """)
                .param("area", link.from().area().value())
                .param("fromKind", link.from().kind())
                .param("fromId", link.from().id())
                .param("toKind", link.to().kind())
                .param("toId", link.to().id())
                .param("kind", link.kind())
                .query((row, n) -> new LinkId(row.getObject("id", UUID.class)))
                .single();
    }

    void end(AreaId area, LinkId id, LocalDate lastDay, @Nullable PersonId by) {
        jdbc.sql("""
                UPDATE thread.link SET ended_on = :lastDay, ended_by = :by
                WHERE area_id = :area AND id = :id AND ended_on IS NULL
                """)
                .param("lastDay", lastDay)
                .param("by", by == null ? null : by.value())
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    Optional<Row> find(AreaId area, LinkId id) {
        return jdbc.sql("""
                SELECT id, from_kind, from_id, to_kind, to_id, kind, note, on_day FROM thread.link
                WHERE area_id = :area AND id = :id AND ended_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> row(area, row))
                .optional();
    }

    /** The open links of any of these things, in the order in which they were made. */
    List<Row> touching(AreaId area, Collection<Ref> refs) {
        String[] kinds = refs.stream().map(Ref::kind).toArray(String[]::new);
        UUID[] ids = refs.stream().map(Ref::id).toArray(UUID[]::new);
        return jdbc.sql("""
                SELECT l.id, l.from_kind, l.from_id, l.to_kind, l.to_id, l.kind, l.note, l.on_day
                FROM thread.link l
                WHERE l.area_id = :area AND l.ended_on IS NULL
                    AND ((l.from_kind, l.from_id) IN (SELECT * FROM unnest(:kinds::text[], :ids::uuid[]))
                        OR (l.to_kind, l.to_id) IN (SELECT * FROM unnest(:kinds::text[], :ids::uuid[])))
                ORDER BY l.on_day, l.id
                """)
                .param("area", area.value())
                .param("kinds", kinds)
                .param("ids", ids)
                .query((row, n) -> row(area, row))
                .list();
    }

    /** What links of a thing there were, the latest ended first. */
    List<EndedRow> ended(Ref ref) {
        return jdbc.sql("""
                SELECT id, from_kind, from_id, to_kind, to_id, kind, note, on_day, ended_on FROM thread.link
                WHERE area_id = :area AND ended_on IS NOT NULL
                    AND ((from_kind = :kind AND from_id = :id) OR (to_kind = :kind AND to_id = :id))
                ORDER BY ended_on DESC, id DESC
                """)
                .param("area", ref.area().value())
                .param("kind", ref.kind())
                .param("id", ref.id())
                .query((row, n) -> new EndedRow(row(ref.area(), row), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private static Row row(AreaId area, ResultSet row) throws SQLException {
        return new Row(
                new LinkId(row.getObject("id", UUID.class)),
                new Ref(area, row.getString("from_kind"), row.getObject("from_id", UUID.class)),
                new Ref(area, row.getString("to_kind"), row.getObject("to_id", UUID.class)),
                row.getString("kind"),
                row.getString("note"),
                row.getObject("on_day", LocalDate.class));
    }
}
