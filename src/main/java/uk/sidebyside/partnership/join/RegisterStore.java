package uk.sidebyside.partnership.join;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** Those who agreed to be asked, and when each was. */
@Repository
class RegisterStore {
    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever stands there already has one entry all the same, with what they say now. */
    void put(AreaId area, EntryId id, @Nullable PersonId person, UUID key, AskedRegister.Words words, LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.register_entry (area_id, id, person_id, keys, name, email, phone, ways, interests, agreed_on)
                VALUES (:area, :id, :person, ARRAY[CAST(:key AS uuid)], :name, :email, :phone, :ways, :interests, :on)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("key", key)
                .param("name", words.name().strip())
                .param("email", words.email().strip())
                .param("phone", words.phone().strip())
                .param("ways", words.ways().stream().map(Way::code).toArray(String[]::new))
                .param("interests", words.interests().strip())
                .param("on", on)
                .update();
        jdbc.sql("CALL partnership.each_person_once(:area)")
                .param("area", area.value())
                .update();
    }

    /** One after the other, so that nobody is put there twice at once. */
    void inTurn(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('partnership.register.' || :area, 0))")
                .param("area", area.value().toString())
                .query(row -> {});
    }

    Optional<EntryId> byKey(AreaId area, UUID key) {
        return jdbc.sql("SELECT id FROM partnership.register_entry WHERE area_id = :area AND :key = ANY (keys)")
                .param("area", area.value())
                .param("key", key)
                .query((row, n) -> new EntryId(row.getObject("id", UUID.class)))
                .optional();
    }

    void delete(AreaId area, EntryId id) {
        jdbc.sql("DELETE FROM partnership.register_entry WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    /** Deletes those whose agreement and last asking lie before a day. */
    int forgetBefore(AreaId area, LocalDate day) {
        return jdbc.sql("""
                        DELETE FROM partnership.register_entry e WHERE e.area_id = :area AND e.agreed_on < :day
                            AND NOT EXISTS (SELECT FROM partnership.asked a
                                WHERE a.area_id = e.area_id AND a.entry_id = e.id AND a.on_day >= :day)
                        """).param("area", area.value()).param("day", day).update();
    }

    void ask(AreaId area, UUID id, EntryId entry, AskedRegister.Asked asked) {
        jdbc.sql("""
                INSERT INTO partnership.asked (area_id, id, entry_id, on_day, what, asked_as)
                VALUES (:area, :id, :entry, :on, :what, :as)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("entry", entry.value())
                .param("on", asked.on())
                .param("what", asked.what())
                .param("as", asked.as())
                .update();
    }

    /** As far as the principal may read them; by when they agreed. */
    List<AskedRegister.Entry> all(AreaId area) {
        Map<UUID, List<AskedRegister.Asked>> asked = asked(area);
        return jdbc.sql("""
                SELECT id, name, email, phone, ways, interests, agreed_on FROM partnership.register_entry
                WHERE area_id = :area ORDER BY agreed_on, id
                """)
                .param("area", area.value())
                .query((row, n) -> entry(row, asked))
                .list();
    }

    private static AskedRegister.Entry entry(ResultSet row, Map<UUID, List<AskedRegister.Asked>> asked)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AskedRegister.Entry(
                new EntryId(id),
                new AskedRegister.Words(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        Arrays.stream((String[]) row.getArray("ways").getArray())
                                .map(Way::of)
                                .toList(),
                        row.getString("interests")),
                row.getObject("agreed_on", LocalDate.class),
                asked.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<AskedRegister.Asked>> asked(AreaId area) {
        Map<UUID, List<AskedRegister.Asked>> asked = new HashMap<>();
        jdbc.sql("""
                SELECT entry_id, on_day, what, asked_as FROM partnership.asked
                WHERE area_id = :area ORDER BY on_day DESC, id DESC
                """).param("area", area.value()).query(row -> {
            asked.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new ArrayList<>())
                    .add(new AskedRegister.Asked(
                            row.getObject("on_day", LocalDate.class),
                            row.getString("what"),
                            row.getString("asked_as")));
        });
        return asked;
    }
}
