package uk.sidebyside.access.unsent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class UnsentFormStore {
    private static final String THEIRS =
            " unsent_form.area_id = :area AND unsent_form.holder_kind = :kind AND unsent_form.holder_id = :holder ";

    private final JdbcClient jdbc;

    UnsentFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind of principal, as the policies know it */
    record Holder(AreaId area, String kind, UUID id) {}

    /**
     * @param typed not empty
     * @param submission of the page; null where it says none
     * @return false where it was sent by that submission within the last minute, which is longer than a save can be under way, and where
     *     they have begun so many others already
     */
    boolean keep(
            Holder holder,
            UUID form,
            Map<String, List<String>> typed,
            int days,
            int most,
            Instant at,
            @Nullable UUID submission) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        typed.forEach((name, values) -> values.forEach(value -> {
            names.add(name);
            texts.add(value);
        }));
        return of(holder, """
                        INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                        SELECT :area, :kind, :holder, :form, :names, :texts, :at, :days
                        WHERE (SELECT count(*) FROM access.unsent_form
                            WHERE unsent_form.form <> :form AND cardinality(unsent_form.names) > 0 AND
                        """ + THEIRS + """
                        ) < :most
                        ON CONFLICT (area_id, holder_kind, holder_id, form) DO UPDATE SET names = excluded.names,
                            texts = excluded.texts, written_at = excluded.written_at, kept_days = excluded.kept_days
                        WHERE unsent_form.sent IS NULL OR unsent_form.sent IS DISTINCT FROM :submission::uuid
                            OR unsent_form.written_at <= :at::timestamptz - interval '1 minute'
                        """)
                        .param("form", form)
                        .param("names", names.toArray(String[]::new))
                        .param("texts", texts.toArray(String[]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("days", days)
                        .param("most", most)
                        .param("submission", submission)
                        .update()
                == 1;
    }

    /** Forgets the words and keeps, without any, that it was sent: in one row with them, so that a save that is under way waits for it. */
    void sent(Holder holder, UUID form, UUID submission, Instant at) {
        of(holder, """
                INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days, sent)
                VALUES (:area, :kind, :holder, :form, '{}', '{}', :at, 1, :submission)
                ON CONFLICT (area_id, holder_kind, holder_id, form) DO UPDATE SET names = '{}', texts = '{}',
                    written_at = excluded.written_at, kept_days = 1, sent = excluded.sent
                """)
                .param("form", form)
                .param("submission", submission)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was emptied again; that it was sent before stays. */
    void empty(Holder holder, UUID form, @Nullable UUID submission) {
        if (of(holder, "DELETE FROM access.unsent_form WHERE form = :form AND sent IS NULL AND" + THEIRS)
                        .param("form", form)
                        .update()
                == 0) {
            of(holder, """
                    UPDATE access.unsent_form SET names = '{}', texts = '{}'
                    WHERE form = :form AND sent IS DISTINCT FROM :submission::uuid AND
                    """ + THEIRS)
                    .param("form", form)
                    .param("submission", submission)
                    .update();
        }
    }

    Map<UUID, UnsentForm> find(Holder holder, Collection<UUID> forms, Instant now) {
        Map<UUID, UnsentForm> found = new HashMap<>();
        of(holder, """
                SELECT form, names, texts, written_at FROM access.unsent_form
                WHERE form = ANY (:forms) AND cardinality(names) > 0 AND written_at > :now::timestamptz - make_interval(days => kept_days) AND
                """ + THEIRS)
                .param("forms", forms.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.put(row.getObject("form", UUID.class), form(row));
                });
        return found;
    }

    private static UnsentForm form(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            typed.computeIfAbsent(names[i], name -> new ArrayList<>()).add(texts[i]);
        }
        return new UnsentForm(
                typed, row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    void delete(Holder holder, UUID form) {
        of(holder, "DELETE FROM access.unsent_form WHERE form = :form AND" + THEIRS)
                .param("form", form)
                .update();
    }

    /** Whatever the holders of these codes began. */
    void deleteOf(AreaId area, Collection<UUID> codes) {
        jdbc.sql("""
                DELETE FROM access.unsent_form
                WHERE area_id = :area AND holder_kind IN ('invitation', 'receipt') AND holder_id = ANY (:codes)
                """)
                .param("area", area.value())
                .param("codes", codes.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec of(Holder holder, String sql) {
        return jdbc.sql(sql)
                .param("area", holder.area().value())
                .param("kind", holder.kind())
                .param("holder", holder.id());
    }
}
