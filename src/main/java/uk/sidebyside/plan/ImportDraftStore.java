package uk.sidebyside.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class ImportDraftStore {
    private final JdbcClient jdbc;

    ImportDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, PersonId person, String fileName, PlanImport.Upload upload, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.import_draft (area_id, id, plan_id, person_id, file_name, content, choices, answers,
                    uploaded_at)
                VALUES (:area, :id, :plan, :person, :name, :content, '{}', '{}', :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("plan", upload.plan().value())
                .param("person", person.value())
                .param("name", fileName)
                .param("content", upload.file())
                .param("at", Rows.at(at))
                .update();
    }

    Optional<ImportDrafts.Draft> find(AreaId area, UUID id, PersonId person) {
        return jdbc.sql("""
                SELECT plan_id, file_name, content, choices, answers FROM plan.import_draft
                WHERE area_id = :area AND id = :id AND person_id = :person
                """)
                .param("area", area.value())
                .param("id", id)
                .param("person", person.value())
                .query((row, n) -> {
                    Map<Integer, String> choices = new LinkedHashMap<>();
                    pairs(Rows.texts(row, "choices"))
                            .forEach((column, choice) -> choices.put(Integer.valueOf(column), choice));
                    return new ImportDrafts.Draft(
                            row.getString("file_name"),
                            new PlanImport.Upload(
                                    new PlanId(Rows.id(row, "plan_id")),
                                    row.getBytes("content"),
                                    choices,
                                    pairs(Rows.texts(row, "answers"))));
                })
                .optional();
    }

    /** Each stored as {@code key=value}; a key never holds an equals sign. */
    private static Map<String, String> pairs(String[] stored) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String one : stored) {
            int equals = one.indexOf('=');
            pairs.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return pairs;
    }

    void answer(AreaId area, UUID id, Map<Integer, String> choices, Map<String, String> answers) {
        jdbc.sql("""
                UPDATE plan.import_draft SET choices = :choices, answers = :answers WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id)
                .param("choices", stored(choices))
                .param("answers", stored(answers))
                .update();
    }

    private static String[] stored(Map<?, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toArray(String[]::new);
    }

    int deleteBefore(AreaId area, Instant at) {
        return jdbc.sql("DELETE FROM plan.import_draft WHERE area_id = :area AND uploaded_at < :at")
                .param("area", area.value())
                .param("at", Rows.at(at))
                .update();
    }

    void delete(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM plan.import_draft WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }
}
