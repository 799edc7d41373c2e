package uk.sidebyside.assessments.sen2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.sen2.ReturnImport.State;
import uk.sidebyside.shared.AreaId;

@Repository
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty where the same form brought one in already */
    Optional<ImportId> insert(
            AreaId area, UUID id, UUID submission, boolean nightly, String name, long size, String as, Instant at) {
        int inserted = jdbc.sql("""
                INSERT INTO assessments.sen2_import (area_id, id, submission, state, nightly, name, size, bytes_read, persons, fresh,
                    changed, same, refused, kept_away, queried, not_read, why, mend, came_as, begun_at)
                VALUES (:area, :id, :submission, 'reading', :nightly, :name, :size, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '', :as, :at)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", submission)
                .param("nightly", nightly)
                .param("name", name)
                .param("size", size)
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 0 ? Optional.empty() : Optional.of(new ImportId(id));
    }

    Optional<ImportId> ofSubmission(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM assessments.sen2_import WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query(UUID.class)
                .optional()
                .map(ImportId::new);
    }

    void grow(AreaId area, ImportId id, long bytes) {
        jdbc.sql("UPDATE assessments.sen2_import SET size = size + :bytes WHERE area_id = :area AND id = :id")
                .param("bytes", bytes)
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    void progress(AreaId area, ImportId id, long bytesRead, int persons) {
        jdbc.sql("""
                UPDATE assessments.sen2_import SET bytes_read = :bytes, persons = :persons WHERE area_id = :area AND id = :id
                """)
                .param("bytes", bytesRead)
                .param("persons", persons)
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    /** @return whether it stood as it should before */
    boolean turn(AreaId area, ImportId id, State from, State to) {
        return jdbc.sql("""
                        UPDATE assessments.sen2_import SET state = :to, bytes_read = 0, why = '', mend = ''
                        WHERE area_id = :area AND id = :id AND state = :from
                        """)
                        .param("to", to.code())
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("from", from.code())
                        .update()
                == 1;
    }

    void counted(
            AreaId area,
            ImportId id,
            State state,
            int year,
            LocalDate census,
            int persons,
            ReturnImport.Whose whose,
            IncomingStore.Counted counted,
            String notRead,
            @Nullable Instant at) {
        jdbc.sql("""
                UPDATE assessments.sen2_import SET state = :state, year = :year, census_on = :census, persons = :persons,
                    fresh = :fresh, changed = :changed, same = :same, refused = :refused, kept_away = :keptAway,
                    queried = :queried, whose = :whose, not_read = :notRead, ended_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("state", state.code())
                .param("year", year)
                .param("census", census)
                .param("persons", persons)
                .param("fresh", counted.fresh())
                .param("changed", counted.changed())
                .param("same", counted.same())
                .param("refused", counted.refused())
                .param("keptAway", counted.keptAway())
                .param("queried", counted.queried())
                .param("whose", whose.code())
                .param("notRead", notRead)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    /** @param seen of the records that would change, as they stand */
    void seen(AreaId area, ImportId id, long seen) {
        jdbc.sql("UPDATE assessments.sen2_import SET seen = :seen WHERE area_id = :area AND id = :id")
                .param("seen", seen)
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    /** Whether it would change now what it would have changed when somebody looked. */
    boolean isAsSeen(AreaId area, ImportId id, IncomingStore.Counted counted, long seen) {
        return jdbc.sql("""
                SELECT (fresh, changed, same, refused, seen) = (:fresh, :changed, :same, :refused, :seen)
                FROM assessments.sen2_import WHERE area_id = :area AND id = :id
                """)
                .param("fresh", counted.fresh())
                .param("changed", counted.changed())
                .param("same", counted.same())
                .param("refused", counted.refused())
                .param("seen", seen)
                .param("area", area.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Nothing of it was stored, and it waits for another yes. */
    void askAgain(AreaId area, ImportId id, String why, String mend) {
        jdbc.sql("UPDATE assessments.sen2_import SET why = :why, mend = :mend WHERE area_id = :area AND id = :id")
                .param("why", why)
                .param("mend", mend)
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    void refuse(AreaId area, ImportId id, String why, String mend, Instant at) {
        jdbc.sql("""
                UPDATE assessments.sen2_import SET state = 'refused', why = :why, mend = :mend, ended_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("why", why.length() > 1000 ? why.substring(0, 1000) : why)
                .param("mend", mend)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    Optional<ReturnImport> find(AreaId area, ImportId id) {
        return jdbc.sql("SELECT * FROM assessments.sen2_import WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    List<ReturnImport> last(AreaId area, int most) {
        return jdbc.sql("""
                SELECT * FROM assessments.sen2_import WHERE area_id = :area ORDER BY begun_at DESC, id DESC LIMIT :most
                """)
                .param("area", area.value())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static ReturnImport read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ReturnImport(
                new ImportId(row.getObject("id", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("nightly"),
                row.getString("name"),
                row.getLong("size"),
                row.getInt("year"),
                row.getObject("census_on", LocalDate.class),
                row.getLong("bytes_read"),
                row.getInt("persons"),
                row.getInt("fresh"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("refused"),
                row.getInt("kept_away"),
                row.getInt("queried"),
                ReturnImport.Whose.ofCode(row.getString("whose")),
                row.getString("not_read"),
                row.getString("why"),
                row.getString("mend"),
                row.getString("came_as"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** The first number for cases that an import opens; as many are taken. */
    int takeNumbers(AreaId area, int many) {
        return jdbc.sql("""
                INSERT INTO assessments.sen2_setting (area_id, next_number, serial, version)
                VALUES (:area, :many, 1, 1)
                ON CONFLICT (area_id) DO UPDATE SET next_number = assessments.sen2_setting.next_number + :many
                RETURNING next_number - :many
                """)
                .param("area", area.value())
                .param("many", many)
                .query(Integer.class)
                .single();
    }

    /** The number of the return that is written next, from 1 to 999 and round again. */
    int takeSerial(AreaId area) {
        return jdbc.sql("""
                INSERT INTO assessments.sen2_setting (area_id, next_number, serial, version) VALUES (:area, 0, 2, 1)
                ON CONFLICT (area_id) DO UPDATE SET serial = assessments.sen2_setting.serial % 999 + 1
                RETURNING (serial + 997) % 999 + 1
                """).param("area", area.value()).query(Integer.class).single();
    }

    List<RefusedRow> refused(AreaId area, ImportId id) {
        return jdbc.sql("""
                SELECT * FROM assessments.sen2_refused WHERE area_id = :area AND import_id = :id ORDER BY n
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new RefusedRow(
                        row.getLong("line"),
                        row.getString("rule"),
                        row.getString("part"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("request_on"),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getString("born"),
                        row.getString("upn")))
                .list();
    }

    /** What kept somebody out, as it came. */
    record RefusedRow(
            long line,
            String rule,
            String part,
            String field,
            String value,
            String requestOn,
            String surname,
            String forename,
            String born,
            String upn) {}

    void forget(AreaId area, Instant filesBefore, Instant refusedBefore) {
        jdbc.sql("""
                DELETE FROM assessments.sen2_chunk c USING assessments.sen2_import i
                WHERE c.area_id = :area AND i.area_id = c.area_id AND i.id = c.import_id AND i.begun_at < :before
                """)
                .param("area", area.value())
                .param("before", filesBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                DELETE FROM assessments.sen2_refused c USING assessments.sen2_import i
                WHERE c.area_id = :area AND i.area_id = c.area_id AND i.id = c.import_id AND i.begun_at < :before
                """)
                .param("area", area.value())
                .param("before", refusedBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                UPDATE assessments.sen2_import SET state = 'refused', why = 'It was never confirmed.', mend = 'Bring it in again.'
                WHERE area_id = :area AND state IN ('reading', 'read', 'storing') AND begun_at < :before
                """)
                .param("area", area.value())
                .param("before", filesBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
