package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

@Repository
class SittingStore {
    /** Until when the receipt of the sitting s opens: whatever was promised, for a month after the latest day on which its giver is to be told. */
    private static final String RECEIPT_UNTIL = """
            greatest(s.receipt_until, (SELECT (max(p.due_on) + interval '1 month')::date FROM voice.promise p
                WHERE p.area_id = s.area_id AND p.sitting_id = s.id))
            """;

    static final String COLUMNS = """
            s.area_id, s.id, s.subject, s.about_kind, s.about_id, s.title, s.ask_id, s.questions, s.readers, s.reader_seat,
            s.reader_id, s.speaker, s.on_behalf, s.giver_id, s.own_account, s.giver_name, s.helper, s.email, s.carry_forward,
            s.invited_by, s.invite_until, s.tell_back_on, s.begun_at, s.given_at,
            """ + RECEIPT_UNTIL + " AS receipt_until ";

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param receiptKey of whoever begins by themselves; null where somebody is invited */
    record Keys(
            @Nullable UUID receiptKey,
            @Nullable UUID inviteKey,
            @Nullable UUID submission) {}

    /** @return false where a sitting of the same key was begun before */
    boolean insert(AreaId area, Sitting sitting, Keys keys) {
        Map<String, @Nullable Object> parameters = parameters(area, sitting);
        parameters.put("receiptKey", keys.receiptKey());
        parameters.put("inviteKey", keys.inviteKey());
        parameters.put("submission", keys.submission());
        return jdbc.sql("""
                        INSERT INTO voice.sitting (area_id, id, subject, submission, about_kind, about_id, child_id, title, ask_id, questions,
                            readers, reader_seat, reader_id, speaker, on_behalf, giver_id, own_account, giver_name, helper,
                            email, carry_forward, receipt_key, invite_key, invited_by, invited_at, invite_until, tell_back_on,
                            begun_at, saved_at)
                        VALUES (:area, :id, :subject, :submission, :aboutKind, :aboutId, :child, :title, :ask, :questions, :readers,
                            :readerSeat, :reader, :speaker, :onBehalf, :giver, :ownAccount, :giverName, :helper, :email,
                            :carryForward, :receiptKey, :inviteKey, :invitedBy, :invitedAt, :inviteUntil, :tellBackOn,
                            :begun, :begun)
                        ON CONFLICT DO NOTHING
                        """).params(parameters).update() == 1;
    }

