package uk.sidebyside.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.children.rules.WhoDecides;
import uk.sidebyside.shared.AreaId;

@Repository
class ChildStore {
    private static final String WITH_NEEDS = """
            SELECT r.*, ARRAY(SELECT n.code FROM children.need n WHERE n.area_id = r.area_id AND n.child_id = r.child_id
                ORDER BY n.position) AS needs
            """;

    private final JdbcClient jdbc;

    ChildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Child> find(AreaId area, Collection<UUID> children, Map<UUID, Circles.Seen> seen) {
        return jdbc.sql(WITH_NEEDS + """
                FROM children.record r WHERE r.area_id = :area AND r.child_id = ANY (:children)
                ORDER BY r.known_as, r.child_id
                """)
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .query((row, n) -> child(row, Objects.requireNonNull(seen.get(row.getObject("child_id", UUID.class)))))
                .list();
    }

    /** One record with the words of its plan, the newest of each section first; no words where the plan is not to be seen. */
    Optional<Children.WithPlan> findWithPlan(AreaId area, ChildId child, Circles.Seen seen) {
        List<Child> found = new ArrayList<>();
        List<Rights.Acted> acted = new ArrayList<>();
        List<EhcPlans.Excerpt> words = new ArrayList<>();
        jdbc.sql(WITH_NEEDS + """
                , e.id, e.section, e.words, e.from_on, e.until_on,
                    ARRAY(SELECT ARRAY[d.decision, d.acts_person_id::text, d.assessed_on::text, d.until_on::text,
                        d.decided_on::text] FROM children.capacity_decision d WHERE d.area_id = r.area_id
                            AND d.child_id = r.child_id AND d.lacks ORDER BY d.assessed_on DESC, d.id DESC) AS acted
                FROM children.record r LEFT JOIN children.excerpt e ON :plan AND e.area_id = r.area_id
                    AND e.child_id = r.child_id AND e.until_on IS DISTINCT FROM e.from_on - 1
                WHERE r.area_id = :area AND r.child_id = :child
                ORDER BY e.section, e.from_on DESC, e.id DESC
                """)
                .param("plan", seen.sees(SharedPart.PLAN))
                .param("area", area.value())
                .param("child", child.value())
                .query(row -> {
                    if (found.isEmpty()) {
                        found.add(child(row, seen));
                        acted.addAll(acted(row));
                    }
                    if (row.getObject("id") != null) {
                        words.add(ExcerptStore.excerpt(row));
                    }
                });
        return found.stream()
                .map(one -> new Children.WithPlan(one, words, acted))
                .findFirst();
    }

