package uk.sidebyside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.notices.Mail.State;
import uk.sidebyside.shared.AreaId;

@Repository
class MailStore {
    private static final String COLUMNS = """
            area_id, id, reference, template, to_person, to_seat, to_address, subject, body, unsubscribe_url,
            queued_at, next_try_at, attempts, sent_at, failed_at, failure
            """;

    /** No conflict target is named, since a visitor may write a mail and not read one. */
    private static final String INSERT = """
            INSERT INTO notices.mail (area_id, id, reference, template, to_person, to_seat, to_address,
                subject, body, unsubscribe_url, queued_at, next_try_at)
            VALUES (:area, :id, :reference, :template, :person, :seat, :address,
                :subject, :body, :unsubscribe, :now, :first)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    MailStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @return false where its reference was used before */
    boolean insert(UUID id, Message message, Instant now) {
        return jdbc.sql(INSERT).paramSource(params(id, message, now)).update() == 1;
    }

    /** As many as there are, in one statement. */
    void insert(List<Message> messages, Supplier<UUID> ids, Instant now) {
        batch.batchUpdate(
                INSERT,
                messages.stream()
                        .map(message -> params(ids.get(), message, now))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource params(UUID id, Message message, Instant now) {
        Recipient.Columns to = message.to().columns();
        Instant first = message.notBefore() == null ? now : message.notBefore();
        return new MapSqlParameterSource()
                .addValue("area", message.area().value())
                .addValue("id", id)
                .addValue("reference", message.reference())
                .addValue("template", message.template())
                .addValue("person", to.person())
                .addValue("seat", to.seat())
                .addValue("address", to.address())
                .addValue("subject", message.subject())
                .addValue("body", message.text())
                .addValue("unsubscribe", message.unsubscribeUrl())
                .addValue("now", utc(now))
                .addValue("first", utc(first));
    }

    /** Takes mail that is due and puts its next try off to {@code until}, so that no other node takes it meanwhile. */
    List<Mail> claim(AreaId area, int atMost, Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE notices.mail SET attempts = attempts + 1, next_try_at = :until
                WHERE area_id = :area AND id IN (
                    SELECT id FROM notices.mail
                    WHERE area_id = :area AND sent_at IS NULL AND failed_at IS NULL AND next_try_at <= :now
                    ORDER BY next_try_at, id LIMIT :atMost FOR UPDATE SKIP LOCKED)
                RETURNING
                """ + COLUMNS)
                .param("area", area.value())
                .param("now", utc(now))
                .param("until", utc(until))
                .param("atMost", atMost)
                .query(MailStore::mail)
                .list();
    }

    void sent(AreaId area, UUID id, Instant at) {
        jdbc.sql("""
                UPDATE notices.mail SET sent_at = :at, failed_at = NULL, failure = NULL
                WHERE area_id = :area AND id = :id
                """)
                .param("at", utc(at))
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void tryAgain(AreaId area, UUID id, Instant at, String failure) {
        jdbc.sql("""
                UPDATE notices.mail SET next_try_at = :at, failure = :failure WHERE area_id = :area AND id = :id
                """)
                .param("at", utc(at))
                .param("failure", failure)
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void giveUp(AreaId area, UUID id, Instant at, String failure) {
        jdbc.sql("""
                UPDATE notices.mail SET failed_at = :at, sent_at = NULL, failure = :failure
                WHERE area_id = :area AND id = :id
                """)
                .param("at", utc(at))
                .param("failure", failure)
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    boolean retry(AreaId area, UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE notices.mail SET failed_at = NULL, attempts = 0, next_try_at = :now
                        WHERE area_id = :area AND id = :id AND failed_at IS NOT NULL
                        """)
                        .param("now", utc(now))
                        .param("area", area.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Mail> failed(AreaId area) {
        return jdbc.sql("SELECT " + COLUMNS + """
                    FROM notices.mail WHERE area_id = :area AND failed_at IS NOT NULL
                    ORDER BY failed_at DESC, id LIMIT 200
                    """)
                .param("area", area.value())
                .query(MailStore::mail)
                .list();
    }

    Outbox.Waiting waiting(AreaId area, Instant now) {
        return jdbc.sql("""
                SELECT count(*) AS n, coalesce(min(queued_at), :now) AS oldest FROM notices.mail
                WHERE area_id = :area AND sent_at IS NULL AND failed_at IS NULL
                """)
                .param("now", utc(now))
                .param("area", area.value())
                .query((row, n) -> new Outbox.Waiting(row.getLong("n"), instant(row, "oldest")))
                .single();
    }

    int deleteQueuedBefore(AreaId area, Instant day) {
        return jdbc.sql("DELETE FROM notices.mail WHERE area_id = :area AND queued_at < :day")
                .param("area", area.value())
                .param("day", utc(day))
                .update();
    }

    private static Mail mail(ResultSet row, int n) throws SQLException {
        var to = new Recipient.Columns(
                row.getObject("to_person", UUID.class),
                row.getObject("to_seat", UUID.class),
                row.getString("to_address"));
        var message = new Message(
                new AreaId(row.getObject("area_id", UUID.class)),
                to.recipient(),
                row.getString("template"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("reference"),
                row.getString("unsubscribe_url"),
                null);
        return new Mail(
                row.getObject("id", UUID.class),
                message,
                instant(row, "queued_at"),
                row.getInt("attempts"),
                state(row),
                instant(row, "next_try_at"),
                row.getString("failure"));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getObject("failed_at") != null) {
            return State.FAILED;
        }
        return row.getObject("sent_at") != null ? State.SENT : State.WAITING;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
