package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceWords;

/** Views and the versions of their words. */
@Repository
class ViewStore {
    private final JdbcClient jdbc;

    ViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            AreaId area,
            ViewId id,
            UUID subject,
            SittingId sitting,
            int position,
            Question question,
            String asked,
            @Nullable ViewId carriedFrom,
            Instant at) {
        jdbc.sql("""
                INSERT INTO voice.view (area_id, id, sitting_id, subject, position, question, asked, strength, observation,
                    carried_from, given_at)
                VALUES (:area, :id, :sitting, :subject, :position, :question, :asked, :strength, :observation, :carried, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("sitting", sitting.value())
                .param("subject", subject)
                .param("position", position)
                .param("question", question.key())
                .param("asked", asked)
                .param("strength", question.kind().strength())
                .param("observation", question.kind().seen())
                .param("carried", carriedFrom == null ? null : carriedFrom.value())
                .param("at", Columns.utc(at))
                .update();
    }

    /** @return false where somebody else has written that version */
    boolean write(
            AreaId area, SittingId sitting, ViewId view, int n, Giving.Draft draft, List<UUID> files, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.view_version (area_id, view_id, n, sitting_id, words, saw, means, choices, files, written_at)
                        VALUES (:area, :view, :n, :sitting, :words, :saw, :means, :choices, :files, :at)
                        ON CONFLICT (area_id, view_id, n) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("view", view.value())
                        .param("n", n)
                        .param("sitting", sitting.value())
                        .param("words", draft.words().strip())
                        .param("saw", draft.saw().strip())
                        .param("means", draft.means().strip())
                        .param("choices", draft.choices().toArray(String[]::new))
                        .param("files", files.toArray(UUID[]::new))
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** The views of sittings as they stand, in the order in which they were asked, with what happened to each. */
    List<Views.Told> of(AreaId area, Collection<SittingId> sittings) {
        if (sittings.isEmpty()) {
            return List.of();
        }
        return told(
                area,
                "v.sitting_id = ANY (:ids)",
                sittings.stream().map(SittingId::value).toList());
    }

    Optional<Views.Told> find(AreaId area, ViewId id) {
        return told(area, "v.id = ANY (:ids)", List.of(id.value())).stream().findFirst();
    }

    /** Those that were given from one moment until before another. */
    List<ViewId> givenBetween(AreaId area, Instant from, Instant before) {
        return jdbc.sql(
                        "SELECT id FROM voice.view WHERE area_id = :area AND given_at >= :from AND given_at < :before ORDER BY id")
                .param("area", area.value())
                .param("from", Columns.utc(from))
                .param("before", Columns.utc(before))
                .query((row, n) -> new ViewId(row.getObject("id", UUID.class)))
                .list();
    }

    List<Views.Told> byId(AreaId area, Collection<ViewId> ids) {
        return ids.isEmpty()
                ? List.of()
                : told(
                        area,
                        "v.id = ANY (:ids)",
                        ids.stream().map(ViewId::value).toList());
    }

    /** What is selected of a view v, the last version of its words w and their files f. Read it with {@link #told}. */
    static final String VIEW = """
            v.id AS view_id, v.subject AS view_subject, v.position, v.question, v.asked, v.strength, v.observation,
            v.carried_from, v.given_at AS view_given_at, w.n, w.words, w.saw, w.means, w.choices, w.written_at, f.ids, f.kinds,
            f.seconds, f.says,
            """ + TurnStore.TURNS;

    static final String WITH_WORDS = """
            voice.view v
            JOIN LATERAL (SELECT * FROM voice.view_version x WHERE x.area_id = v.area_id AND x.view_id = v.id
                ORDER BY x.n DESC LIMIT 1) w ON true
            LEFT JOIN LATERAL (SELECT array_agg(y.id) AS ids, array_agg(y.kind) AS kinds,
                    array_agg(coalesce(y.seconds, 0)) AS seconds, array_agg(y.says) AS says
                FROM (SELECT * FROM voice.file z WHERE z.area_id = v.area_id AND z.id = ANY (w.files)
                    ORDER BY array_position(w.files, z.id)) y) f ON cardinality(w.files) > 0
            """;

    private List<Views.Told> told(AreaId area, String which, List<UUID> ids) {
        return jdbc.sql("SELECT s.id, s.about_kind, s.about_id, s.speaker, s.giver_name, s.helper, " + VIEW + "FROM "
                        + WITH_WORDS + "JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id "
                        + "WHERE v.area_id = :area AND " + which
                        + " ORDER BY v.given_at, v.sitting_id, v.position, v.id")
                .param("area", area.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> told(area, row))
                .list();
    }

    /** A view with what happened to it, from a row that selects {@link #VIEW} and the sitting in which it was given. */
    static Views.Told told(AreaId area, ResultSet row) throws SQLException {
        Speaker speaker = Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT));
        UUID carried = row.getObject("carried_from", UUID.class);
        boolean observed = row.getBoolean("observation");
        List<Turn> turns = TurnStore.turns(row);
        var view = new View(
                new ViewId(row.getObject("view_id", UUID.class)),
                new SittingId(row.getObject("id", UUID.class)),
                row.getObject("view_subject", UUID.class),
                new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                speaker,
                VoiceWords.by(speaker, row.getString("giver_name"), row.getString("helper"), observed),
                row.getInt("position"),
                row.getString("question"),
                row.getString("asked"),
                row.getBoolean("strength"),
                observed,
                carried == null ? null : new ViewId(carried),
                said(row, attached(row)),
                row.getObject("view_given_at", OffsetDateTime.class).toInstant(),
                Turn.state(turns),
                Turn.latest(turns));
        return new Views.Told(view, turns);
    }

    private static Said said(ResultSet row, List<Said.Attached> files) throws SQLException {
        return new Said(
                row.getInt("n"),
                row.getString("words"),
                row.getString("saw"),
                row.getString("means"),
                Columns.texts(row, "choices"),
                files,
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static List<Said.Attached> attached(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) {
            return List.of();
        }
        var ids = (UUID[]) row.getArray("ids").getArray();
        List<String> kinds = Columns.texts(row, "kinds");
        var seconds = (Integer[]) row.getArray("seconds").getArray();
        List<String> says = Columns.texts(row, "says");
        List<Said.Attached> attached = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            attached.add(new Said.Attached(ids[i], kinds.get(i).equals("picture"), seconds[i], says.get(i)));
        }
        return attached;
    }

    /** How the words stood before, the first first; the latest is not among them. */
    List<Said> earlier(AreaId area, ViewId view) {
        List<Said> all = jdbc.sql("""
                SELECT n, words, saw, means, choices, written_at FROM voice.view_version
                WHERE area_id = :area AND view_id = :view ORDER BY n
                """)
                .param("area", area.value())
                .param("view", view.value())
                .query((row, n) -> said(row, List.of()))
                .list();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /** The views about a thing, the latest sittings first. */
    List<SittingId> sittingsAbout(Ref about) {
        return jdbc.sql("""
                SELECT id FROM voice.sitting
                WHERE area_id = :area AND about_kind = :kind AND about_id = :about AND given_at IS NOT NULL
                ORDER BY given_at DESC, id DESC
                """)
                .param("area", about.area().value())
                .param("kind", about.kind())
                .param("about", about.id())
                .query((row, n) -> new SittingId(row.getObject("id", UUID.class)))
                .list();
    }
}
