package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** What people said in one go with all that became of it, in one statement however much it is: every page of a family reads it. */
@Repository
class HeardStore {
    private static final String HEARD =
            "SELECT " + SittingStore.COLUMNS + ", " + ViewStore.VIEW + ", " + RoundStore.ROUNDS + ", "
                    + DraftStore.BEGUN + "FROM voice.sitting s LEFT JOIN (" + ViewStore.WITH_WORDS
                    + ") ON v.area_id = s.area_id AND v.sitting_id = s.id "
                    + "WHERE s.area_id = :area AND ";
    private static final String LATEST_FIRST = " ORDER BY s.given_at DESC, s.id DESC, v.position, v.id";

    private final JdbcClient jdbc;

    HeardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Views.Heard> find(AreaId area, SittingId id) {
        return heard(jdbc.sql(HEARD + "s.id = :id" + LATEST_FIRST)
                        .param("area", area.value())
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /** What was given about something, the latest first. */
    List<Views.Heard> about(Ref about) {
        return heard(jdbc.sql(HEARD + "s.about_kind = :kind AND s.about_id = :about AND s.given_at IS NOT NULL"
                        + LATEST_FIRST)
                .param("area", about.area().value())
                .param("kind", about.kind())
                .param("about", about.id()));
    }

    /** The last 200 that somebody gave, the latest first. */
    List<Views.Heard> givenBy(AreaId area, PersonId giver) {
        return heard(
                jdbc.sql(HEARD + """
                s.id IN (SELECT g.id FROM voice.sitting g
                    WHERE g.area_id = :area AND g.giver_id = :giver AND g.given_at IS NOT NULL
                    ORDER BY g.given_at DESC, g.id DESC LIMIT 200)
                """ + LATEST_FIRST).param("area", area.value()).param("giver", giver.value()));
    }

    private static List<Views.Heard> heard(JdbcClient.StatementSpec asked) {
        Map<SittingId, Views.Heard> all = new LinkedHashMap<>();
        asked.query(row -> {
            Views.Heard next = heard(row);
            all.merge(next.sitting().id(), next, HeardStore::together);
        });
        return List.copyOf(all.values());
    }

    private static Views.Heard heard(ResultSet row) throws SQLException {
        Sitting sitting = SittingStore.sitting(row, 0);
        List<Views.Told> its = row.getObject("view_id", UUID.class) == null
                ? List.of()
                : List.of(ViewStore.told(sitting.about().area(), row));
        List<Round> rounds = RoundStore.rounds(row);
        return new Views.Heard(sitting, its, rounds, DraftStore.begun(row));
    }

    private static Views.Heard together(Views.Heard before, Views.Heard next) {
        List<Views.Told> views = new ArrayList<>(before.views());
        views.addAll(next.views());
        return new Views.Heard(before.sitting(), views, before.rounds(), before.begun());
    }
}
