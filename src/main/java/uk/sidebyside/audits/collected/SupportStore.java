package uk.sidebyside.audits.collected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Thanks, and the support that goes with them. */
@Repository
class SupportStore {
    private static final String OFFERS = """
            SELECT o.id, o.submission_id, o.standard, l.title, o.follow_up_on, o.came_of_it, o.followed_up_on, o.version
            FROM audits.support o
            JOIN audits.handed_in_level l
                ON l.area_id = o.area_id AND l.submission_id = o.submission_id AND l.standard = o.standard
            JOIN audits.handed_in s ON s.area_id = o.area_id AND s.id = o.submission_id
            WHERE o.area_id = :area
            """;

    private final JdbcClient jdbc;

    SupportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One offer for each standard at the lowest level. */
    void open(AreaId area, SubmissionId id, List<Rated> levels, LocalDate followUpOn, Clock clock) {
        for (Rated rated : levels) {
            if (rated.lowest()) {
                jdbc.sql("""
                        INSERT INTO audits.support (area_id, id, submission_id, standard, follow_up_on, came_of_it,
                            followed_up_as, version)
                        VALUES (:area, :id, :submission, :standard, :on, '', '', 1)
                        """)
                        .param("area", area.value())
                        .param("id", Ids.next(clock))
                        .param("submission", id.value())
                        .param("standard", rated.standard())
                        .param("on", followUpOn)
                        .update();
            }
        }
    }

    List<Support.Offer> offers(AreaId area, SubmissionId of) {
        return jdbc.sql(OFFERS + "AND o.submission_id = :of ORDER BY l.position")
                .param("area", area.value())
                .param("of", of.value())
                .query(SupportStore::offer)
                .list();
    }

    /** Those that nobody has followed up, of what stands, the earliest day first. */
    List<Support.Offer> open(AreaId area) {
        return jdbc.sql(OFFERS + """
                AND o.followed_up_on IS NULL AND s.replaced_by IS NULL ORDER BY o.follow_up_on, o.submission_id, l.position
                """)
                .param("area", area.value())
                .query(SupportStore::offer)
                .list();
    }

    Optional<Support.Offer> offer(AreaId area, UUID id) {
        return jdbc.sql(OFFERS + "AND o.id = :id")
                .param("area", area.value())
                .param("id", id)
                .query(SupportStore::offer)
                .optional();
    }

    boolean followedUp(AreaId area, UUID id, int version, String cameOfIt, LocalDate on, String as) {
        return jdbc.sql("""
                        UPDATE audits.support SET came_of_it = :words, followed_up_on = :on, followed_up_as = :as,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .param("words", cameOfIt)
                        .param("on", on)
                        .param("as", as)
                        .update()
                == 1;
    }

    void moveDay(AreaId area, SubmissionId of, LocalDate followUpOn) {
        jdbc.sql("""
                UPDATE audits.support SET follow_up_on = :on, version = version + 1
                WHERE area_id = :area AND submission_id = :of AND followed_up_on IS NULL
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("on", followUpOn)
                .update();
    }

    /** @return whether it is the first: one audit gets one letter */
    boolean insertLetter(AreaId area, SubmissionId of, Support.Letter letter) {
        return jdbc.sql("""
                        INSERT INTO audits.letter (area_id, submission_id, strengths, improve, support, contact, follow_up_on,
                            written_as, sent_on)
                        VALUES (:area, :of, :strengths, :improve, :support, :contact, :followUp, :as, :on)
                        ON CONFLICT (area_id, submission_id) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("of", of.value())
                        .param("strengths", letter.strengths())
                        .param("improve", letter.improve())
                        .param("support", letter.support())
                        .param("contact", letter.contact())
                        .param("followUp", letter.followUpOn())
                        .param("as", letter.writtenAs())
                        .param("on", letter.sentOn())
                        .update()
                == 1;
    }

    Optional<Support.Letter> letter(AreaId area, SubmissionId of) {
        return jdbc.sql("""
                SELECT strengths, improve, support, contact, follow_up_on, written_as, sent_on FROM audits.letter
                WHERE area_id = :area AND submission_id = :of
                """)
                .param("area", area.value())
                .param("of", of.value())
                .query((row, n) -> new Support.Letter(
                        row.getString("strengths"),
                        row.getString("improve"),
                        row.getString("support"),
                        row.getString("contact"),
                        row.getObject("follow_up_on", LocalDate.class),
                        row.getString("written_as"),
                        row.getObject("sent_on", LocalDate.class)))
                .optional();
    }

    /** What stands and has had no thanks yet. */
    List<SubmissionId> withoutLetter(AreaId area, @Nullable SubmissionId only) {
        return jdbc.sql("""
                SELECT s.id FROM audits.handed_in s WHERE s.area_id = :area AND s.replaced_by IS NULL
                    AND (CAST(:only AS uuid) IS NULL OR s.id = :only)
                    AND NOT EXISTS (SELECT FROM audits.letter l WHERE l.area_id = s.area_id AND l.submission_id = s.id)
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query((row, n) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Support.Offer offer(ResultSet row, int n) throws SQLException {
        return new Support.Offer(
                row.getObject("id", UUID.class),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getString("standard"),
                row.getString("title"),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("came_of_it"),
                row.getObject("followed_up_on", LocalDate.class),
                row.getInt("version"));
    }
}
