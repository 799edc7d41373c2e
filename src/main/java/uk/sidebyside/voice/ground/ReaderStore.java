package uk.sidebyside.voice.ground;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.RemindedToday;
import uk.sidebyside.shared.AreaId;

/**
 * Who is reminded today of what was promised about a child: whoever reads it today, as {@code voice.reads_today} says. A promise goes with
 * the post, and not with the person who held it then.
 */
@Repository
class ReaderStore implements RemindedToday {
    private final JdbcClient jdbc;

    ReaderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Recipient>> of(AreaId area, Collection<String> keys) {
        List<String> its =
                keys.stream().filter(key -> key.startsWith(Flags.KEY)).toList();
        if (its.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Recipient>> readers =
                readers(area, its.stream().map(ReaderStore::sitting).toList());
        Map<String, List<Recipient>> of = new HashMap<>();
        its.stream()
                .filter(key -> readers.containsKey(sitting(key)))
                .forEach(key -> of.put(key, readers.getOrDefault(sitting(key), List.of())));
        return of;
    }

    private static UUID sitting(String key) {
        int begin = Flags.KEY.length();
        return UUID.fromString(key.substring(begin, key.indexOf(':', begin)));
    }

    /** Of those about a child that no post reads; where nobody works with the child, it stays with whom it was scheduled for. */
    private Map<UUID, List<Recipient>> readers(AreaId area, List<UUID> sittings) {
        Map<UUID, List<Recipient>> readers = new HashMap<>();
        jdbc.sql("""
                SELECT s.id, w.people FROM voice.sitting s
                CROSS JOIN LATERAL voice.reads_today(s.area_id, s.child_id,
                    CASE WHEN s.invited_by = s.reader_id THEN s.reader_id END) w
                WHERE s.area_id = :area AND s.id = ANY (:ids) AND s.child_id IS NOT NULL AND s.reader_seat IS NULL
                    AND w.people IS NOT NULL
                """)
                .param("area", area.value())
                .param("ids", sittings.toArray(UUID[]::new))
                .query(row -> {
                    readers.put(
                            row.getObject("id", UUID.class),
                            Stream.of((UUID[]) row.getArray("people").getArray())
                                    .distinct()
                                    .<Recipient>map(person -> new Recipient.ToPerson(new PersonId(person)))
                                    .toList());
                });
        return readers;
    }
}
