package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class FamilyVoiceStore {
    private final JdbcClient jdbc;

    FamilyVoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Writer(PersonId person, String post) {}

    /** Two who write the same version at once: the database refuses the second by its number. */
    FamilyVoice insert(AreaId area, UUID id, FamilyVoices.Write voice, Writer writer, Instant at) {
        return jdbc.sql("""
                INSERT INTO board.family_voice (area_id, id, submission, meeting_id, number, words, reason_for_none,
                    written_by, written_as, written_at)
                VALUES (:area, :id, :submission, :meeting, :number, :words, :reason, :by, :as, :at)
                RETURNING submission, number, words, reason_for_none, written_as, written_at
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", voice.submission())
                .param("meeting", voice.meeting().value())
                .param("number", voice.seenNumber() + 1)
                .param("words", voice.words().strip())
                .param("reason", voice.reasonForNone().strip())
                .param("by", writer.person().value())
                .param("as", writer.post())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(FamilyVoiceStore::voice)
                .single();
    }

    List<FamilyVoice> history(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                SELECT submission, number, words, reason_for_none, written_as, written_at FROM board.family_voice
                WHERE area_id = :area AND meeting_id = :meeting ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query(FamilyVoiceStore::voice)
                .list();
    }

    static FamilyVoice voice(ResultSet row, int n) throws SQLException {
        return new FamilyVoice(
                row.getObject("submission", UUID.class),
                row.getInt("number"),
                row.getString("words"),
                row.getString("reason_for_none"),
                row.getString("written_as"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
