package uk.sidebyside.voice.figures;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;

/** Views and promises as they are counted: by pseudonyms. */
@Repository
class VoiceFactStore {
    private final JdbcClient jdbc;

    VoiceFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CountedView(ViewId id, UUID subject, String speaker, Instant givenAt) {}

    /** @param only null for all of the area */
    List<CountedView> views(AreaId area, @Nullable Collection<SittingId> only) {
        return jdbc.sql("""
                SELECT v.id, v.subject, s.speaker, v.given_at FROM voice.view v
                JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id
                WHERE v.area_id = :area AND (CAST(:only AS uuid[]) IS NULL OR v.sitting_id = ANY (:only))
                ORDER BY v.id
                """)
                .param("area", area.value())
                .param("only", ids(only), Types.ARRAY)
                .query((row, n) -> new CountedView(
                        new ViewId(row.getObject("id", UUID.class)),
                        row.getObject("subject", UUID.class),
                        row.getString("speaker").replace('_', '-'),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What changed how a view stands, and when. */
    record Happened(ViewState.Event event, Instant at) {}

    /** What happened to views, in the order in which it did: ids are made in that order. */
    Map<ViewId, List<Happened>> happened(AreaId area, Collection<ViewId> views) {
        Map<ViewId, List<Happened>> happened = new HashMap<>();
        if (views.isEmpty()) {
            return happened;
        }
        jdbc.sql("""
                SELECT a.view_id, r.id, CASE r.kind WHEN 'thinking' THEN 'THINK' ELSE 'ANSWER' END AS event, r.said_at AS at
                FROM voice.answered a JOIN voice.response r ON r.area_id = a.area_id AND r.id = a.response_id
                WHERE a.area_id = :area AND a.view_id = ANY (:views)
                UNION ALL
                SELECT o.view_id, o.id, 'OPEN_AGAIN', o.opened_at
                FROM voice.reopening o WHERE o.area_id = :area AND o.view_id = ANY (:views)
                ORDER BY id
                """)
                .param("area", area.value())
                .param("views", views.stream().map(ViewId::value).toArray(UUID[]::new))
                .query(row -> {
                    happened.computeIfAbsent(
                                    new ViewId(row.getObject("view_id", UUID.class)), view -> new ArrayList<>())
                            .add(new Happened(
                                    ViewState.Event.valueOf(row.getString("event")),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return happened;
    }

    record CountedRound(
            UUID subject,
            String speaker,
            LocalDate firstDueOn,
            @Nullable LocalDate toldOn) {}

    /** @param only null for all of the area */
    List<CountedRound> rounds(AreaId area, @Nullable Collection<SittingId> only) {
        return jdbc.sql("""
                SELECT s.subject, s.speaker, p.due_on, t.told_on FROM voice.promise p
                JOIN voice.sitting s ON s.area_id = p.area_id AND s.id = p.sitting_id
                LEFT JOIN voice.told_back t ON t.area_id = p.area_id AND t.sitting_id = p.sitting_id AND t.round = p.round
                WHERE p.area_id = :area AND p.n = 1 AND (CAST(:only AS uuid[]) IS NULL OR p.sitting_id = ANY (:only))
                ORDER BY p.sitting_id, p.round
                """)
                .param("area", area.value())
                .param("only", ids(only), Types.ARRAY)
                .query((row, n) -> new CountedRound(
                        row.getObject("subject", UUID.class),
                        row.getString("speaker").replace('_', '-'),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }

    private static UUID @Nullable [] ids(@Nullable Collection<SittingId> only) {
        return only == null ? null : only.stream().map(SittingId::value).toArray(UUID[]::new);
    }

    Map<UUID, Ref> viewsBehind(AreaId area, Collection<UUID> subjects) {
        return behind(area, subjects, """
                SELECT subject, id FROM voice.view WHERE area_id = :area AND subject = ANY (CAST(:subjects AS uuid[]))
                """);
    }

    /** The first view of each sitting, which leads to all of it. */
    Map<UUID, Ref> sittingsBehind(AreaId area, Collection<UUID> subjects) {
        return behind(area, subjects, """
                SELECT DISTINCT ON (s.subject) s.subject, v.id
                FROM voice.view v JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id
                WHERE s.area_id = :area AND s.subject = ANY (CAST(:subjects AS uuid[])) ORDER BY s.subject, v.position, v.id
                """);
    }

    private Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects, String sql) {
        Map<UUID, Ref> found = new HashMap<>();
        jdbc.sql(sql)
                .param("area", area.value())
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("subject", UUID.class),
                            VoiceRefs.of(area, new ViewId(row.getObject("id", UUID.class))));
                });
        return found;
    }
}
