package uk.sidebyside.access.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.shared.AreaId;

@Repository
class ExclusionStore {
    private final JdbcClient jdbc;

    ExclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, UUID child, Circles.Exclude exclude, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO access.exclusion (area_id, id, child_id, person_id, relationship, organisation_id, ground, words,
                    from_on, until_on, decided_by, decided_at)
                VALUES (:area, :id, :child, :person, :relationship, :organisation, :ground, :words, :from, :until, :by, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("child", child)
                .param(
                        "person",
                        exclude.person() == null ? null : exclude.person().value())
                .param(
                        "relationship",
                        exclude.relationship() == null
                                ? null
                                : exclude.relationship().name())
                .param(
                        "organisation",
                        exclude.organisation() == null
                                ? null
                                : exclude.organisation().value())
                .param("ground", exclude.ground().code())
                .param("words", exclude.words())
                .param("from", exclude.fromOn())
                .param("until", exclude.untilOn())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(AreaId area, UUID id, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE access.exclusion SET until_on = greatest(:last, from_on - 1)
                WHERE area_id = :area AND id = :id AND (until_on IS NULL OR until_on > :last)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("last", lastDay)
                .update();
    }

    List<Circles.Excluded> of(AreaId area, UUID child) {
        return jdbc.sql("""
                SELECT e.id, e.person_id, e.relationship, e.organisation_id, e.ground, e.words, e.from_on, e.until_on,
                    coalesce(p.name, o.name, '') AS whom
                FROM access.exclusion e
                LEFT JOIN access.person p ON p.id = e.person_id
                LEFT JOIN access.organisation o ON o.id = e.organisation_id
                WHERE e.area_id = :area AND e.child_id = :child ORDER BY e.from_on DESC, e.id DESC
                """)
                .param("area", area.value())
                .param("child", child)
                .query((row, n) ->
                        new Circles.Excluded(row.getObject("id", UUID.class), exclude(row), row.getString("whom")))
                .list();
    }

    private static Circles.Exclude exclude(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        String relationship = row.getString("relationship");
        return new Circles.Exclude(
                person == null ? null : new PersonId(person),
                relationship == null ? null : Relationship.valueOf(relationship),
                CircleStore.organisation(row.getObject("organisation_id", UUID.class)),
                Circles.Ground.of(row.getString("ground")),
                row.getString("words"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
