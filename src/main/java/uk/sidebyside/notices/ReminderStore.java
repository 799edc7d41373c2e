package uk.sidebyside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class ReminderStore {
    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(UUID id, String key, Recipient to, String template, String subject, String text, String address) {}

    void insert(UUID id, Reminder reminder, Recipient recipient, LocalDate sendOn, Instant at) {
        Recipient.Columns to = recipient.columns();
        jdbc.sql("""
                INSERT INTO notices.reminder (area_id, id, key, due_on, send_on, template, to_person, to_seat,
                    to_address, subject, body, address, scheduled_at)
                VALUES (:area, :id, :key, :dueOn, :sendOn, :template, :person, :seat,
                    :to, :subject, :body, :address, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("area", reminder.area().value())
                .param("id", id)
                .param("key", reminder.key())
                .param("dueOn", reminder.dueOn())
                .param("sendOn", sendOn)
                .param("template", reminder.template())
                .param("person", to.person())
                .param("seat", to.seat())
                .param("to", to.address())
                .param("subject", reminder.subject())
                .param("body", reminder.text())
                .param("address", reminder.address())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void cancel(AreaId area, String key, Instant at) {
        jdbc.sql("""
                UPDATE notices.reminder SET cancelled_at = :at
                WHERE area_id = :area AND key = :key AND sent_at IS NULL AND cancelled_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("key", key)
                .update();
    }

    /** Of what is unsent, what was scheduled before that moment: not what took its place. */
    void cancelScheduledBefore(AreaId area, String key, Instant at) {
        jdbc.sql("""
                UPDATE notices.reminder SET cancelled_at = :at
                WHERE area_id = :area AND key = :key AND scheduled_at < :at AND sent_at IS NULL AND cancelled_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("key", key)
                .update();
    }

    void cancelBefore(AreaId area, LocalDate day, Instant at) {
        jdbc.sql("""
                UPDATE notices.reminder SET cancelled_at = :at
                WHERE area_id = :area AND send_on < :day AND sent_at IS NULL AND cancelled_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("day", day)
                .update();
    }

    /** Locked until the end of the transaction, so that no other node sends them too. */
    List<Due> due(AreaId area, LocalDate day) {
        return jdbc.sql("""
                SELECT id, key, to_person, to_seat, to_address, template, subject, body, address FROM notices.reminder
                WHERE area_id = :area AND send_on <= :day AND sent_at IS NULL AND cancelled_at IS NULL
                ORDER BY send_on, id FOR UPDATE SKIP LOCKED
                """)
                .param("area", area.value())
                .param("day", day)
                .query(ReminderStore::due)
                .list();
    }

    void sent(AreaId area, UUID id, Instant at) {
        jdbc.sql("UPDATE notices.reminder SET sent_at = :at WHERE area_id = :area AND id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void deleteDueBefore(AreaId area, LocalDate day) {
        jdbc.sql("DELETE FROM notices.reminder WHERE area_id = :area AND due_on < :day")
                .param("area", area.value())
                .param("day", day)
                .update();
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        var to = new Recipient.Columns(
                row.getObject("to_person", UUID.class),
                row.getObject("to_seat", UUID.class),
                row.getString("to_address"));
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("key"),
                to.recipient(),
                row.getString("template"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("address"));
    }
}
