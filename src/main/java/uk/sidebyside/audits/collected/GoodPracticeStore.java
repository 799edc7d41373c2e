package uk.sidebyside.audits.collected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.audits.collected.ShownAudits.GoodPractice;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** Stories of good practice that are shown to everybody. */
@Repository
class GoodPracticeStore {
    private final JdbcClient jdbc;

    GoodPracticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, SubmissionId of, ShownAudits.Words words, LocalDate on, String as) {
        jdbc.sql("""
                INSERT INTO audits.good_practice (area_id, id, submission_id, standard, title, story, ages, shown_as, shown_on)
                VALUES (:area, :id, :of, :standard, :title, :story, :ages, :as, :on)
                ON CONFLICT (area_id, id) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("of", of.value())
                .param("standard", words.standard())
                .param("title", words.title().strip())
                .param("story", words.story().strip())
                .param("ages", words.ages().stream().map(AgeBand::code).toArray(String[]::new))
                .param("as", as)
                .param("on", on)
                .update();
    }

    void withdraw(AreaId area, UUID id, LocalDate on) {
        jdbc.sql("""
                UPDATE audits.good_practice SET withdrawn_on = :on
                WHERE area_id = :area AND id = :id AND withdrawn_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id)
                .param("on", on)
                .update();
    }

    /** @param standing the audits that stand: a story of one that was replaced is not shown */
    List<GoodPractice> shown(AreaId area, List<Submission> standing) {
        Map<UUID, Submission> known = new HashMap<>();
        standing.forEach(one -> known.put(one.id().value(), one));
        List<GoodPractice> shown = new ArrayList<>();
        jdbc.sql("""
                SELECT g.id, g.submission_id, g.standard, l.title AS principle, g.title, g.story, g.ages, g.shown_on
                FROM audits.good_practice g
                JOIN audits.handed_in_level l
                    ON l.area_id = g.area_id AND l.submission_id = g.submission_id AND l.standard = g.standard
                WHERE g.area_id = :area AND g.withdrawn_on IS NULL ORDER BY g.shown_on DESC, g.id DESC
                """).param("area", area.value()).query(row -> {
            Submission of = known.get(row.getObject("submission_id", UUID.class));
            if (of != null) {
                shown.add(new GoodPractice(
                        row.getObject("id", UUID.class),
                        of.serviceName(),
                        of.sector(),
                        row.getString("standard"),
                        row.getString("principle"),
                        row.getString("title"),
                        row.getString("story"),
                        ages(row),
                        row.getObject("shown_on", LocalDate.class)));
            }
        });
        return shown;
    }

    private static List<AgeBand> ages(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("ages").getArray())
                .map(AgeBand::of)
                .toList();
    }
}