    private static Map<String, @Nullable Object> parameters(AreaId area, Sitting sitting) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("area", area.value());
        all.put("id", sitting.id().value());
        all.put("subject", sitting.subject());
        all.put("aboutKind", sitting.about().kind());
        all.put("aboutId", sitting.about().id());
        all.put("child", sitting.child().orElse(null));
        all.put("title", sitting.title());
        all.put("ask", sitting.ask() == null ? null : sitting.ask().value());
        all.put("questions", sitting.questions());
        all.put("readers", sitting.readers());
        all.put(
                "readerSeat",
                sitting.readerSeat() == null ? null : sitting.readerSeat().value());
        all.put("reader", sitting.reader() == null ? null : sitting.reader().value());
        all.put("speaker", sitting.speaker().name().toLowerCase(Locale.ROOT));
        all.put("onBehalf", sitting.onBehalf());
        all.put("giver", sitting.giver() == null ? null : sitting.giver().value());
        all.put("ownAccount", sitting.ownAccount());
        all.put("giverName", sitting.giverName());
        all.put("helper", sitting.helper());
        all.put("email", sitting.email());
        all.put("carryForward", sitting.carryForward());
        all.put(
                "invitedBy",
                sitting.invitedBy() == null ? null : sitting.invitedBy().value());
        all.put("invitedAt", sitting.invitedBy() == null ? null : Columns.utc(sitting.begunAt()));
        all.put("inviteUntil", sitting.inviteUntil());
        all.put("tellBackOn", sitting.tellBackOn());
        all.put("begun", Columns.utc(sitting.begunAt()));
        return all;
    }

    /** @param receipt whether the key is that of its receipt, and not of its invitation */
    record OfKey(Sitting sitting, boolean receipt) {}

    /** The sitting that a key opens: that of its receipt, or of an invitation that was not used. */
    Optional<OfKey> ofKey(AreaId area, UUID key) {
        return jdbc.sql("SELECT " + COLUMNS + """
                    , s.receipt_key IS NOT DISTINCT FROM :key AS by_receipt
                FROM voice.sitting s
                WHERE s.area_id = :area AND (s.receipt_key = :key OR (s.invite_key = :key AND s.given_at IS NULL))
                """)
                .param("area", area.value())
                .param("key", key)
                .query((row, n) -> new OfKey(sitting(row, n), row.getBoolean("by_receipt")))
                .optional();
    }

    Optional<Sitting> find(AreaId area, SittingId id) {
        return jdbc.sql("SELECT " + COLUMNS + "FROM voice.sitting s WHERE s.area_id = :area AND s.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(SittingStore::sitting)
                .optional();
    }

    List<Sitting> byId(AreaId area, Collection<SittingId> ids) {
        return jdbc.sql("SELECT " + COLUMNS + "FROM voice.sitting s WHERE s.area_id = :area AND s.id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.stream().map(SittingId::value).toArray(UUID[]::new))
                .query(SittingStore::sitting)
                .list();
    }

    /** Holds the row until the transaction ends, so that two who write at once come one after the other. */
    Optional<Sitting> lock(AreaId area, SittingId id) {
        return jdbc.sql("SELECT " + COLUMNS + "FROM voice.sitting s WHERE s.area_id = :area AND s.id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query(SittingStore::sitting)
                .optional();
    }

    List<Sitting> about(Ref about) {
        return jdbc.sql("SELECT " + COLUMNS + """
                FROM voice.sitting s
                WHERE s.area_id = :area AND s.about_kind = :kind AND s.about_id = :about AND s.given_at IS NOT NULL
                ORDER BY s.given_at DESC, s.id DESC
                """)
                .param("area", about.area().value())
                .param("kind", about.kind())
                .param("about", about.id())
                .query(SittingStore::sitting)
                .list();
    }

    /** Invitations of somebody that nobody has used yet, the latest first. */
    List<Sitting> invitedBy(AreaId area, PersonId inviter, LocalDate today) {
        return jdbc.sql("SELECT " + COLUMNS + """
                FROM voice.sitting s
                WHERE s.area_id = :area AND s.invited_by = :inviter AND s.given_at IS NULL AND s.invite_until >= :today
                ORDER BY s.begun_at DESC
                """)
                .param("area", area.value())
                .param("inviter", inviter.value())
                .param("today", today)
                .query(SittingStore::sitting)
                .list();
    }

    void saved(AreaId area, SittingId id, Instant at) {
        jdbc.sql("UPDATE voice.sitting SET saved_at = :at WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .param("at", Columns.utc(at))
                .update();
    }

    /** Gives a sitting that was begun by invitation the receipt that its giver was shown. */
    void receipt(AreaId area, SittingId id, UUID receiptKey) {
        jdbc.sql("UPDATE voice.sitting SET receipt_key = :key WHERE area_id = :area AND id = :id AND given_at IS NULL")
                .param("area", area.value())
                .param("id", id.value())
                .param("key", receiptKey)
                .update();
    }

    /** @return false where it was given before */
    boolean give(AreaId area, SittingId id, Giving.Sending sending, LocalDate receiptUntil, Instant at) {
        return jdbc.sql("""
                        UPDATE voice.sitting SET given_at = :at, saved_at = :at, giver_name = :name, helper = :helper,
                            email = :email, on_behalf = :onBehalf, carry_forward = :carry, receipt_until = :until
                        WHERE area_id = :area AND id = :id AND given_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("at", Columns.utc(at))
                        .param("name", sending.name().strip())
                        .param("helper", sending.helper().strip())
                        .param(
                                "email",
                                sending.email().isBlank()
                                        ? null
                                        : sending.email().strip())
                        .param("onBehalf", sending.onBehalf())
                        .param("carry", sending.carryForward())
                        .param("until", receiptUntil)
                        .update()
                == 1;
    }

    Optional<SittingId> invited(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM voice.sitting WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new SittingId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** A new link in place of the one before, which stops working. */
    boolean rekey(AreaId area, SittingId id, UUID inviteKey) {
        return jdbc.sql("""
                        UPDATE voice.sitting SET invite_key = :key
                        WHERE area_id = :area AND id = :id AND given_at IS NULL AND invite_key IS NOT NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("key", inviteKey)
                        .update()
                == 1;
    }

    /** Takes back an invitation that nobody has used. */
    boolean withdraw(AreaId area, SittingId id) {
        return jdbc.sql("DELETE FROM voice.sitting WHERE area_id = :area AND id = :id AND given_at IS NULL")
                        .param("area", area.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Deletes what was begun and not saved since, and addresses of which nothing is left to be told. */
    void forget(AreaId area, Instant savedBefore, LocalDate today) {
        jdbc.sql("""
                DELETE FROM voice.sitting WHERE area_id = :area AND given_at IS NULL AND saved_at < :before
                    AND (invite_until IS NULL OR invite_until < :today)
                """)
                .param("area", area.value())
                .param("before", Columns.utc(savedBefore))
                .param("today", today)
                .update();
        jdbc.sql("DELETE FROM voice.draft WHERE area_id = :area AND saved_at < :before")
                .param("area", area.value())
                .param("before", Columns.utc(savedBefore))
                .update();
        jdbc.sql("UPDATE voice.sitting s SET email = NULL WHERE s.area_id = :area AND s.email IS NOT NULL AND "
                        + RECEIPT_UNTIL + " < :today")
                .param("area", area.value())
                .param("today", today)
                .update();
    }

    static Sitting sitting(ResultSet row, int n) throws SQLException {
        var area = new AreaId(row.getObject("area_id", UUID.class));
        return new Sitting(
                new SittingId(row.getObject("id", UUID.class)),
                row.getObject("subject", UUID.class),
                new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("title"),
                id(row, "ask_id") instanceof UUID ask ? new AskId(ask) : null,
                row.getString("questions"),
                row.getString("readers"),
                id(row, "reader_seat") instanceof UUID seat ? new SeatId(seat) : null,
                Columns.person(row, "reader_id"),
                Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT)),
                row.getBoolean("on_behalf"),
                Columns.person(row, "giver_id"),
                row.getBoolean("own_account"),
                row.getString("giver_name"),
                row.getString("helper"),
                row.getString("email"),
                row.getBoolean("carry_forward"),
                Columns.person(row, "invited_by"),
                row.getObject("invite_until", LocalDate.class),
                row.getObject("tell_back_on", LocalDate.class),
                row.getObject("receipt_until", LocalDate.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "given_at"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
