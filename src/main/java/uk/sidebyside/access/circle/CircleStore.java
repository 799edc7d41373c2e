package uk.sidebyside.access.circle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.shared.AreaId;

@Repository
class CircleStore {
    private static final UUID NOBODY = new UUID(0, 0);

    /** What is known of a child and of who asks, without where it is looked for. */
    private static final String KNOWN = """
            SELECT c.id, c.own_from_on, coalesce(c.person_id = $me, false) AS self,
                coalesce(c.opened_by = $me, false) AND NOT EXISTS (SELECT FROM access.circle m
                    WHERE m.area_id = c.area_id AND m.child_id = c.id) AS opened,
                ARRAY(SELECT ARRAY[m.relationship, m.organisation_id::text, m.from_on::text, m.until_on::text]
                    FROM access.circle m WHERE m.area_id = c.area_id AND m.child_id = c.id AND m.person_id = $me)
                    AS memberships,
                ARRAY(SELECT ARRAY[e.person_id::text, e.relationship, e.organisation_id::text, e.from_on::text,
                    e.until_on::text] FROM access.exclusion e WHERE e.area_id = c.area_id AND e.child_id = c.id)
                    AS exclusions,
                coalesce((SELECT s.parts FROM access.shared_with_parents s
                    WHERE s.area_id = c.area_id AND s.child_id = c.id ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1),
                    '{}') AS shared
            """;

    private final JdbcClient jdbc;

    CircleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(AreaId area, UUID child, LocalDate ownFromOn, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO access.child (area_id, id, own_from_on, opened_by, opened_at)
                VALUES (:area, :child, :own, :by, :at)
                """)
                .param("area", area.value())
                .param("child", child)
                .param("own", ownFromOn)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void ownFrom(AreaId area, UUID child, LocalDate ownFromOn) {
        jdbc.sql("UPDATE access.child SET own_from_on = :own WHERE area_id = :area AND id = :child")
                .param("area", area.value())
                .param("child", child)
                .param("own", ownFromOn)
                .update();
    }

    void belongsTo(AreaId area, UUID child, @Nullable PersonId person) {
        jdbc.sql("UPDATE access.child SET person_id = :person WHERE area_id = :area AND id = :child")
                .param("area", area.value())
                .param("child", child)
                .param("person", person == null ? null : person.value())
                .update();
    }

    Map<UUID, UUID> owners(AreaId area, Collection<UUID> children) {
        var owners = new HashMap<UUID, UUID>();
        jdbc.sql("""
                SELECT id, person_id FROM access.child WHERE area_id = :area AND id = ANY (:children) AND person_id IS NOT NULL
                """)
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .query(row -> {
                    owners.put(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class));
                });
        return owners;
    }

    @Nullable
    UUID owner(AreaId area, UUID child) {
        return jdbc.sql(
                        "SELECT person_id FROM access.child WHERE area_id = :area AND id = :child AND person_id IS NOT NULL")
                .param("area", area.value())
                .param("child", child)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** What the rule needs to decide about one child. */
    record Known(UUID child, MaySeeChild.Record record, MaySeeChild.Asking asking) {}

    /** @param children null for all that the second wall lets through */
    List<Known> known(AreaId area, @Nullable Collection<UUID> children, Principal principal) {
        return known(
                area,
                children,
                principal.id() == null ? NOBODY : principal.id(),
                principal.has(Role.SAFEGUARDING_LEAD));
    }

    /** The same about somebody else, as far as the second wall lets the principal know it. */
    List<Known> known(AreaId area, @Nullable Collection<UUID> children, UUID me, boolean lead) {
        return jdbc.sql(KNOWN.replace("$me", ":me") + """
                FROM access.child c
                WHERE c.area_id = :area AND (:all OR c.id = ANY (:children)) ORDER BY c.id
                """)
                .param("area", area.value())
                .param("me", me)
                .param("all", children == null)
                .param("children", children == null ? new UUID[0] : children.toArray(UUID[]::new))
                .query((row, n) -> known(row, me, lead))
                .list();
    }

    /** The same about others, each about one of these children. One statement for all. */
    List<Known> known(AreaId area, Map<UUID, Set<PersonId>> asked) {
        List<UUID> children = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        asked.forEach((child, some) -> some.forEach(person -> {
            children.add(child);
            people.add(person.value());
        }));
        return jdbc.sql(KNOWN.replace("$me", "asked.me") + """
                , asked.me FROM unnest(CAST(:children AS uuid[]), CAST(:people AS uuid[])) AS asked (child, me)
                JOIN access.child c ON c.area_id = :area AND c.id = asked.child ORDER BY c.id, asked.me
                """)
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> known(row, row.getObject("me", UUID.class), false))
                .list();
    }

    private static Known known(ResultSet row, UUID me, boolean lead) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                new MaySeeChild.Record(
                        row.getObject("own_from_on", LocalDate.class),
                        parts(row, "shared"),
                        texts(row, "exclusions").stream()
                                .map(text -> new MaySeeChild.Exclusion(
                                        uuid(text[0]),
                                        text[1] == null ? null : Relationship.valueOf(text[1]),
                                        uuid(text[2]),
                                        LocalDate.parse(Objects.requireNonNull(text[3])),
                                        day(text[4])))
                                .toList()),
                new MaySeeChild.Asking(
                        me,
                        row.getBoolean("self"),
                        lead,
                        row.getBoolean("opened"),
                        texts(row, "memberships").stream()
                                .map(text -> new MaySeeChild.Membership(
                                        Relationship.valueOf(Objects.requireNonNull(text[0])),
                                        uuid(text[1]),
                                        LocalDate.parse(Objects.requireNonNull(text[2])),
                                        day(text[3])))
                                .toList()));
    }

    List<Circles.Member> members(AreaId area, Collection<UUID> children, LocalDate today) {
        return jdbc.sql("""
                SELECT m.id, m.child_id, m.person_id, coalesce(p.name, '') AS name, m.relationship, m.organisation_id,
                    coalesce(o.name, '') AS organisation, m.says, m.from_on, m.until_on,
                    EXISTS (SELECT FROM access.exclusion e
                        WHERE e.area_id = m.area_id AND e.child_id = m.child_id AND e.from_on <= :today
                            AND (e.until_on IS NULL OR e.until_on >= :today)
                            AND (e.person_id = m.person_id OR EXISTS (SELECT FROM access.circle o
                                WHERE o.area_id = m.area_id AND o.child_id = m.child_id AND o.person_id = m.person_id
                                    AND (e.relationship = o.relationship OR e.organisation_id = o.organisation_id)))) AS kept_away
                FROM access.circle m
                LEFT JOIN access.person p ON p.id = m.person_id
                LEFT JOIN access.organisation o ON o.id = m.organisation_id
                WHERE m.area_id = :area AND m.child_id = ANY (:children) AND m.until_on IS DISTINCT FROM m.from_on - 1
                ORDER BY m.from_on, m.id
                """)
                .param("area", area.value())
                .param("today", today)
                .param("children", children.toArray(UUID[]::new))
                .query((row, n) -> new Circles.Member(
                        row.getObject("id", UUID.class),
                        row.getObject("child_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        Relationship.valueOf(row.getString("relationship")),
                        organisation(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation"),
                        row.getString("says"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getBoolean("kept_away")))
                .list();
    }

    void join(AreaId area, UUID id, Circles.Join join, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO access.circle (area_id, id, child_id, person_id, relationship, organisation_id, says, from_on,
                    until_on, joined_by, joined_at)
                VALUES (:area, :id, :child, :person, :relationship, :organisation, :says, :from, :until, :by, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("child", join.child())
                .param("person", join.person().value())
                .param("relationship", join.relationship().name())
                .param(
                        "organisation",
                        join.organisation() == null ? null : join.organisation().value())
                .param("says", join.says())
                .param("from", join.fromOn())
                .param("until", join.untilOn())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(AreaId area, UUID member, LocalDate lastDay, String because) {
        jdbc.sql("""
                UPDATE access.circle SET until_on = greatest(:last, from_on - 1), ended_because = :because
                WHERE area_id = :area AND id = :id AND (until_on IS NULL OR until_on >= :last)
                """)
                .param("area", area.value())
                .param("id", member)
                .param("last", lastDay)
                .param("because", because)
                .update();
    }

    void prolong(AreaId area, UUID member, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE access.circle SET until_on = :last, ended_because = ''
                WHERE area_id = :area AND id = :id AND until_on < :last
                """)
                .param("area", area.value())
                .param("id", member)
                .param("last", lastDay)
                .update();
    }

    void share(AreaId area, UUID id, UUID child, Set<SharedPart> parts, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO access.shared_with_parents (area_id, id, child_id, parts, chosen_by, chosen_at)
                VALUES (:area, :id, :child, :parts, :by, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("child", child)
                .param("parts", parts.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing is shared any more, if it was this person who chose it last. */
    void unshare(AreaId area, UUID id, UUID child, PersonId by, Instant at) {
        jdbc.sql("""
                INSERT INTO access.shared_with_parents (area_id, id, child_id, parts, chosen_at)
                SELECT :area, :id, :child, '{}', :at FROM (SELECT s.chosen_by, s.parts FROM access.shared_with_parents s
                    WHERE s.area_id = :area AND s.child_id = :child ORDER BY s.chosen_at DESC, s.id DESC LIMIT 1) latest
                WHERE latest.chosen_by = :by AND cardinality(latest.parts) > 0
                """)
                .param("area", area.value())
                .param("id", id)
                .param("child", child)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Circles.Shared> shared(AreaId area, UUID child) {
        return jdbc.sql("""
                SELECT parts, chosen_at FROM access.shared_with_parents
                WHERE area_id = :area AND child_id = :child ORDER BY chosen_at DESC, id DESC
                """)
                .param("area", area.value())
                .param("child", child)
                .query((row, n) -> new Circles.Shared(
                        parts(row, "parts"),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void erase(AreaId area, UUID child, Instant at) {
        jdbc.sql("""
                UPDATE access.child_access_digest SET erased_at = :at
                WHERE area_id = :area AND entry_id IN (SELECT id FROM access.child_access
                    WHERE area_id = :area AND child_id = :child)
                """)
                .param("area", area.value())
                .param("child", child)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM access.child_access WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child)
                .update();
        jdbc.sql("DELETE FROM access.child WHERE area_id = :area AND id = :child")
                .param("area", area.value())
                .param("child", child)
                .update();
    }

    Map<PersonId, String> families(AreaId area) {
        var families = new HashMap<PersonId, String>();
        jdbc.sql("""
                SELECT person_id, CASE WHEN count(*) = 1 THEN 'Family of one child'
                    ELSE 'Family of ' || count(*) || ' children' END AS words
                FROM access.circle WHERE area_id = :area
                    AND relationship IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY')
                GROUP BY person_id
                UNION ALL SELECT person_id, 'Young person' FROM access.child WHERE area_id = :area AND person_id IS NOT NULL
                """).param("area", area.value()).query(row -> {
            families.put(new PersonId(row.getObject("person_id", UUID.class)), row.getString("words"));
        });
        return families;
    }

    private static Set<SharedPart> parts(ResultSet row, String column) throws SQLException {
        Set<SharedPart> parts = EnumSet.noneOf(SharedPart.class);
        for (String part : (String[]) row.getArray(column).getArray()) {
            parts.add(SharedPart.valueOf(part));
        }
        return parts;
    }

    private static List<@Nullable String[]> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray() instanceof String[][] texts ? Arrays.asList(texts) : List.of();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }
}
