package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.Need;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.TagColour;
import uk.sidebyside.shared.AreaId;

@Repository
class KeyStore {
    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, PlanHead.KeyId id, ProgressKey key, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.progress_key (area_id, id, code, name, version, loaded_at)
                VALUES (:area, :id, :code, :name, :version, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("code", key.code())
                .param("name", key.name())
                .param("version", key.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < key.states().size(); i++) {
            insertState(area, id, i + 1, key.states().get(i));
        }
    }

    private void insertState(AreaId area, PlanHead.KeyId key, int position, ProgressState state) {
        jdbc.sql("""
                INSERT INTO plan.progress_state (area_id, key_id, code, position, label, tag, meaning, also_needs)
                VALUES (:area, :key, :code, :position, :label, :tag, :meaning, :alsoNeeds)
                """)
                .param("area", area.value())
                .param("key", key.value())
                .param("code", state.code())
                .param("position", position)
                .param("label", state.label())
                .param("tag", state.tag().word())
                .param("meaning", state.meaning().word())
                .param("alsoNeeds", state.alsoNeeds().stream().map(Need::word).toArray(String[]::new))
                .update();
    }

    Optional<PlanHead.KeyId> find(AreaId area, String code, int version) {
        return jdbc.sql("""
                SELECT id FROM plan.progress_key WHERE area_id = :area AND code = :code AND version = :version
                """)
                .param("area", area.value())
                .param("code", code)
                .param("version", version)
                .query((row, n) -> new PlanHead.KeyId(row.getObject("id", UUID.class)))
                .optional();
    }

    Map<PlanHead.KeyId, String> names(AreaId area) {
        Map<PlanHead.KeyId, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT id, name, version FROM plan.progress_key WHERE area_id = :area ORDER BY name, version DESC
                """).param("area", area.value()).query((ResultSet row) -> {
            names.put(
                    new PlanHead.KeyId(row.getObject("id", UUID.class)),
                    row.getString("name") + ", version " + row.getInt("version"));
        });
        return names;
    }

    Optional<ProgressKey> find(AreaId area, PlanHead.KeyId id) {
        List<Map.Entry<String[], ProgressState>> rows = jdbc.sql("""
                SELECT k.code AS key_code, k.name, k.version, s.code, s.label, s.tag, s.meaning, s.also_needs
                FROM plan.progress_key k
                JOIN plan.progress_state s ON s.area_id = k.area_id AND s.key_id = k.id
                WHERE k.area_id = :area AND k.id = :id ORDER BY s.position
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> Map.entry(
                        new String[] {row.getString("key_code"), row.getString("name"), row.getString("version")},
                        state(row)))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String[] key = rows.getFirst().getKey();
        return Optional.of(new ProgressKey(
                key[0],
                key[1],
                Integer.parseInt(key[2]),
                rows.stream().map(Map.Entry::getValue).toList()));
    }

    private static ProgressState state(ResultSet row) throws SQLException {
        String[] needs = (String[]) row.getArray("also_needs").getArray();
        return new ProgressState(
                row.getString("code"),
                row.getString("label"),
                TagColour.of(row.getString("tag")).orElseThrow(),
                Meaning.of(row.getString("meaning")).orElseThrow(),
                Arrays.stream(needs).map(need -> Need.of(need).orElseThrow()).collect(Collectors.toSet()));
    }
}
