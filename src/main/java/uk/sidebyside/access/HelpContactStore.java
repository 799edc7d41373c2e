package uk.sidebyside.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class HelpContactStore {
    private final JdbcClient jdbc;

    HelpContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HelpContact> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT id, topic, shown_on, name, email, phone, subject FROM access.help_contact
                WHERE area_id = :area ORDER BY topic
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    String pages = row.getString("shown_on");
                    return new HelpContact(
                            row.getObject("id", UUID.class),
                            row.getString("topic"),
                            pages == null ? null : HelpPages.coded(pages).orElse(null),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("phone"),
                            row.getString("subject"));
                })
                .list();
    }

    /** Adds it, or changes the one of this id. */
    void save(AreaId area, HelpContact contact) {
        jdbc.sql("""
                INSERT INTO access.help_contact (area_id, id, topic, shown_on, name, email, phone, subject)
                VALUES (:area, :id, :topic, :shownOn, :name, :email, :phone, :subject)
                ON CONFLICT (area_id, id) DO UPDATE SET topic = excluded.topic, shown_on = excluded.shown_on,
                    name = excluded.name, email = excluded.email, phone = excluded.phone, subject = excluded.subject
                """)
                .param("area", area.value())
                .param("id", contact.id())
                .param("topic", contact.topic())
                .param(
                        "shownOn",
                        contact.shownOn() == null ? null : contact.shownOn().code())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("subject", contact.subject())
                .update();
    }

    boolean delete(AreaId area, UUID id) {
        return jdbc.sql("DELETE FROM access.help_contact WHERE area_id = :area AND id = :id")
                        .param("area", area.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
