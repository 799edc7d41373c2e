package uk.sidebyside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class AreaStore {
    private static final String COLUMNS = """
            a.id, a.slug, a.name, a.partnership_word, a.help_name, a.help_email, a.help_phone, a.is_default, a.version,
            a.wording,             l.header_colour, l.logo_sha256,
            ARRAY(SELECT ARRAY[c.id::text, c.topic, c.shown_on, c.name, c.email, c.phone, c.subject]
                FROM access.help_contact c WHERE c.area_id = a.id ORDER BY c.topic) AS contacts
            """;
    private static final String FROM = " FROM access.area a LEFT JOIN access.area_look l ON l.area_id = a.id ";

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Area area, Instant openedAt) {
        jdbc.sql("""
                INSERT INTO access.area (id, slug, name, partnership_word, help_name, help_email, help_phone,
                    is_default, opened_at)
                VALUES (:id, :slug, :name, :word, :helpName, :helpEmail, :helpPhone, :isDefault, :openedAt)
                """)
                .param("id", area.id().value())
                .param("slug", area.slug())
                .param("name", area.name())
                .param("word", area.partnershipWord())
                .param("helpName", area.help().name())
                .param("helpEmail", area.help().email())
                .param("helpPhone", area.help().phone())
                .param("isDefault", area.isDefault())
                .param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean update(AreaId area, String name, String word, Area.Help help, long seen) {
        return jdbc.sql("""
                UPDATE access.area SET name = :name, partnership_word = :word, help_name = :helpName,
                    help_email = :helpEmail, help_phone = :helpPhone, version = version + 1
                WHERE id = :id AND version = :seen
                """)
                        .param("id", area.value())
                        .param("seen", seen)
                        .param("name", name)
                        .param("word", word)
                        .param("helpName", help.name())
                        .param("helpEmail", help.email())
                        .param("helpPhone", help.phone())
                        .update()
                == 1;
    }

    void reworded(AreaId area) {
        jdbc.sql("UPDATE access.area SET wording = wording + 1 WHERE id = :id")
                .param("id", area.value())
                .update();
    }

    void claimHost(AreaId area, String host) {
        jdbc.sql("INSERT INTO access.area_host (host, area_id) VALUES (:host, :area)")
                .param("host", host)
                .param("area", area.value())
                .update();
    }

    Optional<String> code(AreaId area, String scheme, LocalDate day) {
        return jdbc.sql("""
                SELECT code FROM access.area_code
                WHERE area_id = :area AND scheme = :scheme AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
                ORDER BY from_on DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("scheme", scheme)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void insertCode(AreaId area, String scheme, String code, LocalDate fromOn) {
        jdbc.sql("""
                INSERT INTO access.area_code (area_id, scheme, code, from_on) VALUES (:area, :scheme, :code, :fromOn)
                """)
                .param("area", area.value())
                .param("scheme", scheme)
                .param("code", code)
                .param("fromOn", fromOn)
                .update();
    }

    List<Area> all() {
        return jdbc.sql("SELECT " + COLUMNS + FROM + "ORDER BY a.slug")
                .query(AreaStore::area)
                .list();
    }

    Optional<Area> byHost(String host) {
        return jdbc.sql("SELECT " + COLUMNS + FROM + """
                LEFT JOIN access.area_host h ON h.area_id = a.id AND h.host = :host
                WHERE h.host IS NOT NULL OR a.is_default
                ORDER BY h.host NULLS LAST LIMIT 1
                """)
                .param("host", host)
                .query(AreaStore::area)
                .optional();
    }

    private static Area area(ResultSet row, int n) throws SQLException {
        return new Area(
                new AreaId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("partnership_word"),
                new Area.Help(row.getString("help_name"), row.getString("help_email"), row.getString("help_phone")),
                row.getBoolean("is_default"),
                row.getLong("version"),
                contacts(row),
                new Area.Look(row.getString("header_colour"), row.getString("logo_sha256")),
                row.getInt("wording"));
    }

    private static List<HelpContact> contacts(ResultSet row) throws SQLException {
        List<HelpContact> contacts = new ArrayList<>();
        for (Object one : (Object[]) row.getArray("contacts").getArray()) {
            String[] text = (String[]) one;
            contacts.add(new HelpContact(
                    UUID.fromString(text[0]),
                    text[1],
                    HelpPages.coded(String.valueOf(text[2])).orElse(null),
                    text[3],
                    text[4],
                    text[5],
                    text[6]));
        }
        return contacts;
    }
}
