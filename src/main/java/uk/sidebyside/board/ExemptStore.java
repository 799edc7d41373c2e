package uk.sidebyside.board;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class ExemptStore {
    private final JdbcClient jdbc;

    ExemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where the same submission was stored before. */
    void insert(AreaId area, MeetingId meeting, UUID submission, ExemptPart.Item item) {
        jdbc.sql("""
                INSERT INTO board.exempt_item (area_id, id, meeting_id, submission, position, title, why, words, written_as)
                VALUES (:area, :id, :meeting, :submission,
                    (SELECT coalesce(max(position), 0) + 1 FROM board.exempt_item
                        WHERE area_id = :area AND meeting_id = :meeting),
                    :title, :why, :words, :as)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", item.id())
                .param("meeting", meeting.value())
                .param("submission", submission)
                .param("title", item.title())
                .param("why", item.why())
                .param("words", item.words())
                .param("as", item.writtenAs())
                .update();
    }

    /** @return false where there is none */
    boolean delete(AreaId area, MeetingId meeting, UUID item) {
        return jdbc.sql("DELETE FROM board.exempt_item WHERE area_id = :area AND meeting_id = :meeting AND id = :id")
                        .param("area", area.value())
                        .param("meeting", meeting.value())
                        .param("id", item)
                        .update()
                == 1;
    }

    List<ExemptPart.Item> items(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                SELECT id, title, why, words, written_as FROM board.exempt_item
                WHERE area_id = :area AND meeting_id = :meeting ORDER BY position
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query((row, n) -> new ExemptPart.Item(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("why"),
                        row.getString("words"),
                        row.getString("written_as")))
                .list();
    }
}
