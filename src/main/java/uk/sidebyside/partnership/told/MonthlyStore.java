package uk.sidebyside.partnership.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.shared.AreaId;

/** What everybody is told of each month. */
@Repository
class MonthlyStore {
    private static final String SELECT = """
            SELECT id, month, opening, closing, lines, drafted_on, published_at, sent_on, sent_before_on, sent_of, version
            FROM partnership.monthly
            WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    MonthlyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where the month has its draft. */
    void draft(AreaId area, UUID id, YearMonth month, MonthlyTellBacks.Words words, LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.monthly (area_id, id, month, opening, closing, lines, drafted_on, written_as, version)
                VALUES (:area, :id, :month, :opening, :closing, :lines, :on, '', 1) ON CONFLICT (area_id, month) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("month", month.atDay(1))
                .param("opening", words.opening())
                .param("closing", words.closing())
                .param("lines", words.lines().toArray(UUID[]::new))
                .param("on", on)
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean write(AreaId area, UUID id, int version, MonthlyTellBacks.Words words, String as) {
        return jdbc.sql("""
                        UPDATE partnership.monthly SET opening = :opening, closing = :closing, lines = :lines, written_as = :as,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .param("opening", words.opening().strip())
                        .param("closing", words.closing().strip())
                        .param("lines", words.lines().toArray(UUID[]::new))
                        .param("as", as)
                        .update()
                == 1;
    }

    /** @param at null takes it back; when it was sent is kept as before, since it is sent anew once it is right */
    void publish(AreaId area, UUID id, @Nullable Instant at) {
        jdbc.sql("""
                UPDATE partnership.monthly SET published_at = :at, sent_before_on = coalesce(sent_on, sent_before_on), sent_on = NULL,
                    version = version + 1
                WHERE area_id = :area AND id = :id AND (published_at IS NULL) = CAST(:publish AS boolean)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("publish", at != null)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @param of the pieces to whose families it goes */
    void sent(AreaId area, UUID id, LocalDate on, Set<PieceId> of) {
        jdbc.sql("""
                UPDATE partnership.monthly SET sent_on = :on, version = version + 1,
                    sent_of = ARRAY(SELECT DISTINCT unnest(sent_of || CAST(:of AS uuid[])))
                WHERE area_id = :area AND id = :id AND published_at IS NOT NULL AND sent_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id)
                .param("on", on)
                .param("of", of.stream().map(PieceId::value).toArray(UUID[]::new))
                .update();
    }

    /** As far as the principal may read them, the latest first. */
    List<MonthlyTellBack> all(AreaId area) {
        return jdbc.sql(SELECT + " ORDER BY month DESC")
                .param("area", area.value())
                .query(MonthlyStore::month)
                .list();
    }

    Optional<MonthlyTellBack> find(AreaId area, YearMonth month) {
        return jdbc.sql(SELECT + " AND month = :month")
                .param("area", area.value())
                .param("month", month.atDay(1))
                .query(MonthlyStore::month)
                .optional();
    }

    private static MonthlyTellBack month(ResultSet row, int n) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new MonthlyTellBack(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("opening"),
                row.getString("closing"),
                List.of((UUID[]) row.getArray("lines").getArray()),
                row.getObject("drafted_on", LocalDate.class),
                at == null ? null : at.toInstant(),
                new MonthlyTellBack.Sent(
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("sent_before_on", LocalDate.class),
                        Stream.of((UUID[]) row.getArray("sent_of").getArray())
                                .map(PieceId::new)
                                .collect(Collectors.toSet())),
                row.getInt("version"));
    }
}
