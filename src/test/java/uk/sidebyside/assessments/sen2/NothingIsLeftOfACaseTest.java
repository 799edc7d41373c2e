package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.testing.DatabaseTest;

/** Not every table of a case has a foreign key to it: once its time is over, no row is left of one that is gone, in no table. */
@DatabaseTest
class NothingIsLeftOfACaseTest {
    /** So many that each table of a return has rows. */
    private static final int PERSONS = 60;

    /** None of them was born within 31 years of it. */
    private static final LocalDate LATER = LocalDate.of(2086, 1, 1);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void onceTheTimeOfItsCasesIsOver() throws IOException {
        ReturnStory story = ReturnStory.tell(program);
        bringIn(story);
        assertThat(rows(story))
                .containsKeys("need", "placement", "upkeep", "plan", "assessment", "request", "standing");

        Principals.run(Principal.job(story.area, "night"), () -> forgetting().run(story.area, LATER));

        assertThat(rows(story)).isEmpty();
    }

    private DailyTask forgetting() {
        return program.getBeansOfType(DailyTask.class).values().stream()
                .filter(task -> task.name().equals("forget-cases"))
                .findFirst()
                .orElseThrow();
    }

    private void bringIn(ReturnStory story) throws IOException {
        var generated = new GeneratedReturn(5, 2026, PERSONS, "816");
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(bytes, generated.header())) {
            for (int n = 0; n < PERSONS; n++) {
                xml.person(generated.person(n));
            }
        }
        var file = new ReturnImports.Chosen("return.xml", new ByteArrayResource(bytes.toByteArray()));
        story.as(Role.CASE_OFFICER, () -> {
            ImportId id = imports.keep(story.area, UUID.randomUUID(), false, List.of(file));
            imports.check(story.area, id);
            imports.confirm(story.area, id);
            return imports.store(story.area, id);
        });
    }

    /** Rows of a case or of a request, by their table; tables without any are left out. */
    private Map<String, Integer> rows(ReturnStory story) {
        Map<String, Integer> rows = new TreeMap<>();
        Principals.run(
                Principal.operator(story.area, "test"),
                () -> transaction.executeWithoutResult(status -> {
                    for (String table : tablesOfCases()) {
                        int many = jdbc.sql("SELECT count(*) FROM assessments." + table + " WHERE area_id = ?")
                                .param(story.area.value())
                                .query(Integer.class)
                                .single();
                        if (many > 0) {
                            rows.put(table, many);
                        }
                    }
                }));
        return rows;
    }

    private List<String> tablesOfCases() {
        return jdbc.sql("""
                SELECT DISTINCT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'assessments' AND c.column_name IN ('case_id', 'request_id') AND t.table_type = 'BASE TABLE'
                """).query(String.class).list();
    }
}
