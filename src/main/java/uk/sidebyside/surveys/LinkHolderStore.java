package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.shared.AreaId;

/** Who holds a link about a child, until it is used. */
@Repository
class LinkHolderStore {
    private final JdbcClient jdbc;

    LinkHolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param child null where nobody holds it any more */
    record Link(
            boolean held,
            boolean spent,
            @Nullable UUID child,
            @Nullable UUID person) {}

    /** A link for one answer, with who holds it; asked in its holder's name. */
    Optional<Link> find(AreaId area, String token) {
        return jdbc.sql("""
                SELECT l.held, l.spent, h.child_id, h.person_id FROM surveys.link l
                LEFT JOIN surveys.link_holder h ON h.area_id = l.area_id AND h.link_key = :key
                WHERE l.area_id = :area AND l.token_hash = :hash
                """)
                .param("area", area.value())
                .param("key", Tokens.key(token))
                .param("hash", Tokens.hash(token))
                .query((row, n) -> new Link(
                        row.getBoolean("held"),
                        row.getBoolean("spent"),
                        row.getObject("child_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    void insert(AreaId area, SurveyId survey, String token, ChildId child, PersonId person, LocalDate on) {
        jdbc.sql("""
                INSERT INTO surveys.link_holder (area_id, link_key, survey_id, child_id, person_id, sent_on)
                VALUES (:area, :key, :survey, :child, :person, :on)
                """)
                .param("area", area.value())
                .param("key", Tokens.key(token))
                .param("survey", survey.value())
                .param("child", child.value())
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void forget(AreaId area, String token) {
        forget(area, Set.of(Tokens.key(token)));
    }

    void forget(AreaId area, Set<UUID> keys) {
        jdbc.sql("DELETE FROM surveys.link_holder WHERE area_id = :area AND link_key = ANY (:keys)")
                .param("area", area.value())
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> keys(AreaId area) {
        return new HashSet<>(jdbc.sql("SELECT link_key FROM surveys.link_holder WHERE area_id = :area")
                .param("area", area.value())
                .query(UUID.class)
                .list());
    }

    /** Of surveys that were counted before that day: nothing can be answered any more. */
    void forgetCounted(AreaId area, LocalDate day) {
        jdbc.sql("""
                DELETE FROM surveys.link_holder h USING surveys.survey s
                WHERE h.area_id = :area AND s.area_id = h.area_id AND s.id = h.survey_id AND s.counted_on < :day
                """).param("area", area.value()).param("day", day).update();
    }
}