    private static List<Rights.Acted> acted(ResultSet row) throws SQLException {
        if (!(row.getArray("acted").getArray() instanceof String[][] all)) {
            return List.of();
        }
        return Arrays.stream(all)
                .map(one -> new Rights.Acted(
                        new WhoDecides.Standing(one[0], true, LocalDate.parse(one[2]), day(one[3]), day(one[4])),
                        one[1] == null ? null : new PersonId(UUID.fromString(one[1]))))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Child child(ResultSet row, Circles.Seen seen) throws SQLException {
        boolean strengths = seen.sees(SharedPart.STRENGTHS);
        boolean plan = seen.sees(SharedPart.PLAN);
        return new Child(
                new ChildId(row.getObject("child_id", UUID.class)),
                row.getString("reference"),
                row.getString("known_as"),
                row.getObject("born_on", LocalDate.class),
                plan
                        ? Arrays.stream((String[]) row.getArray("needs").getArray())
                                .map(Need::valueOf)
                                .toList()
                        : List.of(),
                plan ? row.getString("setting") : "",
                strengths ? row.getString("strengths") : "",
                strengths ? row.getString("interests") : "",
                strengths ? row.getString("speaks") : "",
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"),
                seen);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the submission or the reference is stored already */
    void insert(AreaId area, ChildId id, Children.Open open, LocalDate on, Instant at) {
        jdbc.sql("""
                        INSERT INTO children.record (area_id, child_id, submission, reference, known_as, born_on, setting,
                            strengths, interests, speaks, opened_on, version, changed_at)
                        VALUES (:area, :child, :submission, :reference, :knownAs, :born, :setting, :strengths, :interests,
                            :speaks, :on, 1, :at)
                        """)
                .param("area", area.value())
                .param("child", id.value())
                .param("submission", open.submission())
                .param("reference", open.words().reference().strip())
                .param("knownAs", open.words().knownAs().strip())
                .param("born", open.words().bornOn())
                .param("setting", open.words().setting().strip())
                .param("strengths", open.words().strengths().strip())
                .param("interests", open.words().interests().strip())
                .param("speaks", open.words().speaks().strip())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By which those who see no names tell records apart; of whoever is kept from the principal there is none. */
    Map<ChildId, String> referencesByPost(AreaId area, Collection<ChildId> children) {
        Map<ChildId, String> references = new LinkedHashMap<>();
        jdbc.sql("SELECT child, its FROM children.references_of(:area, :children)")
                .param("area", area.value())
                .param("children", children.stream().map(ChildId::value).toArray(UUID[]::new))
                .query(row -> {
                    references.put(new ChildId(row.getObject("child", UUID.class)), row.getString("its"));
                });
        return references;
    }

    Optional<ChildId> stored(AreaId area, UUID submission) {
        return jdbc.sql("SELECT child_id FROM children.record WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new ChildId(row.getObject("child_id", UUID.class)))
                .optional();
    }

    Optional<ChildId> byReference(AreaId area, String reference) {
        return jdbc
                .sql(
                        "SELECT child_id FROM children.record WHERE area_id = :area AND upper(reference) = upper(:reference)")
                .param("area", area.value())
                .param("reference", reference)
                .query((row, n) -> new ChildId(row.getObject("child_id", UUID.class)))
                .stream()
                .findFirst();
    }

    List<ChildId> bornBefore(AreaId area, LocalDate day) {
        return jdbc.sql("SELECT child_id FROM children.record WHERE area_id = :area AND born_on < :day")
                .param("area", area.value())
                .param("day", day)
                .query((row, n) -> new ChildId(row.getObject("child_id", UUID.class)))
                .list();
    }

    void delete(AreaId area, ChildId child) {
        jdbc.sql("DELETE FROM children.record WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child.value())
                .update();
    }

    Map<UUID, String> references(AreaId area, Collection<UUID> children) {
        var references = new LinkedHashMap<UUID, String>();
        jdbc.sql("SELECT child_id, reference FROM children.record WHERE area_id = :area AND child_id = ANY (:children)")
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .query(row -> {
                    references.put(row.getObject("child_id", UUID.class), row.getString("reference"));
                });
        return references;
    }

    void needs(AreaId area, ChildId id, List<Need> needs) {
        jdbc.sql("DELETE FROM children.need WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", id.value())
                .update();
        jdbc.sql("""
                INSERT INTO children.need (area_id, child_id, position, code)
                SELECT :area, :child, n.position, n.code FROM unnest(:codes::text[]) WITH ORDINALITY AS n (code, position)
                """)
                .param("area", area.value())
                .param("child", id.value())
                .param("codes", needs.stream().distinct().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, ChildId id, int version, Children.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE children.record SET reference = :reference, known_as = :knownAs, born_on = :born,
                            setting = :setting, strengths = :strengths, interests = :interests, speaks = :speaks,
                            version = version + 1, changed_at = :at
                        WHERE area_id = :area AND child_id = :child AND version = :version
                        """)
                        .param("area", area.value())
                        .param("child", id.value())
                        .param("version", version)
                        .param("reference", words.reference().strip())
                        .param("knownAs", words.knownAs().strip())
                        .param("born", words.bornOn())
                        .param("setting", words.setting().strip())
                        .param("strengths", words.strengths().strip())
                        .param("interests", words.interests().strip())
                        .param("speaks", words.speaks().strip())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
